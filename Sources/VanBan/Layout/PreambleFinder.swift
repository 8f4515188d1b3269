import VietnameseText

/// Marks the grounds of a decision and the line that decides: what stands between the header and the
/// first article or the first heading.
struct PreambleFinder {
  let tokens: TokenizedText
  let cues: LayoutCues

  func mark(_ drafts: inout [NodeDraft]) {
    guard let first = drafts.firstIndex(where: { $0.region == .body }) else { return }
    var end = first
    var index = first
    while index < drafts.count, drafts[index].region == .body || drafts[index].region == .furniture
    {
      let draft = drafts[index]
      if draft.region == .furniture {
        index += 1
        continue
      }
      if isDeciding(draft) {
        end = index + 1
        break
      }
      if draft.marker?.style == .article || draft.marker?.style == .chapter {
        // What stands before the first article of a document with grounds is its preamble.
        if end > first { end = index }
        break
      }
      if isGround(draft) {
        end = index + 1
      } else if index > end + 1 || (index == first && !isAuthority(draft)) {
        break
      }
      index += 1
    }
    for index in first..<end where drafts[index].region == .body {
      drafts[index].region = .preamble
    }
  }

  /// `Căn cứ …;`, with or without a dash. A paragraph that ends in a colon announces the body.
  private func isGround(_ draft: NodeDraft) -> Bool {
    let start = draft.marker?.end ?? draft.tokens.lowerBound
    guard draft.marker == nil || draft.marker?.kind == .dash,
      cues.line.match(at: start, in: tokens, limit: draft.tokens.upperBound)?.value
        == LayoutCue.ground.rawValue
    else { return false }
    let last = tokens.lastMark(in: draft.tokens)
    return tokens.isCharacter(";", at: last) || tokens.isCharacter(",", at: last)
      || tokens.isCharacter(".", at: last)
  }

  /// `QUYẾT ĐỊNH:` alone on its line.
  private func isDeciding(_ draft: NodeDraft) -> Bool {
    let range = draft.tokens
    guard draft.words <= 4, draft.isCapital else { return false }
    let start = draft.marker?.end ?? range.lowerBound
    let limit = range.upperBound
    if let match = cues.kind.match(at: start, in: tokens, limit: limit, tolerant: true) {
      return match.end == limit || tokens.isCharacter(":", at: match.end)
    }
    return cues.deciding.match(at: start, in: tokens, limit: limit, tolerant: true) != nil
  }

  private func isAuthority(_ draft: NodeDraft) -> Bool {
    let range = draft.tokens
    let last = tokens.lastMark(in: range)
    return draft.isCapital && !tokens.isTerminal(at: last) && draft.words <= 20
      && draft.marker == nil
  }
}
