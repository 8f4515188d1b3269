import VietnameseText

/// Questions about how a row begins and ends.
enum RowText {
  /// Whether the row goes on with a word in lower case; item marks such as `a)` and `đ.` do not.
  static func startsInLowerCase(_ row: TextRow) -> Bool {
    let text = row.firstWord.text
    guard let first = text.first(where: { $0.isLetter || $0.isNumber }) else { return false }
    let isItemMark = text.count <= 3 && (text.hasSuffix(")") || text.hasSuffix("."))
    return first.isLowercase && !isItemMark && !startsWithDash(row)
  }

  static func startsWithDash(_ row: TextRow) -> Bool {
    guard let first = row.firstWord.text.unicodeScalars.first else { return false }
    return "-–—+•*".unicodeScalars.contains(first)
  }

  static func endsSentence(_ row: TextRow) -> Bool {
    let text = row.lastWord.text
    guard let last = text.last(where: { !"\"”’»)".contains($0) }) else { return true }
    return ".;:!?".contains(last)
  }

  /// Whether `next` goes on with the document code that `text` breaks off, as in `7627/QĐ-` and
  /// `UBND` or `05-NQ/` and `HU`. Vietnamese has no other hyphenation at line ends.
  static func isBrokenCode(_ text: String, _ next: String) -> Bool {
    let end = Array(text.unicodeScalars.suffix(2))
    guard end.count == 2, end[1] == "-" || end[1] == "/" else { return false }
    guard isCapital(end[0]) || isDigit(end[0]) else { return false }
    // `1881/KCB-` and `05-NQ/` are codes; `1-` before a place name is not.
    let body = text.unicodeScalars.dropLast()
    let hasBoth = body.contains(where: isDigit) && body.contains(where: isCapital)
    guard hasBoth || body.contains("/") else { return false }
    let start = Array(next.unicodeScalars.prefix(2))
    return start.count == 2 && start.allSatisfy(isCapital)
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUppercase }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
