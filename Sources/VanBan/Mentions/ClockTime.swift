import VietnameseText

/// A time of day or a range of two: `17h00`, `17 giờ`, `8h00-10h30`.
struct ClockTime {
  /// `17:00`, `08:00/10:30`.
  let text: String

  /// Reads the number tokens of `range`: hour, minutes where they follow it, and the same again
  /// behind a hyphen or `đến`. `nil` where they are no time of day.
  init?(tokens range: TokenRange, in tokens: TokenizedText) {
    var times: [(hour: Int, minute: Int?)] = []
    var startsNew = true
    for index in range.indices {
      if let number = tokens.integer(at: index) {
        if startsNew {
          times.append((number, nil))
          startsNew = false
        } else if let last = times.indices.last, times[last].minute == nil {
          times[last].minute = number
        } else {
          return nil
        }
      } else if tokens.isCharacter("-", at: index) || tokens.isExactly("đến", at: index) {
        startsNew = true
      }
    }
    guard !times.isEmpty, times.count <= 2,
      times.allSatisfy({ (0...24).contains($0.hour) && (0...59).contains($0.minute ?? 0) })
    else { return nil }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    text = times.map { padded($0.hour) + ":" + padded($0.minute ?? 0) }.joined(separator: "/")
  }
}
