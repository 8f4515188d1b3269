import RuleMatching
import VietnameseText

/// Reads the number and symbol of a document from a match of field `code`.
final class CodeInterpreter: Interpreter {
  static let field = "code"

  /// The id of its rule, as a mention has it.
  private let rules: [String]

  init(rule: Rule, in rules: RuleSet) { self.rules = [rule.id] }

  func addMentions(of match: Match, in context: InterpretationContext) {
    guard let symbolCapture = context.capture("symbol", of: match) else { return }
    let tokens = context.tokens
    let symbol = tokens.canonicalStringWithoutSpaces(of: symbolCapture.range)
    let serialCapture = context.capture("serial", of: match)
    let serial = serialCapture.map { tokens.canonicalStringWithoutSpaces(of: $0.range) }
    var code = DocumentCode(
      number: nil, symbol: symbol, serial: serial, year: context.integer("year", of: match))
    if serial != nil {
      code.number = tokens.canonicalStringWithoutSpaces(of: match.range)
    }
    context.found.add(
      Mention(field: Self.field, tokens: match.range, value: .code(code), rules: rules))
  }
}
