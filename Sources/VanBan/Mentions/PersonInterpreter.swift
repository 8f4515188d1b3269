import RuleMatching
import VietnameseText

/// Reads names of persons; those that the lexicon `no-person` lists, such as persons of history, are
/// none.
struct PersonInterpreter: Interpreter {
  static let field = "person"

  func mentions(of match: Match, in context: InterpretationContext) -> [Mention] {
    let range = match.range
    if let found = context.rules.lexicon("no-person")?.longestMatch(
      at: range.lowerBound, in: context.tokens), found.end >= range.upperBound
    {
      return []
    }
    // The end of the name of a place: `Tỉnh ủy Quảng Ninh Vũ Văn An` names no `Ninh Vũ Văn An`.
    if context.isInside("area", range.lowerBound) { return [] }
    if let least = context.rule(of: match).settings["syllables"].flatMap({ Int($0) }),
      range.count < least
    {
      return []
    }
    // The last word of a title in capitals, before a name in title case.
    let firstIsCapitals = context.tokens.caseClass(at: range.lowerBound).contains(.allCapitals)
    if firstIsCapitals, context.tokens.string(at: range.lowerBound).count > 1,
      !context.tokens.caseClass(at: range.upperBound - 1).contains(.allCapitals)
    {
      return []
    }
    let name = CapitalsRenderer(tokens: context.tokens).title(range)
    return [
      Mention(
        field: Self.field, tokens: range, value: .person(PersonName(name: name)),
        rules: [context.ruleID(of: match)])
    ]
  }
}
