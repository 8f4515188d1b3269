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

/// What an interpreter may look at in one stage. A class, so that handing it on costs one count.
final class InterpretationContext {
  let document: ReadDocument
  /// The matches of the stage at work.
  let matches: MatchList
  /// The mentions of the document so far, those of the stage at work included;
  /// ``Capture/mentions`` are indices of it.
  let found: MentionList
  let tokens: TokenizedText
  /// The date line of the document, where one was found already.
  let documentDate: CalendarDate.Point?

  var layout: DocumentLayout { document.layout }
  var mentions: [Mention] { found.all }
  var quotations: Quotations { document.quotations }

  init(document: ReadDocument, matches: MatchList, documentDate: CalendarDate.Point?) {
    self.document = document
    self.matches = matches
    self.documentDate = documentDate
    found = document.found
    tokens = document.tokens
  }

  /// Whether token `index` stands in the name of a place that begins before it.
  ///
  /// - Complexity: O(log *k*) in the places; O(all mentions) at its first call.
  func isInsideArea(_ index: Int) -> Bool { found.areas.contains(index) }
}
