import VietnameseText

/// What a signature block says: who signed, in what office, on whose behalf. Decree 30/2020/NĐ-CP,
/// art. 13 and annex I, part II.7.
struct SignatureBlock {
  private(set) var name: TokenRange?
  /// The signer's own title; the title on a `KT.` line is another's.
  private(set) var title: [TokenRange] = []
  /// The body of the `TM.` line, which completes a title such as `Chủ tịch`.
  private(set) var collective: [TokenRange] = []
  /// Of a stack the last one, as printed: the State writes `TM.`, the Party `T/M`.
  private(set) var authority: String?
  private(set) var authorityTokens: [TokenRange] = []

  /// A damaged `PHÓ` stands before the head's own title, which is printed above it once more: the
  /// signer is the deputy.
  private(set) var isDeputy = false

  init(parts: SignatureParts, tokens: TokenizedText, cues: LayoutCues) {
    name = parts.name
    var head: [TokenRange] = []
    for line in parts.lines {
      if let authority = line.authority {
        self.authority = authority
        authorityTokens = line.authorityTokens.map { [$0] } ?? []
        if authority == "TM." { collective = line.words }
        if authority == "Q." { title = line.words }
        head = line.words
      } else if title.isEmpty || authority == "Q." {
        title = line.words.filter { tokens.wordCount($0) > 0 }
        if line.isDamaged, isSame(title, head, tokens) { isDeputy = true }
      } else if line.isDamaged, isSame(line.words, title, tokens) {
        isDeputy = true
        authority = authority ?? "KT."
        title = line.words
      }
    }
    if let printed = authorityTokens.first, authority != nil {
      let text = tokens.canonicalStringWithoutSpaces(of: printed)
      if text.contains("/") { authority = text.uppercased() }
    }
    // `THỦ TƯỚNG`, `Bí thư Huyện ủy`: complete by themselves. `T/M BAN THƯỜNG VỤ` / `BÍ THƯ` signs as
    // secretary of the committee, not of its standing board.
    if title.isEmpty || !completes(title, tokens, cues)
      || isStandingBody(tokens, cues)
    {
      collective = []
    }
  }

  private func isStandingBody(_ tokens: TokenizedText, _ cues: LayoutCues) -> Bool {
    guard let range = collective.first else { return false }
    return cues.standingBody.match(
      at: range.lowerBound, in: tokens, limit: range.upperBound, tolerant: true) != nil
  }

  private func isSame(
    _ first: [TokenRange], _ second: [TokenRange], _ tokens: TokenizedText
  ) -> Bool {
    func forms(_ ranges: [TokenRange]) -> [BaseForm] {
      ranges.flatMap { $0.indices.filter(tokens.isWord).map { tokens.baseForm(at: $0) } }
    }
    return !first.isEmpty && forms(first) == forms(second)
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
