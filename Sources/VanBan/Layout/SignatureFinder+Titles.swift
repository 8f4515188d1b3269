import VietnameseText

extension SignatureFinder {
  /// Cuts the words above the name into lines: one for each `KT.` and each title.
  mutating func readLines() {
    for index in titlePieces {
      var words = pieces[index].tokens
      if let name = parts.name, words.contains(name) || name.lowerBound == words.lowerBound {
        words = TokenRange(words.lowerBound, max(words.lowerBound, name.lowerBound))
      }
      if words.isEmpty { continue }
      readLines(of: words, isRow: trailingName(in: pieces[index].tokens) != nil)
    }
  }

  mutating func readLines(of words: TokenRange, isRow: Bool) {
    let range = readableTitle(in: words)
    if range.lowerBound > words.lowerBound {
      parts.lines.append(
        .init(authority: nil, authorityTokens: nil, isDamaged: true, words: [range]))
      return
    }
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      let isStart = position == range.lowerBound
      if let authority = authority(at: position, limit: range.upperBound) {
        appendWords(TokenRange(start, position))
        parts.lines.append(
          .init(
            authority: authority.value, authorityTokens: TokenRange(position, authority.end),
            words: []))
        start = authority.end
        position = skipTitle(at: authority.end, limit: range.upperBound)
      } else if isStart || isRow,
        let title = cues.title.match(
          at: position, in: tokens, limit: range.upperBound, tolerant: true),
        isStart ? !continuesLine(position) : !tokens.isCharacter(",", at: position - 1)
      {
        appendWords(TokenRange(start, position))
        parts.lines.append(.init(authority: nil, authorityTokens: nil, words: []))
        start = position
        position = title.end
      } else if let title = ownTitle(at: position, from: start, limit: range.upperBound) {
        appendWords(TokenRange(start, position))
        parts.lines.append(.init(authority: nil, authorityTokens: nil, words: []))
        start = position
        position = title
      } else {
        position += 1
      }
    }
    appendWords(TokenRange(start, range.upperBound))
  }

  /// The end of the signer's own title behind that of the head on one line: `KT. TRƯỞNG PHÒNG PHÓ
  /// TRƯỞNG PHÒNG`.
  func ownTitle(at position: Int, from start: Int, limit: Int) -> Int? {
    guard position > start, !tokens.isCharacter(",", at: position - 1),
      let authority = parts.lines.last?.authority, authority != "TM.",
      parts.lines.last?.words.isEmpty == true,
      let title = cues.title.match(at: position, in: tokens, limit: limit, tolerant: true),
      title.end == limit, title.end > position + 1
    else { return nil }
    return title.end
  }

  /// `words` without the marks before a title: a seal hides a letter or two of `PHÓ`.
  func readableTitle(in words: TokenRange) -> TokenRange {
    guard isRecognized,
      cues.title.match(
        at: words.lowerBound, in: tokens, limit: words.upperBound, tolerant: true) == nil,
      authority(at: words.lowerBound, limit: words.upperBound) == nil
    else { return words }
    let last = min(words.lowerBound + 4, words.upperBound)
    for start in words.lowerBound + 1..<max(words.lowerBound + 1, last) {
      guard
        let title = cues.title.match(
          at: start, in: tokens, limit: words.upperBound, tolerant: true)
      else { continue }
      let isShort = (words.lowerBound..<start).allSatisfy { tokens.characterCount(at: $0) <= 3 }
      return isShort ? TokenRange(start, title.end) : words
    }
    return words
  }

  func skipTitle(at position: Int, limit: Int) -> Int {
    cues.title.match(at: position, in: tokens, limit: limit, tolerant: true)?.end ?? position
  }

  /// Whether the line above ends in a comma: `KT. BỘ TRƯỞNG,` / `CHỦ NHIỆM`.
  func continuesLine(_ position: Int) -> Bool {
    guard let last = parts.lines.last?.words.last else { return false }
    return tokens.isCharacter(",", at: last.upperBound - 1)
  }

  mutating func appendWords(_ range: TokenRange) {
    guard !range.isEmpty else { return }
    if parts.lines.isEmpty {
      parts.lines.append(.init(authority: nil, authorityTokens: nil, words: []))
    }
    parts.lines[parts.lines.count - 1].words.append(range)
  }
}
