import VietnameseText

extension SignatureFinder {
  // MARK: Columns

  /// Cuts off a title that stands behind a recipient on the same line with no wide gap between.
  mutating func cutTitle(_ index: Int) {
    let piece = pieces[index]
    guard piece.cue == .recipients || piece.marker?.kind == .dash
    else { return }
    var position = piece.tokens.lowerBound + 1
    while position < piece.tokens.upperBound {
      if tokens.isWord(at: position), tokens.caseClass(at: position).contains(.allCapitals) {
        let rest = TokenRange(position, piece.tokens.upperBound)
        let isAuthority =
          cues.authority.match(at: position, in: tokens, limit: rest.upperBound)
          .map { $0.end < rest.upperBound && tokens.isCharacter(".", at: $0.end - 1) } ?? false
        let isTitle =
          cues.title.match(at: position, in: tokens, limit: rest.upperBound, tolerant: true)
          .map { $0.end > position + 1 } ?? false
        if isAuthority || isTitle, tokens.isInCapitals(rest) {
          split(index, at: position)
          return
        }
      }
      position += 1
    }
  }

  mutating func split(_ index: Int, at token: Int) {
    let piece = pieces[index]
    var right = piece
    pieces[index].tokens = TokenRange(piece.tokens.lowerBound, token)
    right.tokens = TokenRange(token, piece.tokens.upperBound)
    right.gap = .column
    right.cue = nil
    right.cueEnd = token
    right.region = .body
    pieces[index].measure(tokens)
    right.measure(tokens)
    pieces.insert(right, at: index + 1)
  }

  // MARK: Recipients

  mutating func startRecipients(_ index: Int) {
    hasRecipients = true
    isInRecipients = true
    pieces[index].region = .recipients
    let piece = pieces[index]
    var first = piece.cueEnd
    while first < piece.tokens.upperBound, !tokens.isWord(at: first),
      !tokens.isCharacter("-", at: first)
    {
      first += 1
    }
    if first < piece.tokens.upperBound {
      appendItems(TokenRange(first, piece.tokens.upperBound))
    }
  }

  mutating func appendRecipient(_ index: Int, isNew: Bool) {
    let piece = pieces[index]
    pieces[index].region = .recipients
    isInRecipients = true
    if !isNew, !parts.recipients.isEmpty {
      parts.recipients[parts.recipients.count - 1].append(piece.tokens)
      return
    }
    appendItems(piece.tokens)
  }

  /// Adds the items of one line; the rows of a table have all of them in one.
  mutating func appendItems(_ range: TokenRange) {
    var start = range.lowerBound
    if let marker = ListMarker(at: range, in: tokens), marker.kind == .dash { start = marker.end }
    for index in range.indices where index > start {
      guard tokens.isCharacter("-", at: index), tokens.gap(before: index) != .none,
        index + 1 < range.upperBound, tokens.gap(before: index + 1) != .none,
        tokens.kind(at: index - 1) == .punctuation
      else { continue }
      parts.recipients.append([TokenRange(start, index)])
      start = index + 1
    }
    if start < range.upperBound {
      parts.recipients.append([TokenRange(start, range.upperBound)])
    }
  }
}
