import VietnameseText

/// Questions about how a row begins and ends.
enum RowText {
  /// Whether the row goes on with a word in lower case; item marks such as `a)` and `đ.` do not.
  static func startsInLowerCase(_ row: TextRow) -> Bool {
    let text = row.firstWord.text
    guard let first = text.first(where: { $0.isLetter || $0.isNumber }) else { return false }
    return first.isLowercase && !isItemMark(text) && !startsWithDash(row)
  }

  /// `a)`, `đ.`, `12)`: one letter or a number, and a mark. `xã.` is the end of a sentence.
  static func isItemMark(_ text: String) -> Bool {
    guard let last = text.last, last == ")" || last == "." else { return false }
    let body = text.dropLast()
    return body.count == 1 && body.allSatisfy(\.isLetter)
      || (1...2).contains(body.count) && body.allSatisfy(\.isNumber)
  }

  /// Whether the row begins the list of recipients, `Nơi nhận:`.
  static func startsRecipients(_ row: TextRow) -> Bool {
    let words = row.segments[0].prefix(2).map { $0.text.lowercased() }
    return words.count == 2 && words[0].hasPrefix("n") && words[0].count == 3
      && words[1].hasPrefix("nhận")
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
