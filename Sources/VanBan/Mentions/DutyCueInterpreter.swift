import RuleMatching
import VietnameseText

/// Reads the cues of duties: a rule's `set cue` says what its words do.
final class DutyCueInterpreter: Interpreter {
  static let field = "duty-cue"

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  private let kind: DutyCue.Kind?

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    kind = rule.settings["cue"].flatMap(DutyCue.Kind.init)
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    guard let kind else { return }
    context.found.add(
      Mention(
        field: Self.field, tokens: match.range, value: .dutyCue(DutyCue(kind: kind)), rules: rules))
  }
}
