/// Reads the words of one line of a rule file.
struct LineScanner {
  let bytes: [UInt8]
  private let file: Int
  private let line: Int
  private(set) var offset = 0

  /// - Parameter line: counted from 1.
  init(bytes: [UInt8], file: Int, line: Int) {
    self.bytes = bytes
    self.file = file
    self.line = line
    skipSpaces()
  }

  var position: SourcePosition { SourcePosition(file: file, line: line, offset: offset) }

  /// The number of spaces and tabs before the first word, where nothing has been read yet.
  var indentation: Int { offset }

  var isAtEnd: Bool { offset >= bytes.count }

  /// Whether the rest of the line is empty or a comment.
  var isAtEndOrComment: Bool { isAtEnd || bytes[offset] == UInt8(ascii: "#") }

  func starts(with prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { bytes[offset...].starts(with: $0) }
  }

  mutating func skip(_ count: Int) {
    offset = Swift.min(bytes.count, offset + count)
    skipSpaces()
  }

  /// The next run of characters other than spaces; `nil` at the end of the line or before a comment.
  mutating func word() -> SourceWord? {
    guard !isAtEndOrComment else { return nil }
    let start = position
    while !isAtEnd, !isSpace(bytes[offset]) { offset += 1 }
    let text = String(decoding: bytes[start.offset..<offset], as: UTF8.self)
    skipSpaces()
    return SourceWord(text: text, position: start)
  }

  /// The words up to the end of the line or a comment.
  mutating func words() -> [SourceWord] {
    var words: [SourceWord] = []
    while let word = word() { words.append(word) }
    return words
  }

  /// The rest of the line, without spaces at its end.
  mutating func rest() -> SourceWord {
    let start = position
    var end = bytes.count
    while end > offset, isSpace(bytes[end - 1]) { end -= 1 }
    offset = bytes.count
    return SourceWord(
      text: String(decoding: bytes[start.offset..<end], as: UTF8.self), position: start)
  }

  private mutating func skipSpaces() {
    while !isAtEnd, isSpace(bytes[offset]) { offset += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
