import VietnameseText

extension TokenizedText {
  /// Whether the words of `range` are in capitals, as headings, names of bodies and titles above a
  /// signature are. A few misread letters do not count.
  func isInCapitals(_ range: TokenRange) -> Bool {
    var words = 0
    var capitals = 0
    for index in range.indices where kind(at: index) == .word {
      words += 1
      if caseClass(at: index).contains(.allCapitals) { capitals += 1 }
    }
    return Self.isInCapitals(words: words, capitals: capitals)
  }

  /// The same for words that have been counted.
  static func isInCapitals(words: Int, capitals: Int) -> Bool {
    words > 0 && capitals * 5 >= words * 4 + (words < 3 ? 1 : 0)
  }

  func wordCount(_ range: TokenRange) -> Int {
    var words = 0
    for index in range.indices where kind(at: index) == .word { words += 1 }
    return words
  }

  /// The characters of token `index`.
  func characterCount(at index: Int) -> Int {
    var count = 0
    for byte in bytes(at: index) where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  func isWord(at index: Int) -> Bool { kind(at: index) == .word }

  func isLowercaseWord(at index: Int) -> Bool {
    kind(at: index) == .word && caseClass(at: index).contains(.lower)
  }

  func isCapitalizedWord(at index: Int) -> Bool {
    kind(at: index) == .word && caseClass(at: index).contains(.initialCapital)
  }

  /// Whether token `index` ends a sentence, a clause of a list or a lead-in: `.` `;` `:` `?` `!`.
  func isTerminal(at index: Int) -> Bool {
    isCharacter(".", at: index) || isCharacter(";", at: index) || isCharacter(":", at: index)
      || isCharacter("?", at: index) || isCharacter("!", at: index)
  }

  /// Whether token `index` is a quotation mark or a star.
  func isQuote(at index: Int) -> Bool {
    guard kind(at: index) == .punctuation || kind(at: index) == .symbol else { return false }
    let bytes = bytes(at: index)
    guard let first = bytes.first else { return false }
    if bytes.count == 1 { return first == 0x22 || first == 0x27 || first == 0x2A }
    // U+2018 … U+201F
    return bytes.count == 3 && first == 0xE2 && bytes[bytes.startIndex + 1] == 0x80
      && bytes[bytes.startIndex + 2] >= 0x98 && bytes[bytes.startIndex + 2] <= 0x9F
  }

  /// The last token of `range` that is no closing quote.
  func lastMark(in range: TokenRange) -> Int {
    var index = range.upperBound - 1
    while index > range.lowerBound, isQuote(at: index) { index -= 1 }
    return index
  }
}
