import RuleMatching
import VietnameseText

/// Reads places of administration. A rule that sets `number plural` counts where the words are a
/// list or say `các`.
struct AreaInterpreter: Interpreter {
  static let field = "area"

  func mentions(of match: Match, in context: InterpretationContext) -> [Mention] {
    let reader = CaptureReader(match: match, context: context)
    var name = context.tokens.canonicalString(of: match.range)
    let isPlural = reader.setting("number") == "plural"
    if let head = reader.capture("head") {
      let tail =
        reader.capture("tail")?.range ?? TokenRange(head.range.upperBound, head.range.upperBound)
      guard head.range.count > 2 || !tail.isEmpty || startsClass(head.range, context) else {
        return []
      }
      let upper = tail.isEmpty ? head.range.upperBound : tail.upperBound
      name = context.tokens.canonicalString(of: TokenRange(head.range.lowerBound, upper))
    }
    return [
      Mention(
        field: Self.field, tokens: match.range, value: .area(Area(name: name, isPlural: isPlural)),
        rules: [reader.ruleID])
    ]
  }

  private func startsClass(_ range: TokenRange, _ context: InterpretationContext) -> Bool {
    ["các", "những"].contains(context.tokens.string(at: range.lowerBound).lowercased())
  }
}
