import RuleMatching
import VietnameseText

/// Reads the names of bodies.
///
/// A rule with captures `kind` and `member` names several bodies by one word of kind (`các Bộ: Quốc
/// phòng, Công an`); one that sets `capitals none` finds nothing in a line of capitals; one that sets `needs plural` stands for a class of places and counts where the
/// place is plural.
final class OrganizationInterpreter: Interpreter {
  static let field = "organization"

  /// The names of its captures.
  private struct Captures {
    let kind, member: CaptureName

    init(_ rules: RuleSet) {
      kind = rules.captureName("kind")
      member = rules.captureName("member")
    }
  }

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  private let captures: Captures
  private let needsPlural: Bool
  private let refusesCapitals: Bool
  private let abbreviations: Lexicon?
  private let levels: Lexicon?
  private let provinces: Lexicon?
  /// What has a capital inside the name of a body.
  private let parts: [Lexicon]

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    captures = Captures(rules)
    needsPlural = rule.settings["needs"] == "plural"
    refusesCapitals = rule.settings["capitals"] == "none"
    abbreviations = rules.lexicon("organization-abbreviation")
    levels = rules.lexicon("area-level")
    provinces = rules.lexicon("province")
    parts = ["portfolio", "party-committee", "central-body"].compactMap { rules.lexicon($0) }
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    let reader = CaptureReader(match: match, context: context)
    let tokens = context.tokens
    if needsPlural, !tokens.startsClass(at: match.range.lowerBound) { return }
    // In a line of capitals an open name has no visible end.
    if refusesCapitals, renderer(context).isCapitals(match.range) { return }
    if let kind = reader.range(captures.kind) {
      context.found.add(
        Mention(
          field: Self.field, tokens: match.range, value: .organization(list(kind, reader)),
          rules: rules))
      return
    }
    let known = context.found.names.value(of: match.range) {
      .organization(organization(withoutNames(match.range, context), context))
    }
    var mention = Mention(
      field: Self.field, tokens: match.range, value: known.value, rules: rules)
    mention.nameNumber = known.number
    context.found.add(mention)
  }

  private func organization(
    _ range: TokenRange, _ context: InterpretationContext
  ) -> Organization {
    let name = name(of: range, context)
    return Organization(name: name, canonical: canonical(of: range, context) ?? name)
  }

  /// Several bodies by one word of kind.
  private func list(_ kind: TokenRange, _ reader: CaptureReader) -> Organization {
    let match = reader.match
    let tokens = reader.tokens
    var organization = organization(withoutNames(match.range, reader.context), reader.context)
    let word = capitalized(tokens.canonicalString(of: kind))
    var members: [String] = []
    reader.context.matches.forEach(captures.member, of: match) { member, _ in
      members.append(word + " " + tokens.canonicalString(of: member))
    }
    // `các Sở Tư pháp` is a class of one kind, no list.
    let saysList = match.range.indices.contains { tokens.isCharacter(":", at: $0) }
    if members.count > 1 || saysList { organization.members = members }
    return organization
  }

  /// `range` as printed; what is printed in capitals as a text would have it.
  private func name(of range: TokenRange, _ context: InterpretationContext) -> String {
    let renderer = renderer(context)
    guard range.count > 1, renderer.isCapitals(range) else {
      return context.tokens.canonicalString(of: range)
    }
    return renderer.words(of: range) { isCapital($0, in: range, context) }
  }

  private func renderer(_ context: InterpretationContext) -> CapitalsRenderer {
    CapitalsRenderer(tokens: context.tokens, abbreviations: abbreviations)
  }

  /// Where the name of a body has its capitals: at its start, in the names of places, and where a
  /// field of government begins.
  private func isCapital(
    _ index: Int, in range: TokenRange, _ context: InterpretationContext
  ) -> Bool {
    if index == range.lowerBound { return true }
    let tokens = context.tokens
    let first = max(range.lowerBound, index - 3)
    if let provinces,
      (first...index).contains(where: { start in
        provinces.longestMatch(at: start, in: tokens).map { $0.end > index } ?? false
      })
    {
      return true
    }
    if parts.contains(where: { $0.longestMatch(at: index, in: tokens) != nil }) { return true }
    // A word behind a level word begins the name of the place.
    guard let levels else { return false }
    return (first..<index).contains { start in
      levels.longestMatch(at: start, in: tokens).map { $0.end <= index } ?? false
    }
  }

  /// `range` with its abbreviations written out; `nil` where it has none.
  private func canonical(of range: TokenRange, _ context: InterpretationContext) -> String? {
    // Abbreviations have more than one capital.
    func mayBeAbbreviation(_ index: Int) -> Bool {
      let caseClass = context.tokens.caseClass(at: index)
      return caseClass.contains(.allCapitals) || caseClass.contains(.mixed)
    }
    guard range.indices.contains(where: mayBeAbbreviation), let lexicon = abbreviations else {
      return nil
    }
    var text = ""
    var start = range.lowerBound
    var index = range.lowerBound
    func append(_ part: String, at start: Int) {
      // `HĐND, UBND` has no space before its comma, written out either.
      if !text.isEmpty, context.tokens.gap(before: start) != .none { text += " " }
      text += part
    }
    func close(at end: Int) {
      if end > start { append(name(of: TokenRange(start, end), context), at: start) }
    }
    while index < range.upperBound {
      if mayBeAbbreviation(index),
        let found = lexicon.longestMatch(at: index, in: context.tokens),
        found.end <= range.upperBound
      {
        close(at: index)
        append(found.value, at: index)
        index = found.end
        start = index
      } else {
        index += 1
      }
    }
    close(at: range.upperBound)
    return text
  }

  /// `range` without the list of places behind a class of them (`UBND các tỉnh: Huế, Đà Nẵng`).
  private func withoutNames(_ range: TokenRange, _ context: InterpretationContext) -> TokenRange {
    for index in range.indices.dropFirst() where context.tokens.isCharacter(":", at: index) {
      return TokenRange(range.lowerBound, index)
    }
    return range
  }

  private func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
