import VietnameseText

extension HeaderFinder {
  // MARK: Lines

  /// A line in capitals that is short and no heading of a page.
  func isIssuerLine(_ index: Int) -> Bool {
    let piece = pieces[index]
    var first = piece.tokens.lowerBound
    while first + 1 < piece.tokens.upperBound, tokens.isCharacter("#", at: first) { first += 1 }
    return !piece.isRule && piece.region != .furniture && piece.isCapital
      && piece.words <= 40 && !isScrap(piece) && !isNoise(piece)
      && cues.furniture.match(at: first, in: tokens, limit: piece.tokens.upperBound)?.end
        != piece.tokens.upperBound
      && cues.kind.match(at: first, in: tokens, limit: piece.tokens.upperBound)?.end
        != piece.tokens.upperBound
  }

  /// The number of a drawn object that a conversion left behind: `75282519050`, `center2222500`.
  func isScrap(_ piece: LayoutPiece) -> Bool {
    guard piece.tokens.count <= 2 else { return false }
    return piece.tokens.indices.contains {
      tokens.kind(at: $0) == .number && tokens.digitCount(at: $0) >= 6
    }
  }

  /// A line without a word: marks of a seal, a time of signing.
  private func isNoise(_ piece: LayoutPiece) -> Bool {
    !piece.tokens.indices.contains {
      tokens.isWord(at: $0) && tokens.characterCount(at: $0) >= 2
        && Syllable.isValid(tokens.string(at: $0))
    }
  }

  func isStar(_ piece: LayoutPiece) -> Bool {
    piece.tokens.count == 1 && tokens.isCharacter("*", at: piece.tokens.lowerBound)
  }

  /// Whether the body has begun at piece `index`, so that no header can follow.
  func isBodySign(_ index: Int) -> Bool {
    let piece = pieces[index]
    if piece.cue == .ground, piece.words > 4 { return true }
    if piece.cue == .recipients { return true }
    guard let marker = piece.marker else { return false }
    return marker.style == .article || marker.style == .chapter
  }

  /// The kind of a piece that is a kind line: the name of a kind in capitals, alone or with the
  /// subject behind it.
  func kindMatch(_ index: Int) -> (end: Int, value: String)? {
    let piece = pieces[index]
    var first = piece.tokens.lowerBound
    while first < piece.tokens.upperBound, tokens.isCharacter("#", at: first) { first += 1 }
    let words = TokenRange(first, piece.tokens.upperBound)
    guard tokens.isInCapitals(words),
      let match = cues.kind.match(
        at: first, in: tokens, limit: piece.tokens.upperBound, tolerant: true)
    else { return nil }
    if match.end == piece.tokens.upperBound { return match }
    // The deciding line `QUYẾT ĐỊNH:` is no kind line.
    if tokens.isCharacter(":", at: match.end), match.end + 1 == piece.tokens.upperBound {
      return nil
    }
    // `QUY CHẾ PHÂN CÔNG NHIỆM VỤ …` as the title of a page; not `DỰ ÁN XYZ` as a body, no sentence.
    return tokens.wordCount(words) >= 6 && index + 1 < pieces.count
      && !tokens.isTerminal(at: tokens.lastMark(in: words)) ? match : nil
  }

  /// Looks up what piece `index` begins with.
  mutating func assignCue(to index: Int) {
    pieces[index].assignCue(tokens: tokens, cues: cues, isRecognized: isRecognized)
  }

  /// The date line in piece `index`; it may go on in the next lines of its cell.
  func dateLine(_ index: Int) -> HeaderDate? {
    var limit = pieces[index].tokens.upperBound
    var next = index + 1
    while next < pieces.count, next <= index + 2, pieces[next].gap <= .line {
      limit = pieces[next].tokens.upperBound
      next += 1
    }
    let words = pieces[index].tokens
    guard let line = dates.dateLine(in: words, of: tokens, from: words.lowerBound, limit: limit)
    else { return nil }
    // `Thành phố Hồ Chí` / `Minh, ngày …`: the place may begin a line above.
    let first = line.tokens.lowerBound
    if first == words.lowerBound, index > 0, pieces[index].gap == .line,
      pieces[index - 1].words <= 5, pieces[index - 1].cue == nil,
      !pieces[index - 1].isRule,
      tokens.isCapitalizedWord(at: pieces[index - 1].tokens.lowerBound)
    {
      let above = pieces[index - 1].tokens.lowerBound
      return dates.dateLine(in: words, of: tokens, from: above, limit: limit)
    }
    return line
  }
}
