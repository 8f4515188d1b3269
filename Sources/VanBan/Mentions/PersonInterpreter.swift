import RuleMatching
import VietnameseText

/// Reads names of persons; those that the lexicon `no-person` lists, such as persons of history, are
/// none.
final class PersonInterpreter: Interpreter {
  static let field = "person"

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  /// Its rule, as ``NameTable`` counts them.
  private let number: Int32
  private let fewestSyllables: Int
  private let noPerson: Lexicon?

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    number = NameTable.number(of: rule, in: rules)
    fewestSyllables = rule.settings["syllables"].flatMap { Int($0) } ?? 0
    noPerson = rules.lexicon("no-person")
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    let range = match.range
    guard range.count >= fewestSyllables else { return }
    if let found = noPerson?.longestMatch(at: range.lowerBound, in: context.tokens),
      found.end >= range.upperBound
    {
      return
    }
    // The end of the name of a place: `Tỉnh ủy Quảng Ninh Vũ Văn An` names no `Ninh Vũ Văn An`.
    if context.isInsideArea(range.lowerBound) { return }
    // The last word of a title in capitals, before a name in title case.
    let firstIsCapitals = context.tokens.caseClass(at: range.lowerBound).contains(.allCapitals)
    if firstIsCapitals, !context.tokens.isSingle(at: range.lowerBound),
      !context.tokens.caseClass(at: range.upperBound - 1).contains(.allCapitals)
    {
      return
    }
    let known = context.found.names.value(of: range, as: .init(rule: number)) {
      .person(PersonName(name: CapitalsRenderer(tokens: context.tokens).title(range)))
    }
    context.found.add(
      Mention(field: Self.field, tokens: range, value: known.value, rules: rules))
  }
}
