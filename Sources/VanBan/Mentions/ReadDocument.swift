import VietnameseText

/// One document as interpreters read it: its tokens, its layout and what was found so far. A class, so
/// that handing it on from stage to stage costs one count.
final class ReadDocument {
  let tokens: TokenizedText
  let layout: DocumentLayout
  /// The mentions of this document so far.
  let found: MentionList
  /// The quoted passages; few documents ask for them.
  private(set) lazy var quotations = Quotations(tokens: tokens)

  init(tokens: TokenizedText, layout: DocumentLayout) {
    self.tokens = tokens
    self.layout = layout
    found = MentionList(tokens: tokens)
  }
}
