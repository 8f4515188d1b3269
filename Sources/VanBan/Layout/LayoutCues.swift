import RuleMatching
import VietnameseText

/// The words that show how a document is laid out: the lexicons `layout-…` of the rules.
///
/// Made once for a set of rules; a class, as every reader of a document holds them.
public final class LayoutCues: Sendable {
  typealias Table = CueTable

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
  let kindCodes: KindCodes
  /// Words that are known whatever the rules.
  let words = LayoutWords()
  /// The words that may be `độc` or `lập`, whatever their marks.
  let mottoWords: WordSet

  /// - Parameter rules: the rules in use; a lexicon that they lack is empty.
  public init(rules: RuleSet) {
    func table(_ name: String) -> Table {
      Table(rules.lexicon("layout-" + name), vocabulary: rules.vocabulary)
    }
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
    kindCodes = KindCodes(rules: rules)
    mottoWords = WordSet(of: words.motto[..<2], in: rules.vocabulary)
  }
}
