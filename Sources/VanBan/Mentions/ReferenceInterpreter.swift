import RuleMatching
import VietnameseText

/// Reads references to other documents.
///
/// A rule that sets `needs list` takes its kind from the reference before it, and makes a mention
/// only where that reference stands in the same sentence with nothing but a conjunction between.
struct ReferenceInterpreter: Interpreter {
  static let field = "reference"

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  private let needsList: Bool

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    needsList = rule.settings["needs"] == "list"
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    let reader = CaptureReader(match: match, context: context)
    var code = DocumentCode(number: nil, symbol: nil, serial: nil)
    if case .code(let value)? = reader.value(ofMention: "number") {
      code = value
    } else if let serial = reader.text("serial") {
      code = DocumentCode(number: serial, symbol: nil, serial: serial)
    }
    guard code.number != nil else { return }
    var rules = rules
    rules += reader.mention("number")?.rules ?? []

    var kind = reader.value("kind")
    if kind == nil {
      let previous = previousInList(before: match.range, context)
      if needsList, previous == nil { return }
      kind = previous?.kind
      if kind != nil { rules.append("reference.kind-of-list") }
    }

    var evidence = MentionEvidence()
    if let range = (reader.capture("number") ?? reader.capture("serial"))?.range {
      evidence["number"] = [range]
    }
    if let range = reader.capture("kind")?.range { evidence["kind"] = [range] }
    var date: String?
    if let mention = reader.mention("date"), case .date(let value) = mention.value {
      date = value.edtf
      evidence["date"] = [mention.tokens]
      rules += mention.rules
    }
    var issuer: String?
    var range = match.range
    if let capture = reader.capture("issuer") {
      issuer = context.tokens.canonicalString(of: capture.range)
      evidence["issuer"] = [capture.range]
    } else {
      range = trimmed(range, context.tokens)
    }
    context.found.add(
      Mention(
        field: Self.field, tokens: range,
        value: .reference(Reference(kind: kind, code: code, date: date, issuer: issuer)),
        rules: rules, evidence: evidence))
  }

  /// The reference that ends before `range` with only `,`, `;`, `và` or `số` between.
  private func previousInList(
    before range: TokenRange, _ context: InterpretationContext
  ) -> Reference? {
    let mentions = context.mentions
    for index in mentions.indices.reversed() {
      let mention = mentions[index]
      guard case .reference(let reference) = mention.value else { return nil }
      guard mention.tokens.upperBound <= range.lowerBound else { continue }
      let between = TokenRange(mention.tokens.upperBound, range.lowerBound)
      guard between.count <= 3, !context.layout.hasBarrier(before: range.lowerBound) else {
        return nil
      }
      let isConjunction = between.indices.allSatisfy { index in
        context.tokens.kind(at: index) == .punctuation
          || ["và", "số", "các"].contains(context.tokens.string(at: index))
      }
      return isConjunction ? reference : nil
    }
    return nil
  }

  /// `range` without a comma or bracket at its end.
  private func trimmed(_ range: TokenRange, _ tokens: TokenizedText) -> TokenRange {
    var upper = range.upperBound
    while upper > range.lowerBound + 1, tokens.kind(at: upper - 1) == .punctuation { upper -= 1 }
    return TokenRange(range.lowerBound, upper)
  }
}
