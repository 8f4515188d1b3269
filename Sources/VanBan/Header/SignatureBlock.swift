import VietnameseText

/// What a signature block says: who signed, in what office, on whose behalf. Decree 30/2020/NĐ-CP,
/// art. 13 and annex I, part II.7.
struct SignatureBlock {
  private(set) var name: TokenRange?
  /// The signer's own title; the title on a `KT.` line is another's.
  private(set) var title: [TokenRange] = []
  /// The body of the `TM.` line, which completes a title such as `Chủ tịch`.
  private(set) var collective: [TokenRange] = []
  /// Of a stack the last one.
  private(set) var authority: String?
  private(set) var authorityTokens: [TokenRange] = []

  init(parts: SignatureParts, tokens: TokenizedText, cues: LayoutCues) {
    name = parts.name
    for line in parts.lines {
      if let authority = line.authority {
        self.authority = authority
        authorityTokens = line.authorityTokens.map { [$0] } ?? []
        if authority == "TM." { collective = line.words }
        if authority == "Q." { title = line.words }
      } else if title.isEmpty || authority == "Q." {
        title = line.words.filter { tokens.wordCount($0) > 0 }
      }
    }
    // `THỦ TƯỚNG`, `Bí thư Huyện ủy`: complete by themselves. `T/M BAN THƯỜNG VỤ` / `BÍ THƯ` signs as
    // secretary of the committee, not of its standing board.
    if title.isEmpty || !completes(title, tokens, cues) || isStandingBody(tokens, cues) {
      collective = []
    }
  }

  private func isStandingBody(_ tokens: TokenizedText, _ cues: LayoutCues) -> Bool {
    guard let range = collective.first else { return false }
    return cues.standingBody.match(
      at: range.lowerBound, in: tokens, limit: range.upperBound, tolerant: true) != nil
  }

  /// Whether a title is one of those that a body has many of, and names no body itself.
  private func completes(
    _ title: [TokenRange], _ tokens: TokenizedText, _ cues: LayoutCues
  ) -> Bool {
    guard title.count == 1, let range = title.first,
      let match = cues.title.match(
        at: range.lowerBound, in: tokens, limit: range.upperBound, tolerant: true)
    else { return false }
    return match.end == range.upperBound
      && cues.collectiveTitle.match(
        at: range.lowerBound, in: tokens, limit: range.upperBound, tolerant: true)?.end
        == range.upperBound
  }
}
