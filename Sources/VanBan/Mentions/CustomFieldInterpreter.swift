import RuleMatching
import VietnameseText

/// Keeps the captures of a user's own field (`field custom.budget`) as text, with their evidence.
struct CustomFieldInterpreter: Interpreter {
  static let field = "custom"

  func mentions(of match: Match, in context: InterpretationContext) -> [Mention] {
    var captures: [String: String] = [:]
    var evidence: [String: [TokenRange]] = [:]
    for capture in match.captures where captures[capture.name] == nil {
      captures[capture.name] =
        capture.value ?? context.tokens.canonicalString(of: capture.range)
      evidence[capture.name] = [capture.range]
    }
    let rule = context.rule(of: match)
    return [
      Mention(
        field: rule.field, tokens: match.range, value: .custom(captures), rules: [rule.id],
        evidence: evidence)
    ]
  }
}
