import VietnameseText

extension LayoutPiece {
  /// Whether the number of a drawn object is glued to the word behind it: `00Số:`.
  private func isScrap(_ index: Int, before next: Int, in tokens: TokenizedText) -> Bool {
    guard tokens.kind(at: index) == .number, tokens.isWord(at: next),
      tokens.gap(before: next) == .none
    else { return false }
    return tokens.digitCount(at: index) >= 6 || tokens.integer(at: index) == 0
  }

  /// Looks up what the piece begins with. Marks of Markdown and stray marks before it are stepped
  /// over.
  mutating func assignCue(tokens: TokenizedText, cues: LayoutCues, isRecognized: Bool) {
    cue = nil
    cueEnd = self.tokens.lowerBound
    var first = self.tokens.lowerBound
    let limit = self.tokens.upperBound
    while first + 1 < limit, first < self.tokens.lowerBound + 6,
      tokens.isCharacter("#", at: first) || tokens.isCharacter(">", at: first)
        || isScrap(first, before: first + 1, in: tokens)
    {
      first += 1
    }
    if let match = cues.line.match(at: first, in: tokens, limit: limit) {
      cue = LayoutCue(rawValue: match.value)
      cueEnd = match.end
      return
    }
    guard isRecognized || isCapital,
      let match = cues.line.match(at: first, in: tokens, limit: limit, tolerant: true),
      let found = LayoutCue(rawValue: match.value), found.survivesMisreading
    else { return }
    // `SỞ` is no `Số`, unless a mark or a number follows.
    if found == .number, match.end >= limit || tokens.isWord(at: match.end) { return }
    cue = found
    cueEnd = match.end
  }
}
