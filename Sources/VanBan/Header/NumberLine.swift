import VietnameseText

/// Number and symbol as they stand in a header: `Số: 4393/QĐ-UBND`, `Số 224-KL/HU`, with spaces,
/// blanks or misread digits. Decree 30/2020/NĐ-CP, annex I, part II.3.
struct NumberLine: Sendable {
  /// Number and symbol in canonical form; `nil` where the number is blank or cannot be read.
  var number: String?
  var symbol: String?
  /// The tokens of number and symbol.
  var tokens: TokenRange
  /// The tokens of the symbol, empty where there is none.
  var symbolTokens: TokenRange
  /// The tokens of the running number, empty where it is blank.
  var serialTokens: TokenRange
  /// Something stands where the running number should be that is no number.
  var isIllegible: Bool

  /// Reads the line from token `start` on; `nil` where there is neither number nor symbol.
  init?(from start: Int, to limit: Int, in tokens: TokenizedText) {
    let separator = NumberLine.separator(from: start, to: limit, in: tokens)
    var serial = TokenRange(start, separator ?? NumberLine.wordsEnd(start, limit, tokens))
    // Filler of blanks: dots, drawn lines.
    while !serial.isEmpty, NumberLine.isFiller(serial.upperBound - 1, tokens) {
      serial = TokenRange(serial.lowerBound, serial.upperBound - 1)
    }
    while !serial.isEmpty, NumberLine.isFiller(serial.lowerBound, tokens) {
      serial = TokenRange(serial.lowerBound + 1, serial.upperBound)
    }
    let digits = NumberLine.serial(serial, tokens)
    isIllegible = digits == nil && !serial.isEmpty
    serialTokens = serial
    guard let separator else {
      guard let digits else { return nil }
      number = digits
      symbol = nil
      symbolTokens = TokenRange(serial.upperBound, serial.upperBound)
      self.tokens = serial
      return
    }
    var symbolStart = separator + 1
    var year = ""
    if let value = tokens.integer(at: symbolStart), (1945...2100).contains(value),
      symbolStart + 2 < limit
    {
      year = String(value) + tokens.string(at: symbolStart + 1)
      symbolStart += 2
    }
    let symbolEnd = NumberLine.symbolEnd(from: symbolStart, to: limit, in: tokens)
    guard symbolEnd > symbolStart else { return nil }
    let symbol = tokens.canonicalStringWithoutSpaces(of: TokenRange(symbolStart, symbolEnd))
    self.symbol = symbol
    symbolTokens = TokenRange(symbolStart, symbolEnd)
    self.tokens = TokenRange(serial.isEmpty ? separator : serial.lowerBound, symbolEnd)
    number = digits.map { $0 + tokens.string(at: separator) + year + symbol }
  }

  /// The stroke or hyphen between number and symbol: the first with capitals or a year behind it.
  private static func separator(
    from start: Int, to limit: Int, in tokens: TokenizedText
  ) -> Int? {
    for index in start..<max(start, limit) {
      if tokens.isLowercaseWord(at: index), tokens.gap(before: index) != .none,
        tokens.characterCount(at: index) > 2
      {
        return nil
      }
      guard tokens.isCharacter("/", at: index) || tokens.isCharacter("-", at: index),
        index + 1 < limit
      else { continue }
      if isCode(index + 1, tokens) { return index }
      if let value = tokens.integer(at: index + 1), (1945...2100).contains(value),
        index + 3 < limit, isCode(index + 3, tokens),
        tokens.isCharacter("/", at: index + 2) || tokens.isCharacter("-", at: index + 2)
      {
        return index
      }
    }
    return nil
  }

  /// A word of a symbol: it begins with a capital.
  private static func isCode(_ index: Int, _ tokens: TokenizedText) -> Bool {
    tokens.isCapitalizedWord(at: index)
  }

  private static func wordsEnd(_ start: Int, _ limit: Int, _ tokens: TokenizedText) -> Int {
    var end = start
    while end < limit, tokens.kind(at: end) == .number { end += 1 }
    return end
  }

  private static func isFiller(_ index: Int, _ tokens: TokenizedText) -> Bool {
    if tokens.kind(at: index) == .separator { return true }
    let mark = tokens.string(at: index)
    return mark == "." || mark == "…" || mark == "..." || mark == ":" || mark == "_"
  }

  /// The running number of `range`, where it is one number, a letter behind it at most.
  private static func serial(_ range: TokenRange, _ tokens: TokenizedText) -> String? {
    guard !range.isEmpty, tokens.kind(at: range.lowerBound) == .number else { return nil }
    let text = tokens.string(at: range.lowerBound)
    guard !text.utf8.contains(0x2C), text.utf8.count <= 8 else { return nil }
    if range.count == 1 { return text }
    guard range.count == 2, tokens.gap(before: range.lowerBound + 1) == .none,
      tokens.isLowercaseWord(at: range.lowerBound + 1),
      tokens.characterCount(at: range.lowerBound + 1) == 1
    else { return nil }
    return text + tokens.string(at: range.lowerBound + 1)
  }

  /// The token behind a symbol: words with capitals, joined by hyphens and strokes, with spaces or
  /// without.
  private static func symbolEnd(
    from start: Int, to limit: Int, in tokens: TokenizedText
  ) -> Int {
    var end = start
    while end < limit {
      let isGlued = end == start || tokens.gap(before: end) == .none
      if tokens.isWord(at: end) {
        let followsJoint = end > start && isJoint(end - 1, tokens)
        guard isGlued || (followsJoint && isCode(end, tokens)) else { break }
      } else if tokens.kind(at: end) == .number {
        guard isGlued, end > start else { break }
      } else if isJoint(end, tokens) {
        // A hyphen goes on with the symbol only where a word follows it.
        guard end > start, end + 1 < limit, isCode(end + 1, tokens),
          isGlued || tokens.gap(before: end + 1) != .none || true
        else { break }
      } else {
        break
      }
      end += 1
    }
    return end
  }

  private static func isJoint(_ index: Int, _ tokens: TokenizedText) -> Bool {
    tokens.isCharacter("-", at: index) || tokens.isCharacter("/", at: index)
      || tokens.isCharacter("&", at: index) || tokens.isCharacter(".", at: index)
  }
}
