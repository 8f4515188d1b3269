import RuleMatching
import VietnameseText

/// Reads positions. Captures: `office`, whose lexicon gives the canonical spelling, and `body`, a
/// mention of an organization. Settings: `strength` (see ``Position/Strength``) and `form printed`,
/// which keeps the spelling of the text.
final class PositionInterpreter: Interpreter {
  static let field = "position"

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  private let strength: Position.Strength?
  /// The office keeps the spelling of the text.
  private let isPrinted: Bool
  private let levels: Lexicon?
  /// Bodies whose lexicon says how a title spells them.
  private let spelledBodies: [Lexicon]

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    strength = rule.settings["strength"].flatMap(Position.Strength.init)
    isPrinted = rule.settings["form"] == "printed"
    levels = rules.lexicon("area-level")
    spelledBodies = ["steering-head", "committee-part", "party-part"].compactMap {
      rules.lexicon($0)
    }
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    let reader = CaptureReader(match: match, context: context)
    let tokens = context.tokens
    guard let office = reader.capture("office"), var strength else { return }

    let title =
      isPrinted
      ? tokens.canonicalString(of: office.range)
      : office.value ?? tokens.canonicalString(of: office.range)
    let first = match.range.lowerBound
    let prefix =
      tokens.isWord(["nguyên", "quyền"], at: first) ? tokens.string(at: first) + " " : ""
    var isPlural = tokens.isWord("các", at: first)

    var names = [prefix + title]
    var body = ""
    if let capture = reader.capture("body"),
      case .organization(let organization)? = reader.value(ofMention: "body")
    {
      // Words between office and body (`các`, `thường trực`, `của`) are part of the position.
      let between = TokenRange(office.range.upperBound, capture.range.lowerBound)
      body = spelled(organization.name, capture.range, context)
      if !between.isEmpty { body = tokens.canonicalString(of: between) + " " + body }
      // `nêu trên` points at a list before; it says nothing of the office.
      if tokens.isWord("trên", at: capture.range.upperBound - 1), body.hasSuffix(" nêu trên") {
        body.removeLast(" nêu trên".count)
      }
      if organization.members.isEmpty {
        names = [prefix + title + " " + body]
      } else {
        names = organization.members.map { prefix + title + " " + $0 }
        isPlural = true
      }
      isPlural =
        isPlural || isClass(TokenRange(between.lowerBound, capture.range.upperBound), context)
      if strength == .bare { strength = .complete }
    } else if let capture = reader.capture("body") {
      body = tokens.canonicalString(of: capture.range)
      names = [prefix + title + " " + body]
    } else if case let rest = TokenRange(office.range.upperBound, match.range.upperBound),
      rest.indices.contains(where: { tokens.kind(at: $0) == .word })
    {
      names = [prefix + title + " " + tokens.canonicalString(of: rest)]
    }
    context.found.add(
      Mention(
        field: Self.field, tokens: match.range,
        value: .position(
          Position(
            names: names, strength: strength, isPlural: isPlural, title: title, body: body)),
        rules: rules))
  }

  /// Whether the body is a class of bodies: `các xã`, `cấp tỉnh`, `huyện, thành phố`, `cơ quan thuộc
  /// Chính phủ`.
  private func isClass(_ range: TokenRange, _ context: InterpretationContext) -> Bool {
    let tokens = context.tokens
    for index in range.indices {
      if tokens.isCharacter(":", at: index) { break }
      if tokens.kind(at: index) == .word,
        tokens.isWord(["các", "những", "cấp", "mọi"], at: index)
      {
        return true
      }
      // A comma between two levels: `huyện, thành phố`.
      if tokens.isCharacter(",", at: index), let levels, index > range.lowerBound,
        index + 1 < range.upperBound,
        levels.longestMatch(at: index + 1, in: tokens) != nil,
        levels.longestMatch(at: index - 1, in: tokens) != nil
      {
        return true
      }
    }
    return false
  }

  /// The name of a body as a title has it: `trưởng ban chỉ đạo` → `Ban Chỉ đạo`.
  private func spelled(
    _ name: String, _ range: TokenRange, _ context: InterpretationContext
  ) -> String {
    for lexicon in spelledBodies {
      guard let found = lexicon.longestMatch(at: range.lowerBound, in: context.tokens),
        found.end <= range.upperBound,
        CaselessKey(context.tokens.canonicalString(of: TokenRange(range.lowerBound, found.end)))
          == CaselessKey(found.value)
      else { continue }
      return found.value + name.dropFirst(found.value.count)
    }
    return name
  }
}
