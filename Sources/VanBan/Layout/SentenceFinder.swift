import VietnameseText

/// Finds the ends of sentences inside a paragraph.
struct SentenceFinder {
  let tokens: TokenizedText
  let cues: LayoutCues
  /// The tokens that may end a sentence, by their form.
  let marks: [Int32]
  /// The first of ``marks`` that is still to be looked at.
  private var nextMark = 0

  init(tokens: TokenizedText, cues: LayoutCues, marks: [Int32]) {
    self.tokens = tokens
    self.cues = cues
    self.marks = marks
  }

  /// Appends the sentences of `range`, in order; together they are the range. An empty range is one
  /// sentence. No range may begin before the end of the one before it.
  ///
  /// `./.` and a point before a capital end one; `;` and `:` do not, nor does the point of a short
  /// form (`TP.`), of an initial, or of a number that begins the sentence (`1.`).
  mutating func appendSentences(in range: TokenRange, to sentences: inout [TokenRange]) {
    var start = range.lowerBound
    var position = start
    while let index = firstMark(in: TokenRange(position, range.upperBound)) {
      position = index + 1
      if isEnd(index, from: start, limit: range.upperBound) {
        position = endWithQuotes(after: index, limit: range.upperBound)
        sentences.append(TokenRange(start, position))
        start = position
      }
    }
    if start < range.upperBound || range.isEmpty {
      sentences.append(TokenRange(start, range.upperBound))
    }
  }

  /// The first token of `range` that may end a sentence.
  private mutating func firstMark(in range: TokenRange) -> Int? {
    while nextMark < marks.count {
      let mark = Int(marks[nextMark])
      if mark >= range.upperBound { return nil }
      nextMark += 1
      if mark >= range.lowerBound { return mark }
    }
    return nil
  }

  private func isEnd(_ index: Int, from start: Int, limit: Int) -> Bool {
    let mark = tokens.mark(at: index)
    let first = mark != 0 ? mark : tokens.bytes(at: index).first ?? 0
    if first == 0x3F || first == 0x21 {
      return index + 1 == limit || tokens.gap(before: index + 1) != .none
    }
    let isEllipsis = mark == 0 && isEllipsis(index)
    guard first == 0x2E || isEllipsis, index > start else { return false }
    if index + 1 == limit { return true }
    // `./.`
    if index >= start + 2, tokens.isCharacter("/", at: index - 1),
      tokens.isCharacter(".", at: index - 2)
    {
      return true
    }
    let end = endWithQuotes(after: index, limit: limit)
    if end == limit { return true }
    guard let next = opening(at: end, limit: limit),
      tokens.isCapitalizedWord(at: next) || tokens.kind(at: next) == .number
    else { return false }
    let isApart = tokens.gap(before: end) != .none
    if isEllipsis { return isApart || next == index + 1 }
    return isApart ? !isShortForm(before: index, from: start) : isGluedEnd(index, next)
  }

  /// `...` or `…`
  private func isEllipsis(_ index: Int) -> Bool {
    let bytes = tokens.bytes(at: index)
    guard bytes.count == 3, let first = bytes.first else { return false }
    return first == 0x2E || (first == 0xE2 && bytes[bytes.startIndex + 2] == 0xA6)
  }

  /// The first word or number from `index` on, behind quotes or brackets.
  private func opening(at index: Int, limit: Int) -> Int? {
    var next = index
    while next < limit, next < index + 3 {
      if tokens.kind(at: next) == .word || tokens.kind(at: next) == .number { return next }
      next += 1
    }
    return nil
  }

  /// A missing space behind the point: `đầy đủ.Giao Sở Y tế`. Not inside short forms.
  private func isGluedEnd(_ index: Int, _ next: Int) -> Bool {
    next == index + 1 && tokens.isLowercaseWord(at: index - 1)
      && tokens.characterCount(at: index - 1) > 1 && tokens.isWord(at: next)
      && !tokens.caseClass(at: next).contains(.allCapitals)
      && tokens.characterCount(at: next) > 1
  }

  private func isShortForm(before index: Int, from start: Int) -> Bool {
    let word = index - 1
    guard tokens.gap(before: index) == .none else { return false }
    if tokens.kind(at: word) == .number { return word == start }
    guard tokens.isWord(at: word) else { return false }
    // An initial: `Nguyễn V. Bình`.
    if tokens.characterCount(at: word) == 1, tokens.isCapitalizedWord(at: word) { return true }
    guard tokens.isCapitalizedWord(at: word) else { return false }
    return cues.abbreviation.match(at: word, in: tokens, limit: index)?.end == index
  }

  private func endWithQuotes(after index: Int, limit: Int) -> Int {
    var end = index + 1
    while end < limit, tokens.gap(before: end) == .none,
      tokens.isQuote(at: end) || tokens.isCharacter(")", at: end)
        || tokens.isCharacter("]", at: end)
    {
      end += 1
    }
    return end
  }
}
