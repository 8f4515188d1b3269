import RuleMatching
import VietnameseText

/// Reads the number and symbol of a document from a match of field `code`.
final class CodeInterpreter: Interpreter {
  static let field = "code"

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  /// The last digit is the mark of a footnote.
  private let hasFootnote: Bool
  private let symbol: CaptureName
  private let serial: CaptureName
  private let year: CaptureName

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    hasFootnote = rule.settings["footnote"] == "last"
    symbol = rules.captureName("symbol")
    serial = rules.captureName("serial")
    year = rules.captureName("year")
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    let reader = CaptureReader(match: match, context: context)
    guard let symbolRange = reader.range(self.symbol) else { return }
    let tokens = context.tokens
    var symbol = tokens.canonicalStringWithoutSpaces(of: symbolRange)
    if hasFootnote { symbol.removeLast() }
    let serial = reader.range(self.serial).map { tokens.canonicalStringWithoutSpaces(of: $0) }
    var code = DocumentCode(
      number: nil, symbol: symbol, serial: serial, year: reader.integer(year))
    if serial != nil {
      var number = tokens.canonicalStringWithoutSpaces(of: match.range)
      if hasFootnote { number.removeLast() }
      code.number = number
    }
    context.found.add(
      Mention(field: Self.field, tokens: match.range, value: .code(code), rules: rules))
  }
}
