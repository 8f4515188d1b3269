import VietnameseText

extension HeaderFinder {
  /// The number line; a number that stands in the next line or behind a wide gap belongs to it.
  mutating func readNumber(_ index: Int) -> Int {
    var index = index
    if let line = dateLine(index), isDateLine(line, index) {
      // Glued together, the number and the date stand in one piece.
      if cut(index, at: line.tokens.lowerBound) { parts.date = nil }
    }
    if let subject = letterSubjectStart(in: pieces[index].tokens) { cut(index, at: subject) }
    var start = pieces[index].cueEnd
    let limit = pieces[index].tokens.upperBound
    while start < limit,
      tokens.isCharacter(":", at: start) || tokens.isCharacter(".", at: start)
        || tokens.isCharacter(";", at: start)
    {
      start += 1
    }
    parts.numberStart = start
    var range = pieces[index].tokens
    while index + 1 < pieces.count, pieces[index + 1].gap <= .line, !pieces[index + 1].isRule,
      !hasSymbol(TokenRange(start, range.upperBound)),
      startsNumber(index + 1, isFirst: start == range.upperBound)
    {
      index += 1
      range = range.union(pieces[index].tokens)
    }
    parts.number = range
    return index + 1
  }

  /// Whether a number line is complete: a stroke and capitals behind it.
  func hasSymbol(_ range: TokenRange) -> Bool {
    range.indices.contains {
      (tokens.isCharacter("/", at: $0) || tokens.isCharacter("-", at: $0))
        && $0 + 1 < range.upperBound && tokens.isCapitalizedWord(at: $0 + 1)
    }
  }

  /// Whether piece `index` goes on with a number: `/QĐ-UBND` behind a wide blank, `98/2025/…` in the
  /// next line.
  func startsNumber(_ index: Int, isFirst: Bool) -> Bool {
    let first = pieces[index].tokens.lowerBound
    guard pieces[index].cue == nil else { return false }
    return tokens.isCharacter("/", at: first) || tokens.isCharacter("-", at: first)
      || (isFirst && tokens.kind(at: first) == .number)
      || (pieces[index].gap == .column && hasSymbol(pieces[index].tokens)
        && pieces[index].words < 6)
  }

  /// The token `V` of a `V/v` inside `range`.
  func letterSubjectStart(in range: TokenRange) -> Int? {
    for index in range.indices where index > range.lowerBound && tokens.isWord(at: index) {
      guard index + 2 < range.upperBound, tokens.isCharacter("/", at: index + 1),
        cues.line.match(at: index, in: tokens, limit: range.upperBound)?.value
          == LayoutCue.subject.rawValue
      else { continue }
      return index
    }
    return nil
  }

  mutating func readDate(_ line: HeaderDate, _ index: Int) -> Int {
    var index = index
    parts.date = line
    // What stands before the place in the same piece is another part.
    if line.tokens.lowerBound < pieces[index].tokens.lowerBound { return endOfDate(line, index) }
    if cut(index, at: line.tokens.lowerBound) {
      let left = index
      index += 1
      if parts.kind == nil, isIssuerLine(left) { appendIssuerLine(pieces[left].tokens) }
    }
    return endOfDate(line, index)
  }

  /// Cuts off what stands behind a date; the piece behind the date.
  mutating func endOfDate(_ line: HeaderDate, _ index: Int) -> Int {
    var index = index
    cut(index, at: line.tokens.upperBound)
    while index + 1 < pieces.count, pieces[index].tokens.upperBound < line.tokens.upperBound {
      index += 1
      cut(index, at: line.tokens.upperBound)
    }
    return index + 1
  }

  mutating func appendIssuerLine(_ range: TokenRange) {
    var first = range.lowerBound
    // Marks of Markdown, and the numbers of drawn objects that a conversion left behind.
    while first < range.upperBound,
      tokens.isCharacter("#", at: first)
        || (tokens.kind(at: first) == .number && tokens.digitCount(at: first) >= 8)
    {
      first += 1
    }
    if first < range.upperBound {
      parts.issuerLines.append(TokenRange(first, range.upperBound))
    }
  }
}
