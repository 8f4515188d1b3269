/// Letters or digits with asterisks between them and nothing else.
struct SplitWord {
  /// The runs of asterisks between two of its parts.
  private(set) var marks: [Range<Int>] = []
  /// The byte behind it.
  private(set) var end: Int
  private let start: Int
  private let isTooLong: Bool

  /// The word around the asterisk at `star`, which stands behind a letter or digit.
  init(around star: Int, in bytes: [UInt8], limit: Int) {
    var start = star
    while start > 0, star - start < limit, Self.isPart(bytes[start - 1]) { start -= 1 }
    var end = star
    while end < bytes.count, end - star < limit {
      var behind = end
      while behind < bytes.count, bytes[behind] == UInt8(ascii: "*") { behind += 1 }
      guard behind > end, behind < bytes.count, Self.isPart(bytes[behind]) else {
        end = behind
        break
      }
      marks.append(end..<behind)
      end = behind
      while end < bytes.count, end - star < limit, Self.isPart(bytes[end]) { end += 1 }
    }
    self.start = start
    self.end = Swift.max(end, star + 1)
    isTooLong = star - start >= limit || end - star >= limit
  }

  /// A byte of a letter beyond ASCII, or an ASCII letter or digit.
  static func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether its parts are digits alone, or make one Vietnamese syllable of which none of two is one
  /// by itself.
  func isOneWord(in bytes: [UInt8]) -> Bool {
    guard !marks.isEmpty, !isTooLong else { return false }
    let letters = bytes[start..<end].filter { $0 != UInt8(ascii: "*") }
    if letters.allSatisfy(Self.isDigit) { return true }
    return !letters.contains(where: Self.isDigit)
      && Syllable.isValid(String(decoding: letters, as: UTF8.self))
  }
}
