import RuleMatching
import VietnameseText

/// Reads mentions of officials from their parts: an honorific, a name, positions. What a rule `needs`
/// beyond its words:
///
/// - `complete`: a position that says its body; in capitals only in the line of who decides;
/// - `family`: offices of one family that share the body of the last;
/// - `office`: a bare office that begins with a capital;
/// - `role`: an office with its body and behind it a role, as a list of members gives it;
/// - `list`: the same, before another office (capture `next`);
/// - `signer-label`: `Người ký` right before it.
final class OfficialInterpreter: Interpreter {
  static let field = "official"

  /// What a rule asks beyond its words; its `set needs`.
  private enum Need: String {
    case complete, family, office, role, list
    case signerLabel = "signer-label"
  }

  /// The names of its captures.
  private struct Captures {
    let honorific, name, position, next: CaptureName

    init(_ rules: RuleSet) {
      honorific = rules.captureName("honorific")
      name = rules.captureName("name")
      position = rules.captureName("position")
      next = rules.captureName("next")
    }
  }

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  private let captures: Captures
  private let need: Need?

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    captures = Captures(rules)
    need = rule.settings["needs"].flatMap(Need.init)
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    let reader = CaptureReader(match: match, context: context)
    let nameRange = reader.range(captures.name)
    var parts = positions(match, context)
    var range = match.range
    if nameRange == nil, need != .role {
      // Offices of many say nothing without a name.
      if let minor = parts.firstIndex(where: { isMinor($0.position) }) {
        guard minor > 0 else { return }
        parts.removeSubrange(minor...)
        range = TokenRange(range.lowerBound, parts[minor - 1].tokens.upperBound)
      }
      guard !parts.isEmpty else { return }
    }
    if looksLikePlace(reader) { return }
    // Words in capitals are lines of the block, unless the layout took them for the name.
    if context.layout.region(ofToken: range.lowerBound) == .signature,
      CapitalsRenderer(tokens: context.tokens).isCapitals(range),
      context.layout.signature.name.map({ $0.upperBound <= range.lowerBound }) ?? true
    {
      return
    }
    guard isAllowed(parts, match.range, reader) else { return }
    share(&parts)

    var official = Official(
      name: nameRange.map { name($0, reader) }, honorific: reader.value(captures.honorific),
      positions: [], isPlural: false)
    var evidence = MentionEvidence()
    if let nameRange { evidence.add("name", nameRange) }
    var rules = rules
    rules.reserveCapacity(parts.count + 1)
    for part in parts {
      official.positions += part.position.names
      for _ in part.position.names { evidence.add("positions", part.tokens) }
      rules += context.found.all[part.mention].rules
    }
    official.isPlural =
      nameRange == nil
      && (parts.contains { $0.position.isPlural }
        || context.tokens.isWord("các", at: range.lowerBound))
    context.found.add(
      Mention(
        field: Self.field, tokens: range, value: .official(official), rules: rules,
        evidence: evidence))
  }

  // MARK: Parts

  private struct Part {
    var position: Position
    var tokens: TokenRange
    /// Index of the mention.
    var mention: Int
  }

  private func positions(_ match: Match, _ context: InterpretationContext) -> [Part] {
    var parts: [Part] = []
    context.matches.forEach(captures.position, of: match) { _, mention in
      guard let mention, case .position(let position) = context.found.all[mention].value else {
        return
      }
      parts.append(
        Part(
          position: position, tokens: context.found.all[mention].tokens, mention: mention))
    }
    return parts
  }

  /// The name, in title case where it is printed in capitals.
  private func name(_ range: TokenRange, _ reader: CaptureReader) -> String {
    if case .person(let person)? = reader.value(ofMention: captures.name) { return person.name }
    return CapitalsRenderer(tokens: reader.tokens).title(range)
  }

  /// Two capitals before a comma are the name of a place (`tại Phan Thiết, Chủ tịch …`), unless an
  /// honorific, a rank or a list of persons says otherwise.
  private func looksLikePlace(_ reader: CaptureReader) -> Bool {
    guard let name = reader.range(captures.name), name.count == 2, !reader.has(captures.honorific),
      name.lowerBound == reader.match.range.lowerBound,
      name.upperBound < reader.match.range.upperBound,
      reader.tokens.isCharacter(",", at: name.upperBound)
    else { return false }
    return name.lowerBound == 0 || !reader.tokens.isCharacter(";", at: name.lowerBound - 1)
  }

  private func isMinor(_ position: Position) -> Bool {
    position.strength == .minor
      || position.strength == .abbreviation && position.body.isEmpty
  }

  /// A bare office takes the body of the next of its family: `Trưởng, Phó các phòng`.
  private func share(_ parts: inout [Part]) {
    guard parts.count > 1 else { return }
    for index in stride(from: parts.count - 2, through: 0, by: -1) {
      let next = parts[index + 1].position
      guard parts[index].position.strength == .bare, parts[index].position.body.isEmpty,
        !next.body.isEmpty, parts[index].position.family == next.family
      else { continue }
      parts[index].position.names = parts[index].position.names.map { $0 + " " + next.body }
      parts[index].position.body = next.body
    }
  }

  // MARK: What a rule needs

  private func isAllowed(
    _ parts: [Part], _ range: TokenRange, _ reader: CaptureReader
  ) -> Bool {
    switch need {
    case .complete:
      guard let first = parts.first?.position,
        first.strength == .complete || first.strength == .abbreviation && !first.body.isEmpty
      else { return false }
      // `thủ trưởng cơ quan` in passing is nobody; `Thủ trưởng các cơ quan` is addressed.
      if first.isHeadOfOffice, !first.addressesAll,
        reader.tokens.caseClass(at: range.lowerBound).contains(.lower)
      {
        return false
      }
      return isDeciding(range, reader.context)
    case .role:
      return parts.count == 2 && parts[0].position.strength == .complete
        && (parts[1].position.strength == .minor || parts[1].position.strength == .bare)
    case .family:
      guard parts.count > 1, let last = parts.last?.position, !last.body.isEmpty else {
        return false
      }
      return parts.dropLast().allSatisfy {
        $0.position.strength == .bare && $0.position.family == last.family
      }
    case .office:
      guard let first = parts.first?.position, first.strength == .bare else { return false }
      return !reader.tokens.caseClass(at: range.lowerBound).contains(.lower)
    case .list:
      guard let first = parts.first?.position, first.strength == .bare,
        case .position(let next)? = reader.value(ofMention: captures.next)
      else { return false }
      return (next.strength == .complete || next.strength == .bare)
        && !reader.tokens.caseClass(at: range.lowerBound).contains(.lower)
    case .signerLabel:
      return followsSignerLabel(range, reader.tokens)
    case nil:
      return true
    }
  }

  /// Words in capitals are a letterhead or a title, except for the line of who decides or addresses
  /// (`THỦ TƯỚNG CHÍNH PHỦ điện:`).
  private func isDeciding(_ range: TokenRange, _ context: InterpretationContext) -> Bool {
    guard CapitalsRenderer(tokens: context.tokens).isCapitals(range) else { return true }
    if context.layout.region(ofToken: range.lowerBound) == .preamble { return true }
    let next = range.upperBound
    return next < context.tokens.count
      && context.tokens.isWord(["điện", "yêu"], at: next)
  }

  private func followsSignerLabel(_ range: TokenRange, _ tokens: TokenizedText) -> Bool {
    var index = range.lowerBound - 1
    while index >= 0, tokens.kind(at: index) != .word { index -= 1 }
    return index > 0 && tokens.isWord("ký", at: index) && tokens.isWord("người", at: index - 1)
  }
}
