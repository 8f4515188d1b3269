import RuleMatching
import VietnameseText

/// Reads positions. Captures: `office`, whose lexicon gives the canonical spelling, and `body`, a
/// mention of an organization. Settings: `strength` (see ``Position/Strength``) and `form printed`,
/// which keeps the spelling of the text.
struct PositionInterpreter: Interpreter {
  static let field = "position"

  func mentions(of match: Match, in context: InterpretationContext) -> [Mention] {
    let reader = CaptureReader(match: match, context: context)
    let tokens = context.tokens
    guard let office = reader.capture("office"),
      var strength = reader.setting("strength").flatMap(Position.Strength.init)
    else { return [] }

    let isPrinted = reader.setting("form") == "printed"
    let title =
      isPrinted
      ? tokens.canonicalString(of: office.range)
      : office.value ?? tokens.canonicalString(of: office.range)
    let first = tokens.string(at: match.range.lowerBound).lowercased()
    let prefix =
      first == "nguyên" || first == "quyền" ? tokens.string(at: match.range.lowerBound) + " " : ""
    var isPlural = first == "các"

    var names = [prefix + title]
    var body = ""
    if let capture = reader.capture("body"), let mention = reader.mention("body"),
      case .organization(let organization) = mention.value
    {
      // Words between office and body (`các`, `thường trực`, `của`) are part of the position.
      let between = TokenRange(office.range.upperBound, capture.range.lowerBound)
      let link = between.isEmpty ? " " : " " + tokens.canonicalString(of: between) + " "
      body = (link + spelled(organization.name, capture.range, context)).trimmingSpaces()
      // `nêu trên` points at a list before; it says nothing of the office.
      if body.hasSuffix(" nêu trên") { body.removeLast(" nêu trên".count) }
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
    } else if office.range.upperBound < match.range.upperBound {
      let rest = TokenRange(office.range.upperBound, match.range.upperBound)
      names = [prefix + title + " " + tokens.canonicalString(of: rest)]
    }
    return [
      Mention(
        field: Self.field, tokens: match.range,
        value: .position(
          Position(
            names: names, strength: strength, isPlural: isPlural, title: title, body: body)),
        rules: [reader.ruleID])
    ]
  }

  /// Whether the body is a class of bodies: `các xã`, `cấp tỉnh`, `huyện, thành phố`, `cơ quan thuộc
  /// Chính phủ`.
  private func isClass(_ range: TokenRange, _ context: InterpretationContext) -> Bool {
    let tokens = context.tokens
    for index in range.indices {
      if tokens.isCharacter(":", at: index) { break }
      if tokens.kind(at: index) == .word,
        ["các", "những", "cấp", "mọi"].contains(tokens.string(at: index).lowercased())
      {
        return true
      }
      // A comma between two levels: `huyện, thành phố`.
      if tokens.isCharacter(",", at: index), let levels = context.rules.lexicon("area-level"),
        index > range.lowerBound, index + 1 < range.upperBound,
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
    for lexicon in ["steering-head", "committee-part", "party-part"] {
      guard
        let found = context.rules.lexicon(lexicon)?.longestMatch(
          at: range.lowerBound, in: context.tokens), found.end <= range.upperBound,
        context.tokens.canonicalString(of: TokenRange(range.lowerBound, found.end)).lowercased()
          == found.value.lowercased()
      else { continue }
      return found.value + name.dropFirst(found.value.count)
    }
    return name
  }
}

extension String {
  /// Without spaces at both ends.
  fileprivate func trimmingSpaces() -> String {
    var result = Substring(self)
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
