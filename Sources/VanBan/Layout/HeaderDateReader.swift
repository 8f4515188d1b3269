import VietnameseText

/// Finds date lines.
struct HeaderDateReader: Sendable {
  let cues: LayoutCues

  /// The most tokens between two of the words of a date.
  private static let longestGap = 5

  /// The date line whose date begins inside `range`. It may end behind it, and its place may begin
  /// before it, where the line is wrapped.
  ///
  /// - Parameters:
  ///   - start: the first token that the place may begin with.
  ///   - limit: the token that the date ends before.
  func dateLine(
    in range: TokenRange, of tokens: TokenizedText, from start: Int, limit: Int
  ) -> HeaderDate? {
    let day = cues.words.day
    for index in range.indices where tokens.isWord(at: index) && tokens.baseForm(at: index) == day {
      if let line = dateLine(at: index, in: tokens, from: start, limit: limit) {
        return line
      }
    }
    return nil
  }

  /// The date whose word `ngày` is token `index`.
  private func dateLine(
    at index: Int, in tokens: TokenizedText, from start: Int, limit: Int
  ) -> HeaderDate? {
    guard let monthWord = word(cues.words.month, after: index, in: tokens, limit: limit),
      let yearWord = word(cues.words.year, after: monthWord, in: tokens, limit: limit)
    else { return nil }
    let dayTokens = TokenRange(index + 1, monthWord)
    let monthTokens = TokenRange(monthWord + 1, yearWord)
    let dayNumber = number(in: dayTokens, of: tokens, at: 1...31)
    let monthNumber = number(in: monthTokens, of: tokens, at: 1...12)
    var end = yearWord + 1
    var yearNumber: Int?
    if let (value, last) = number(at: end, in: tokens, limit: limit),
      (1900...2100).contains(value)
    {
      yearNumber = value
      end = last
    }
    // Not a date line but a sentence: other words stand between.
    if hasWords(dayTokens, tokens), dayNumber == nil, !isShort(dayTokens, tokens) { return nil }
    if hasWords(monthTokens, tokens), monthNumber == nil, !isShort(monthTokens, tokens) {
      return nil
    }
    return HeaderDate(
      place: place(before: index, from: start, in: tokens), date: TokenRange(index, end),
      day: dayNumber, month: monthNumber, year: yearNumber,
      isIllegible: (dayNumber == nil && hasMarks(dayTokens, tokens))
        || (monthNumber == nil && hasMarks(monthTokens, tokens)))
  }

  private func word(
    _ form: BaseForm, after index: Int, in tokens: TokenizedText, limit: Int
  ) -> Int? {
    let last = min(limit, index + 2 + HeaderDateReader.longestGap)
    for position in index + 1..<max(index + 1, last)
    where tokens.isWord(at: position) && tokens.baseForm(at: position) == form {
      return position
    }
    return nil
  }

  /// The number at token `index`; markup may stand between its digits.
  private func number(
    at index: Int, in tokens: TokenizedText, limit: Int
  ) -> (value: Int, end: Int)? {
    guard index < limit, var value = tokens.integer(at: index), value < 10_000 else { return nil }
    var end = index + 1
    while end < limit, value < 1000, tokens.gap(before: end) == .none,
      let digit = tokens.integer(at: end), tokens.digitCount(at: end) == 1
    {
      value = value * 10 + digit
      end += 1
    }
    return (value, end)
  }

  /// The only number of `range`, where nothing else stands beside it.
  private func number(
    in range: TokenRange, of tokens: TokenizedText, at values: ClosedRange<Int>
  ) -> Int? {
    guard range.count == 1, let value = tokens.integer(at: range.lowerBound),
      values.contains(value)
    else { return nil }
    return value
  }

  private func hasWords(_ range: TokenRange, _ tokens: TokenizedText) -> Bool {
    range.indices.contains { tokens.isWord(at: $0) }
  }

  /// Whether there is ink that is no filler such as `…` or `...`.
  private func hasMarks(_ range: TokenRange, _ tokens: TokenizedText) -> Bool {
    range.indices.contains {
      guard tokens.kind(at: $0) != .separator else { return false }
      let mark = tokens.string(at: $0)
      return mark != "…" && mark != "." && mark != "..."
    }
  }

  private func isShort(_ range: TokenRange, _ tokens: TokenizedText) -> Bool {
    range.count <= 3 && range.indices.allSatisfy { tokens.characterCount(at: $0) <= 3 }
  }

  /// The capitalized words before the comma before `ngày`.
  private func place(
    before index: Int, from start: Int, in tokens: TokenizedText
  ) -> TokenRange? {
    var end = index
    guard end > start else { return nil }
    let hasComma = tokens.isCharacter(",", at: end - 1) || tokens.isCharacter(".", at: end - 1)
    if hasComma { end -= 1 }
    var first = end
    while first > start, end - first < 6 {
      let candidate = first - 1
      if first < end, tokens.gap(before: first) == .wide { break }
      if tokens.isCapitalizedWord(at: candidate) {
        // `QĐ-UBND Hà Nội`: the symbol is no part of the place.
        if candidate > start, tokens.isCharacter("-", at: candidate - 1),
          tokens.gap(before: candidate) == .none
            || tokens.caseClass(at: candidate).contains(.allCapitals)
        {
          break
        }
        first = candidate
      } else if first < end, tokens.isLowercaseWord(at: candidate),
        cues.words.placeUnits.contains(tokens.baseForm(at: candidate)), candidate > start,
        tokens.isCapitalizedWord(at: candidate - 1)
      {
        first = candidate - 1
      } else if first < end, tokens.isCharacter(".", at: candidate), candidate > start,
        tokens.isCapitalizedWord(at: candidate - 1), tokens.gap(before: candidate) == .none,
        tokens.characterCount(at: candidate - 1) <= 2
      {
        first = candidate - 1
      } else if hasComma, first == end, tokens.integer(at: candidate) != nil, candidate > start,
        tokens.isCapitalizedWord(at: candidate - 1)
      {
        // `Quận 1, ngày …`
        first = candidate - 1
      } else {
        break
      }
    }
    // Without a comma only a place that begins its line is one.
    guard first < end, hasComma || first == start else { return nil }
    return TokenRange(first, end)
  }
}
