import RuleMatching
import VietnameseText

/// Reads places of administration. A rule that sets `number plural` counts where the words are a
/// list or say `các`.
final class AreaInterpreter: Interpreter {
  static let field = "area"

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  private let isPlural: Bool

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    isPlural = rule.settings["number"] == "plural"
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    let reader = CaptureReader(match: match, context: context)
    var named = match.range
    if let head = reader.capture("head") {
      let tail =
        reader.capture("tail")?.range ?? TokenRange(head.range.upperBound, head.range.upperBound)
      guard head.range.count > 2 || !tail.isEmpty || startsClass(head.range, context) else {
        return
      }
      let upper = tail.isEmpty ? head.range.upperBound : tail.upperBound
      named = TokenRange(head.range.lowerBound, upper)
    }
    let name = context.tokens.canonicalString(of: named)
    context.found.add(
      Mention(
        field: Self.field, tokens: match.range, value: .area(Area(name: name, isPlural: isPlural)),
        rules: rules))
  }

  private func startsClass(_ range: TokenRange, _ context: InterpretationContext) -> Bool {
    context.tokens.startsClass(at: range.lowerBound)
  }
}
