import VietnameseText

extension HeaderFinder {
  /// The first piece of the header, going up from the name of the state.
  func start(before anchor: Int) -> Int {
    var first = anchor
    while first > 0 {
      let candidate = first - 1
      if isHeaderPiece(candidate) {
        first = candidate
      } else if let subject = letterSubject(above: candidate) {
        first = subject
      } else {
        break
      }
    }
    while first < anchor, pieces[first].isRule { first += 1 }
    return first
  }

  private func isHeaderPiece(_ index: Int) -> Bool {
    let piece = pieces[index]
    if piece.isRule || isStar(piece) || isScrap(piece) || piece.cue == .arrival { return true }
    if piece.region == .furniture { return false }
    switch piece.cue {
    case .number, .urgency, .secrecy, .draft: return true
    case .stamp, .runningHead: return false
    default: break
    }
    if dateLine(index) != nil {
      return piece.words < 14
    }
    return isIssuerLine(index)
  }

  /// The `V/v` or `Số` piece whose wrapped lines end at piece `index`.
  private func letterSubject(above index: Int) -> Int? {
    var candidate = index
    while candidate >= 0, index - candidate < 6 {
      // `# V/v …` is the title of a page.
      if tokens.isCharacter("#", at: pieces[candidate].tokens.lowerBound) { return nil }
      if pieces[candidate].cue == .subject || pieces[candidate].cue == .number {
        return candidate
      }
      if pieces[candidate].gap >= .blank { return nil }
      candidate -= 1
    }
    return nil
  }

  /// The first piece of a header that shows no name of state or Party: a kind line in capitals,
  /// `Kính gửi`, or a number under the name of a body.
  func startWithoutState() -> Int? {
    startWithoutState(from: 0) ?? firstBehindChrome.flatMap(startWithoutState(from:))
  }

  /// The piece behind the chrome of a web page: its notices read like prose, its labels do not.
  private var firstBehindChrome: Int? {
    pieces.prefix(HeaderFinder.longestChrome)
      .lastIndex { $0.region == .furniture && !$0.isPageMark }.map { $0 + 1 }
  }

  private func startWithoutState(from start: Int) -> Int? {
    var prose = 0
    for index in pieces.indices.dropFirst(start) {
      let piece = pieces[index]
      if piece.region == .furniture || piece.isRule { continue }
      if piece.cue == .addressees { return index }
      if kindMatch(index) != nil { return issuersAbove(index) }
      if piece.cue == .number, index > 0, isIssuerLine(index - 1), hasNumber(piece) {
        return issuersAbove(index)
      }
      if piece.cue == .ground || isBodySign(index) { return nil }
      if !piece.isCapital, piece.words > 12 {
        prose += 1
        if prose > 1 { return nil }
      }
      if index > start + 60 { return nil }
    }
    return nil
  }

  /// The first of the lines of issuing bodies that stand directly above piece `index`.
  private func issuersAbove(_ index: Int) -> Int {
    var first = index
    while first > 0, pieces[first - 1].region != .furniture, isHeaderPiece(first - 1) {
      first -= 1
    }
    return first
  }

  private func hasNumber(_ piece: LayoutPiece) -> Bool {
    piece.tokens.indices.contains { tokens.isCharacter("/", at: $0) }
  }
}
