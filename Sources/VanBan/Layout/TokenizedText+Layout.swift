import VietnameseText

extension TokenizedText {
  /// How many tokens of `range` are words, and how many of those are in capitals.
  func wordCounts(_ range: TokenRange) -> (words: Int, capitals: Int) {
    var words = 0
    var capitals = 0
    for index in range.indices {
      let isWord = kind(at: index) == .word
      words += isWord ? 1 : 0
      capitals += isWord && caseClass(at: index).contains(.allCapitals) ? 1 : 0
    }
    return (words, capitals)
  }

  /// Whether the words of `range` are in capitals, as headings, names of bodies and titles above a
  /// signature are. A few misread letters do not count.
  func isInCapitals(_ range: TokenRange) -> Bool {
    let (words, capitals) = wordCounts(range)
    return Self.isInCapitals(words: words, capitals: capitals)
  }

  /// The same for words that have been counted.
  static func isInCapitals(words: Int, capitals: Int) -> Bool {
    words > 0 && capitals * 5 >= words * 4 + (words < 3 ? 1 : 0)
  }

  func wordCount(_ range: TokenRange) -> Int { wordCounts(range).words }

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

  /// Whether a line break before token `index` parts a code or a date: `4393/QĐ-` + `UBND`, `15/6/` +
  /// `2021`. Printers break lines behind a hyphen.
  func isBrokenCode(at index: Int) -> Bool {
    guard index >= 2, index < count, gap(before: index) == .line, gap(before: index - 1) == .none,
      mark(at: index - 1) == 0x2D || mark(at: index - 1) == 0x2F
    else { return false }
    let isCode = kind(at: index - 2) == .number || caseClass(at: index - 2).contains(.allCapitals)
    // `Covid-` + `19`
    if kind(at: index) == .number { return isCode || isCapitalizedWord(at: index - 2) }
    return isCode
      && (isCapitalizedWord(at: index) || caseClass(at: index).contains(.allCapitals))
  }

  /// Whether a line break before token `index` parts a code, a date or a number from the word before
  /// it, whatever the width of the line: `Nghị quyết số` + `35/NQ-HĐND`.
  func isBrokenNumber(at index: Int, _ words: LayoutWords) -> Bool {
    if isBrokenCode(at: index) { return true }
    guard index >= 2, index + 1 < count, kind(at: index) == .number, gap(before: index) == .line,
      isWord(at: index - 1), gap(before: index - 1) < .line,
      words.numbered.contains(baseForm(at: index - 1))
    else { return false }
    // `2.`, `2)`: the marker of an item.
    return mark(at: index + 1) != 0x2E && mark(at: index + 1) != 0x29
  }

  /// Whether token `index` ends a sentence, a clause of a list or a lead-in: `.` `;` `:` `?` `!`.
  func isTerminal(at index: Int) -> Bool {
    switch mark(at: index) {
    case 0x2E, 0x3B, 0x3A, 0x3F, 0x21: true
    default: false
    }
  }

  /// Whether token `index` is a quotation mark or a star.
  func isQuote(at index: Int) -> Bool {
    let kind = kind(at: index)
    guard kind == .punctuation || kind == .symbol else { return false }
    let mark = mark(at: index)
    if mark != 0 { return mark == 0x22 || mark == 0x27 || mark == 0x2A }
    guard end(at: index) - start(at: index) == 3 else { return false }
    let bytes = bytes(at: index)
    // U+2018 … U+201F
    return bytes.first == 0xE2 && bytes[bytes.startIndex + 1] == 0x80
      && bytes[bytes.startIndex + 2] >= 0x98 && bytes[bytes.startIndex + 2] <= 0x9F
  }

  /// The last token of `range` that is no closing quote.
  func lastMark(in range: TokenRange) -> Int {
    var index = range.upperBound - 1
    while index > range.lowerBound, isQuote(at: index) { index -= 1 }
    return index
  }
}
