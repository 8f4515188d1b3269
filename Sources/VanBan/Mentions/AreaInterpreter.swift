import RuleMatching
import VietnameseText

/// Reads places of administration. A rule that sets `number plural` counts where the words are a
/// list or say `các`.
final class AreaInterpreter: Interpreter {
  static let field = "area"

  /// The names of its captures.
  private struct Captures {
    let head, tail: CaptureName

    init(_ rules: RuleSet) {
      head = rules.captureName("head")
      tail = rules.captureName("tail")
    }
  }

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  private let captures: Captures
  /// Its rule, as ``NameTable`` counts them.
  private let number: Int32
  private let isPlural: Bool

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    captures = Captures(rules)
    number = NameTable.number(of: rule, in: rules)
    isPlural = rule.settings["number"] == "plural"
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    let reader = CaptureReader(match: match, context: context)
    var named = match.range
    if let head = reader.range(captures.head) {
      let tail = reader.range(captures.tail) ?? TokenRange(head.upperBound, head.upperBound)
      guard
        head.count > 2 || !tail.isEmpty || context.tokens.startsClass(at: head.lowerBound)
      else { return }
      named = TokenRange(head.lowerBound, tail.isEmpty ? head.upperBound : tail.upperBound)
    }
    let known = context.found.names.value(of: named, as: .init(rule: number)) {
      .area(Area(name: context.tokens.canonicalString(of: named), isPlural: isPlural))
    }
    context.found.add(
      Mention(field: Self.field, tokens: match.range, value: known.value, rules: rules))
  }
}
