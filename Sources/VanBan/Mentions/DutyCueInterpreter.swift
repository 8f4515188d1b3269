import RuleMatching
import VietnameseText

/// Reads the cues of duties: a rule's `set cue` says what its words do.
struct DutyCueInterpreter: Interpreter {
  static let field = "duty-cue"

  func mentions(of match: Match, in context: InterpretationContext) -> [Mention] {
    let rule = context.rule(of: match)
    guard let kind = rule.settings["cue"].flatMap(DutyCue.Kind.init) else { return [] }
    var cue = DutyCue(kind: kind)
    for capture in match.captures {
      cue.captures[capture.name, default: []].append(capture.range)
      cue.mentions[capture.name, default: []] += capture.mentions
    }
    return [
      Mention(field: Self.field, tokens: match.range, value: .dutyCue(cue), rules: [rule.id])
    ]
  }
}
