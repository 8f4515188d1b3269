import VietnameseText

/// Finds the names of the State and of the Party, which stand in capitals above the motto.
struct StateNameFinder {
  let tokens: TokenizedText
  let cues: LayoutCues
  /// Whether words may differ in their marks, as recognized ones do.
  let isRecognized: Bool

  /// The tokens of the state's name that begin in `piece`, wrapped or not; some letters may be
  /// misread. It is in capitals.
  func state(in piece: LayoutPiece) -> TokenRange? {
    guard piece.capitals > 0 else { return nil }
    let name = cues.words.stateName
    let range = piece.tokens
    for index in range.indices where isCapital(index) {
      let form = tokens.baseForm(at: index)
      let isSecond = form == name[1]
      guard form == name[0] || isSecond else { continue }
      let first = isSecond && index > range.lowerBound ? index - 1 : index
      let rest = isSecond && first == index ? name[1...] : name[...]
      let (matches, end) = matches(of: rest, at: first)
      if matches >= 6 { return TokenRange(first, end) }
      // In its column beside another one, the second half follows elsewhere.
      if matches >= 4, end >= range.upperBound { return TokenRange(first, range.upperBound) }
    }
    guard piece.isCapital, let first = range.indices.first(where: { tokens.isWord(at: $0) }),
      matches(of: name[4...], at: first).matches == 4
    else { return nil }
    return TokenRange(first, min(first + 4, range.upperBound))
  }

  /// The tokens of the Party's name in `piece`, in capitals.
  func party(in piece: LayoutPiece) -> TokenRange? {
    guard piece.capitals > 0 else { return nil }
    let party = cues.words.party
    let range = piece.tokens
    for index in range.indices where isCapital(index) && tokens.baseForm(at: index) == party[0] {
      let (matches, end) = matches(of: party[...], at: index)
      // The name must end its line: `ĐẢNG CỘNG SẢN VIỆT NAM` in a subject does not.
      guard matches == 5, isLineEnd(end), index == range.lowerBound || isColumnStart(index)
      else { continue }
      return TokenRange(index, end)
    }
    return nil
  }

  private func isCapital(_ index: Int) -> Bool {
    tokens.caseClass(at: index).contains(.allCapitals) && tokens.isWord(at: index)
  }

  private func isLineEnd(_ position: Int) -> Bool {
    position >= tokens.count || tokens.gap(before: position) >= .wide
      || tokens.isCharacter("|", at: position) || tokens.kind(at: position) == .separator
  }

  private func isColumnStart(_ position: Int) -> Bool {
    tokens.gap(before: position) >= .wide || isRecognized
  }

  /// How many words of `name` stand from token `first` on, and the token behind the last of them.
  private func matches(
    of name: ArraySlice<BaseForm>, at first: Int
  ) -> (matches: Int, end: Int) {
    var position = first
    var matches = 0
    var end = first
    for word in name {
      guard position < tokens.count, tokens.isWord(at: position) else { break }
      if tokens.baseForm(at: position) == word {
        matches += 1
        end = position + 1
      }
      position += 1
    }
    return (matches, end)
  }
}
