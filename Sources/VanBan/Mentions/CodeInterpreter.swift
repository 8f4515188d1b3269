import RuleMatching
import VietnameseText

/// Reads the number and symbol of a document from a match of field `code`.
struct CodeInterpreter: Interpreter {
  static let field = "code"

  func mentions(of match: Match, in context: InterpretationContext) -> [Mention] {
    guard let symbolCapture = context.capture("symbol", of: match) else { return [] }
    let tokens = context.tokens
    let symbol = tokens.canonicalStringWithoutSpaces(of: symbolCapture.range)
    let serialCapture = context.capture("serial", of: match)
    let serial = serialCapture.map { tokens.canonicalStringWithoutSpaces(of: $0.range) }
    var evidence = ["symbol": [symbolCapture.range]]
    var code = DocumentCode(
      number: nil, symbol: symbol, serial: serial, year: context.integer("year", of: match))
    if serial != nil {
      code.number = tokens.canonicalStringWithoutSpaces(of: match.range)
      evidence["number"] = [match.range]
    }
    return [
      Mention(
        field: Self.field, tokens: match.range, value: .code(code),
        rules: [context.ruleID(of: match)], evidence: evidence)
    ]
  }
}
