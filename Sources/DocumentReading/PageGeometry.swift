import VietnameseText

/// Measures of the lines of one page.
struct PageGeometry: Sendable {
  /// Usual height of a word's box.
  let wordHeight: Double
  /// Rise of the lines, in units down per unit right: the tangent of the page's skew.
  let slope: Double

  /// - Parameter lines: the words of each line from left to right, no line empty.
  init(lines: [[PageWord]]) {
    let heights = lines.joined().filter { $0.text.utf8.count > 1 }.map(\.box.height)
    wordHeight = Swift.max(Self.median(heights) ?? 1, 0.1)
    let slopes = lines.compactMap(Self.slope)
    slope = Self.median(slopes) ?? 0
  }

  /// Height of the middle of `box` after turning the page upright.
  func centerY(of box: Box) -> Double {
    box.top + box.height / 2 - slope * (box.left + box.width / 2)
  }

  /// Place of `x` at the height of `box` after turning the page upright.
  func uprightX(_ x: Double, of box: Box) -> Double { x + slope * box.top }

  /// The rise of the straight line through the middles of the words; `nil` for short lines, where
  /// descenders and accents would decide.
  private static func slope(of line: [PageWord]) -> Double? {
    guard line.count >= 5, let first = line.first, let last = line.last else { return nil }
    let height = median(line.map(\.box.height)) ?? 0
    guard last.right - first.box.left > 12 * height else { return nil }
    let count = Double(line.count)
    let meanX = line.reduce(0) { $0 + $1.centerX } / count
    let meanY = line.reduce(0) { $0 + $1.centerY } / count
    var covariance = 0.0
    var variance = 0.0
    for word in line {
      covariance += (word.centerX - meanX) * (word.centerY - meanY)
      variance += (word.centerX - meanX) * (word.centerX - meanX)
    }
    guard variance > 0 else { return nil }
    let slope = covariance / variance
    return abs(slope) < 0.2 ? slope : nil
  }

  /// The middle value, the upper one of two; `nil` for none.
  static func median(_ values: [Double]) -> Double? { percentile(0.5, of: values) }

  /// The value below which `share` of the values lie; `nil` for none.
  static func percentile(_ share: Double, of values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let index = Int(share * Double(values.count))
    return values.sorted()[Swift.min(index, values.count - 1)]
  }
}
