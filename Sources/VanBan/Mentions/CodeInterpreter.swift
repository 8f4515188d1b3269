import RuleMatching
import VietnameseText

/// Reads the number and symbol of a document from a match of field `code`.
final class CodeInterpreter: Interpreter {
  static let field = "code"

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  /// The last digit is the mark of a footnote.
  private let hasFootnote: Bool

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    hasFootnote = rule.settings["footnote"] == "last"
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    guard let symbolCapture = context.capture("symbol", of: match) else { return }
    let tokens = context.tokens
    var symbol = tokens.canonicalStringWithoutSpaces(of: symbolCapture.range)
    if hasFootnote { symbol.removeLast() }
    let serialCapture = context.capture("serial", of: match)
    let serial = serialCapture.map { tokens.canonicalStringWithoutSpaces(of: $0.range) }
    var code = DocumentCode(
      number: nil, symbol: symbol, serial: serial, year: context.integer("year", of: match))
    if serial != nil {
      var number = tokens.canonicalStringWithoutSpaces(of: match.range)
      if hasFootnote { number.removeLast() }
      code.number = number
    }
    context.found.add(
      Mention(field: Self.field, tokens: match.range, value: .code(code), rules: rules))
  }
}
