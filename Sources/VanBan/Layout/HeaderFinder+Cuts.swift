import VietnameseText

extension HeaderFinder {
  /// The piece with the name of the state or the Party, which has become a piece of its own; `nil`
  /// where the body begins before one.
  mutating func cutAtStateName() -> Int? {
    let names = StateNameFinder(tokens: tokens, cues: cues, isRecognized: isRecognized)
    let mottos = MottoFinder(cues: cues)
    var anchor: Int?
    var index = 0
    while index < pieces.count {
      if let found = names.state(in: pieces[index]) {
        index = cut(out: found, of: index, as: .nation)
        anchor = anchor ?? index
      } else if let found = names.party(in: pieces[index]) {
        index = cut(out: found, of: index, as: .party)
        anchor = anchor ?? index
      } else if let found = mottos.motto(in: pieces[index].tokens, of: tokens) {
        index = cut(out: found, of: index, as: .motto)
        anchor = anchor ?? index
      } else if anchor == nil, isBodySign(index) {
        break
      }
      index += 1
      // Row by row, the motto stands a line or two below the name of the state.
      if let anchor, index > anchor + 6 { break }
    }
    return anchor
  }

  /// Makes `words`, which begin in piece `index`, pieces of their own; the last of them.
  mutating func cut(out words: TokenRange, of index: Int, as cue: LayoutCue) -> Int {
    var index = index
    if cut(index, at: words.lowerBound) { index += 1 }
    while true {
      cut(index, at: words.upperBound)
      pieces[index].cue = cue
      // The name goes on in the next line of its cell.
      guard pieces[index].tokens.upperBound < words.upperBound, index + 1 < pieces.count else {
        return index
      }
      index += 1
    }
  }

  /// Splits piece `index` before token `token`; `false` where nothing is to be split.
  @discardableResult
  mutating func cut(_ index: Int, at token: Int) -> Bool {
    let piece = pieces[index]
    guard token > piece.tokens.lowerBound, token < piece.tokens.upperBound else { return false }
    var left = piece
    var right = piece
    left.tokens = TokenRange(piece.tokens.lowerBound, token)
    left.endColumn = piece.column + characters(from: piece.tokens.lowerBound, to: token - 1)
    left.endsBold = false
    right.tokens = TokenRange(token, piece.tokens.upperBound)
    right.column =
      piece.endColumn - characters(from: token, to: piece.tokens.upperBound - 1)
    right.gap = .column
    right.continuesEmphasis = false
    left.measure(tokens)
    right.measure(tokens)
    pieces[index] = left
    pieces.insert(right, at: index + 1)
    assignCue(to: index + 1)
    return true
  }

  private func characters(from first: Int, to last: Int) -> Int {
    var count = 0
    for index in first...max(first, last) {
      if index > first, tokens.gap(before: index) != .none { count += 1 }
      count += tokens.characterCount(at: index)
    }
    return count
  }
}
