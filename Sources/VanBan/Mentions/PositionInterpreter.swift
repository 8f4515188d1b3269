import RuleMatching
import VietnameseText

/// Reads positions. Captures: `office`, whose lexicon gives the canonical spelling, and `body`, a
/// mention of an organization. Settings: `strength` (see ``Position/Strength``) and `form printed`,
/// which keeps the spelling of the text.
final class PositionInterpreter: Interpreter {
  static let field = "position"

  /// The names of its captures.
  private struct Captures {
    let office, body: CaptureName

    init(_ rules: RuleSet) {
      office = rules.captureName("office")
      body = rules.captureName("body")
    }
  }

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  private let captures: Captures
  /// Its rule, as ``NameTable`` counts them.
  private let number: Int32
  private let strength: Position.Strength?
  /// The office keeps the spelling of the text.
  private let isPrinted: Bool
  private let levels: Lexicon?
  /// Bodies whose lexicon says how a title spells them.
  private let spelledBodies: [Lexicon]

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    captures = Captures(rules)
    number = NameTable.number(of: rule, in: rules)
    strength = rule.settings["strength"].flatMap(Position.Strength.init)
    isPrinted = rule.settings["form"] == "printed"
    levels = rules.lexicon("area-level")
    spelledBodies = ["steering-head", "committee-part", "party-part"].compactMap {
      rules.lexicon($0)
    }
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    let reader = CaptureReader(match: match, context: context)
    guard strength != nil, let office = reader.range(captures.office) else { return }
    let body = reader.range(captures.body)
    let mention = reader.mentionIndex(captures.body)
    let value: MentionValue
    if let reading = reading(of: match.range, office, body, mention, context) {
      value =
        context.found.names.value(of: match.range, as: reading) {
          .position(position(office, body, mention, reader))
        }.value
    } else {
      value = .position(position(office, body, mention, reader))
    }
    context.found.add(
      Mention(field: Self.field, tokens: match.range, value: value, rules: rules))
  }

  /// What the position is made of besides its words; `nil` where its body is not known by a number.
  private func reading(
    of range: TokenRange, _ office: TokenRange, _ body: TokenRange?, _ mention: Int?,
    _ context: InterpretationContext
  ) -> NameTable.Reading? {
    // Where the parts stand, from the start of the position; far fewer than 2^16 tokens.
    guard range.count < 1 << 16 else { return nil }
    var reading = NameTable.Reading(rule: number)
    for place in [
      office.lowerBound, office.upperBound, body?.lowerBound ?? range.lowerBound,
      body?.upperBound ?? range.lowerBound,
    ] {
      reading.shape = reading.shape << 16 | UInt64(clamping: place - range.lowerBound)
    }
    if let mention, case .organization = context.found.all[mention].value {
      reading.part = context.found.all[mention].nameNumber
      guard reading.part >= 0 else { return nil }
    }
    return reading
  }

  private func position(
    _ office: TokenRange, _ place: TokenRange?, _ mention: Int?, _ reader: CaptureReader
  ) -> Position {
    let context = reader.context
    let tokens = context.tokens
    let range = reader.match.range
    var strength = strength ?? .bare
    let title =
      isPrinted
      ? tokens.canonicalString(of: office)
      : reader.value(captures.office) ?? tokens.canonicalString(of: office)
    let first = range.lowerBound
    let prefix =
      tokens.isWord(["nguyên", "quyền"], at: first) ? tokens.string(at: first) + " " : ""
    var isPlural = tokens.isWord("các", at: first)

    var names = [prefix + title]
    var body = ""
    if let place, let mention,
      case .organization(let organization) = context.found.all[mention].value
    {
      // Words between office and body (`các`, `thường trực`, `của`) are part of the position.
      let between = TokenRange(office.upperBound, place.lowerBound)
      body = spelled(organization.name, place, context)
      if !between.isEmpty { body = tokens.canonicalString(of: between) + " " + body }
      // `nêu trên` points at a list before; it says nothing of the office.
      if tokens.isWord("trên", at: place.upperBound - 1), body.hasSuffix(" nêu trên") {
        body.removeLast(" nêu trên".count)
      }
      if organization.members.isEmpty {
        names = [prefix + title + " " + body]
      } else {
        names = organization.members.map { prefix + title + " " + $0 }
        isPlural = true
      }
      isPlural =
        isPlural || isClass(TokenRange(between.lowerBound, place.upperBound), context)
      if strength == .bare { strength = .complete }
    } else if let place {
      body = tokens.canonicalString(of: place)
      names = [prefix + title + " " + body]
    } else if case let rest = TokenRange(office.upperBound, range.upperBound),
      rest.indices.contains(where: { tokens.kind(at: $0) == .word })
    {
      names = [prefix + title + " " + tokens.canonicalString(of: rest)]
    }
    return Position(
      names: names, strength: strength, isPlural: isPlural, title: title, body: body)
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
      // Case changes no letter's length.
      return found.value + (String(name.utf8.dropFirst(found.value.utf8.count)) ?? "")
    }
    return name
  }
}
