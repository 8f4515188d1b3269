import VietnameseText

/// The lines of a document's decoded text, for saying where something stands.
struct DocumentLines: Sendable {
  let path: String
  private let bytes: [UInt8]
  /// The byte at which each line begins.
  private let starts: [Int]

  /// - Complexity: O(*n*).
  init(path: String, text bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// Where `span` begins, with the line that it stands in.
  ///
  /// - Complexity: O(log *n*) and the length of the line.
  func place(of span: SourceRange) -> TextPlace {
    let position = Swift.min(Swift.max(0, span.lowerBound), bytes.count)
    let line = line(of: position)
    let end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    let markEnd = Swift.min(Swift.max(position, span.upperBound), end)
    let before = string(starts[line]..<position)
    return TextPlace(
      path: path, line: line + 1, column: before.count + 1, before: before,
      mark: string(position..<markEnd), after: string(markEnd..<end))
  }

  private func line(of position: Int) -> Int {
    var lower = 0
    var upper = starts.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if starts[middle] <= position { lower = middle } else { upper = middle }
    }
    return lower
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
