import RuleMatching
import VietnameseText

/// Reads references to other documents.
///
/// A rule that sets `needs list` takes its kind from the reference before it, and makes a mention
/// only where that reference stands in the same sentence with nothing but a conjunction between. One
/// that sets `needs earlier` finds short mentions, which count where the document was named before.
/// One with a `title` and no number finds laws.
final class ReferenceInterpreter: Interpreter {
  static let field = "reference"

  /// The names of its captures.
  private struct Captures {
    let number, serial, kind, date, issuer, title, year: CaptureName

    init(_ rules: RuleSet) {
      number = rules.captureName("number")
      serial = rules.captureName("serial")
      kind = rules.captureName("kind")
      date = rules.captureName("date")
      issuer = rules.captureName("issuer")
      title = rules.captureName("title")
      year = rules.captureName("year")
    }
  }

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  private let captures: Captures
  private let needsList: Bool
  private let needsEarlier: Bool
  private let kinds: Lexicon?
  /// The kind that the first part of a symbol stands for: `NĐ` → `Nghị định`.
  private let typesOfCodes: Lexicon?
  private let kindCodes: KindCodes

  /// How far before a number the kind of its list is looked for, in tokens.
  private static let reach = 240

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    captures = Captures(rules)
    needsList = rule.settings["needs"] == "list"
    needsEarlier = rule.settings["needs"] == "earlier"
    kindCodes = KindCodes(rules: rules)
    kinds = rules.lexicon("document-kind")
    typesOfCodes = rules.lexicon("code-type")
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    let reader = CaptureReader(match: match, context: context)
    var code = DocumentCode(number: nil, symbol: nil, serial: nil)
    if case .code(let value)? = reader.value(ofMention: captures.number) {
      code = value
    } else if let serial = reader.text(captures.serial) {
      code = DocumentCode(number: serial, symbol: nil, serial: serial)
    }
    let title = reader.text(captures.title)
    // A blank number behind a word of kind leaves the symbol.
    guard
      code.number != nil || title != nil || reader.has(captures.year)
        || code.symbol != nil && reader.has(captures.kind)
    else { return }
    var rules = rules
    if let number = reader.mentionIndex(captures.number) {
      rules += context.found.all[number].rules
    }

    var kind = reader.value(captures.kind)
    if kind == nil, code.number != nil {
      let previous = previousInList(before: match.range, context)
      if needsList, previous == nil { return }
      kind = previous?.kind
      // `…/QĐ-UBND; 05/NQ-HĐND`: the next one is of another kind.
      if let known = kind, let number = reader.range(captures.number),
        kindCodes.disagrees(known, withNumber: number, in: context.tokens)
      {
        kind = nil
      }
      if kind != nil { rules.append("reference.kind-of-list") }
    }

    var evidence = MentionEvidence()
    if kind == nil, let number = reader.range(captures.number),
      let head = headOfList(of: number, context)
    {
      kind = head.kind
      evidence["kind"] = [head.tokens]
      rules.append("reference.kind-of-list")
    }
    if let range = reader.range(captures.number) ?? reader.range(captures.serial) {
      evidence["number"] = [range]
    }
    if let range = reader.range(captures.kind) { evidence["kind"] = [range] }
    var date: String?
    if let mention = reader.mention(captures.date), case .date(let value) = mention.value {
      date = value.isImpossible ? nil : value.edtf
      evidence["date"] = [mention.tokens]
      rules += mention.rules
    } else if let year = reader.range(captures.year) {
      date = context.tokens.string(at: year.lowerBound)
      evidence["date"] = [year]
    }
    if let range = reader.range(captures.title) { evidence["title"] = [range] }
    var issuer: String?
    var range = match.range
    if let capture = reader.range(captures.issuer) {
      issuer = context.tokens.canonicalString(of: capture)
      evidence["issuer"] = [capture]
    } else {
      range = trimmed(range, context.tokens)
    }
    var reference = Reference(kind: kind, code: code, date: date, issuer: issuer, title: title)
    reference.isShort = needsEarlier
    if let kind, let number = reader.range(captures.number), reader.has(captures.kind) {
      reference.disagrees = kindCodes.disagrees(kind, withNumber: number, in: context.tokens)
    }
    context.found.add(
      Mention(
        field: Self.field, tokens: range, value: .reference(reference), rules: rules,
        evidence: evidence))
  }

  /// The word of kind before a list of numbers (`các Nghị định của Chính phủ: số 12/2019/NĐ-CP …; số
  /// 15/2021/NĐ-CP …`): the nearest one in the node that the number's own abbreviation stands for.
  /// Official letters have none; theirs is the list that a colon opens (`các Công văn: số …; số …`).
  private func headOfList(
    of number: TokenRange, _ context: InterpretationContext
  ) -> (kind: String, tokens: TokenRange)? {
    let tokens = context.tokens
    guard let kinds, let typesOfCodes else { return nil }
    let ownType = number.indices.lazy.compactMap { index in
      typesOfCodes.longestMatch(at: index, in: tokens).map(\.value)
    }.first
    let type = ownType ?? "Công văn"
    let lower = Swift.max(0, number.lowerBound - Self.reach)
    var index = number.lowerBound - 1
    while index >= lower, !context.layout.hasBarrier(before: index + 1) {
      if tokens.isWord(at: index), let found = kinds.longestMatch(at: index, in: tokens),
        found.end <= number.lowerBound, found.value == type
      {
        guard ownType != nil || tokens.isCharacter(":", at: found.end) else { return nil }
        return (type, TokenRange(index, found.end))
      }
      index -= 1
    }
    return nil
  }

  /// The reference that ends before `range` with only `,`, `;`, `và` or `số` between.
  private func previousInList(
    before range: TokenRange, _ context: InterpretationContext
  ) -> Reference? {
    let found = context.found
    for index in found.all.indices.reversed() {
      guard case .reference(let reference) = found.all[index].value else { return nil }
      let end = found.all[index].tokens.upperBound
      guard end <= range.lowerBound else { continue }
      let between = TokenRange(end, range.lowerBound)
      guard between.count <= 3, !context.layout.hasBarrier(before: range.lowerBound) else {
        return nil
      }
      let isConjunction = between.indices.allSatisfy { index in
        context.tokens.kind(at: index) == .punctuation
          || context.tokens.isExactly("và", at: index) || context.tokens.isExactly("số", at: index)
          || context.tokens.isExactly("các", at: index)
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
