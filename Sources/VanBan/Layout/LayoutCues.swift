import RuleMatching
import VietnameseText

/// The words that show how a document is laid out: the lexicons `layout-…` of the rules.
public struct LayoutCues: Sendable {
  /// One lexicon, for words as they are spelled and for words whose marks were misread.
  struct Table: Sendable {
    private let lexicon: Lexicon?
    private let base: PhraseTable

    init(_ lexicon: Lexicon?) {
      self.lexicon = lexicon
      base = PhraseTable(lexicon?.entries ?? [])
    }

    /// The longest phrase at token `index` that ends before `limit`.
    ///
    /// - Parameter tolerant: whether words that differ in marks only will do.
    func match(
      at index: Int, in tokens: TokenizedText, limit: Int, tolerant: Bool = false
    ) -> (end: Int, value: String)? {
      lexicon?.longestMatch(at: index, in: tokens, limit: limit)
        ?? (tolerant ? base.longestMatch(at: index, in: tokens, limit: limit) : nil)
    }
  }

  let line: Table
  let kind: Table
  let authority: Table
  let title: Table
  let body: Table
  let innerBody: Table
  let deciding: Table
  let about: Table
  let collectiveTitle: Table
  let standingBody: Table
  let effect: Table
  let degree: Table
  let urgency: Table
  let secrecy: Table
  let furniture: Table
  let tail: Table
  let abbreviation: Table
  let casing: Table

  /// - Parameter rules: the rules in use; a lexicon that they lack is empty.
  public init(rules: RuleSet) {
    func table(_ name: String) -> Table { Table(rules.lexicon("layout-" + name)) }
    line = table("cue")
    kind = table("kind")
    authority = table("authority")
    title = table("title")
    body = table("body")
    innerBody = table("inner-body")
    deciding = table("deciding")
    about = table("about")
    collectiveTitle = table("collective-title")
    standingBody = table("standing-body")
    effect = table("effect")
    degree = table("degree")
    urgency = table("urgency")
    secrecy = table("secrecy")
    furniture = table("furniture")
    tail = table("tail")
    abbreviation = table("abbreviation")
    casing = table("casing")
  }
}
