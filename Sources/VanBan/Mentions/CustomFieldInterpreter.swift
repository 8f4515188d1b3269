import RuleMatching
import VietnameseText

/// Keeps the captures of a user's own field (`field custom.budget`) as text, with their evidence.
final class CustomFieldInterpreter: Interpreter {
  static let field = "custom"

  private let ruleField: String
  /// The id of its rule, as a mention has it.
  private let rules: [String]

  init(rule: Rule, in rules: RuleSet) {
    ruleField = rule.field
    self.rules = [rule.id]
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    var captures: [String: String] = [:]
    var evidence = MentionEvidence()
    for capture in context.matches.captures(of: match) where captures[capture.name] == nil {
      captures[capture.name] =
        capture.value ?? context.tokens.canonicalString(of: capture.range)
      evidence[capture.name] = [capture.range]
    }
    context.found.add(
      Mention(
        field: ruleField, tokens: match.range, value: .custom(captures), rules: rules,
        evidence: evidence))
  }
}
