import RuleMatching
import VietnameseText

/// Gives the matches of one rule their meaning. Which words in which order is data; what they mean
/// is here.
///
/// There is one for each rule, made once: what the rule sets, and the lexicons that its reading
/// needs, are looked up then and not at every match. A class, so that to ask one copies nothing.
protocol Interpreter: AnyObject, Sendable {
  /// The field whose matches it reads.
  static var field: String { get }

  init(rule: Rule, in rules: RuleSet)

  /// Adds the mentions that `match` makes: usually one; several where one expression names several
  /// (`Ngày 26, 27/12/2011`); none where the words have no sense (31 April), so that another match
  /// may have the tokens.
  func addMentions(of match: Match, in context: InterpretationContext)
}

/// What an interpreter may look at. A class, so that handing it on costs one count.
final class InterpretationContext {
  let tokens: TokenizedText
  let layout: DocumentLayout
  let quotations: Quotations
  /// The matches of the stage at work.
  let matches: MatchList
  /// The mentions of this document so far, those of the stage at work included;
  /// ``Capture/mentions`` are indices of it.
  let found: MentionList
  var mentions: [Mention] { found.all }
  /// The date line of the document, where one was found already.
  let documentDate: CalendarDate.Point?

  init(
    tokens: TokenizedText, layout: DocumentLayout, quotations: Quotations, matches: MatchList,
    found: MentionList, documentDate: CalendarDate.Point?
  ) {
    self.tokens = tokens
    self.layout = layout
    self.quotations = quotations
    self.matches = matches
    self.found = found
    self.documentDate = documentDate
  }

  /// The capture `name` of `match`, or `nil` where the match did not take it.
  func capture(_ name: String, of match: Match) -> Capture? { matches.capture(name, of: match) }

  /// The number that a capture of one number token holds.
  func integer(_ name: String, of match: Match) -> Int? {
    matches.range(of: name, of: match).flatMap { tokens.integer(at: $0.lowerBound) }
  }

  /// Whether token `index` stands in a mention of `field`, found by an earlier stage, that begins
  /// before it.
  ///
  /// - Complexity: O(log *k*) in the mentions of the field; O(all mentions) at its first call.
  func isInside(_ field: String, _ index: Int) -> Bool {
    found.ranges(of: field).contains(index)
  }
}
