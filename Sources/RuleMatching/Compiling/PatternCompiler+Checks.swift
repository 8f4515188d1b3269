import VietnameseText

extension Pattern {
  /// The alternatives of a choice; of everything else itself.
  var alternatives: [Pattern] {
    if case .choice(let alternatives) = self { return alternatives }
    return [self]
  }
}

extension PatternCompiler {
  /// Logs what is wrong inside `pattern`: names that nothing has, elements that match nothing.
  mutating func check(_ pattern: Pattern) -> Bool {
    switch pattern {
    case .sequence(let parts), .choice(let parts):
      return parts.map { check($0) }.allSatisfy { $0 }
    case .repetition(let element, _, _): return check(element)
    case .literal(let literal, _):
      guard Tokenizer.keys(of: literal.text).isEmpty else { return true }
      return report("an empty literal", "put a word or a mark in it", at: literal.position)
    case .lexicon(let name):
      guard lexicons[name.text] == nil else { return true }
      return report(
        "unknown lexicon '\(name.text)'",
        Suggestion.hint(
          for: name.text, among: lexicons.keys, otherwise: "declare it: 'lexicon \(name.text)'"),
        at: name.position)
    case .mention(let name):
      guard !availableFields.contains(name.text) else { return true }
      guard fields[name.text] == nil else {
        return report(
          "no rule of an earlier stage finds field '\(name.text)'",
          "move this rule to a later stage", at: name.position)
      }
      return report(
        "unknown field '\(name.text)'",
        Suggestion.hint(
          for: name.text, among: availableFields,
          otherwise: "a rule of an earlier stage must find it"),
        at: name.position)
    case .capture(_, let inner): return check(inner)
    case .notAhead(let inner, let position):
      guard check(inner) else { return false }
      let size = size(inner)
      guard size.minimum > 0, size.maximum <= PatternCompiler.largestContext else {
        return report(
          "'!' before \(size.minimum) to \(size.maximum) elements",
          "it takes 1 to \(PatternCompiler.largestContext)", at: position)
      }
      return true
    case .kind, .integer, .digits, .clause, .glue, .anchor, .mentionStart, .mentionEnd:
      return true
    }
  }

  private mutating func report(
    _ message: String, _ hint: String, at position: SourcePosition
  ) -> Bool {
    log.report(message, hint, at: position)
    return false
  }

  /// How many elements `pattern` steps over.
  func size(_ pattern: Pattern) -> PatternSize {
    switch pattern {
    case .sequence(let parts): parts.reduce(.zero) { $0 + size($1) }
    case .choice(let parts):
      parts.dropFirst().reduce(size(parts[0])) { $0.union(size($1)) }
    case .repetition(let element, let minimum, let maximum):
      size(element).repeated(minimum, maximum)
    case .literal(let literal, _):
      {
        let count = Tokenizer.keys(of: literal.text).count
        return PatternSize(minimum: count, maximum: count)
      }()
    case .capture(_, let inner): size(inner)
    case .kind, .integer, .digits, .lexicon, .mention, .clause: .one
    case .glue, .anchor, .notAhead, .mentionStart, .mentionEnd: .zero
    }
  }

  /// The size of what stands between `[` and `]` of one alternative.
  func mentionSize(_ alternative: Pattern) -> PatternSize {
    guard case .sequence(let elements) = alternative else { return .zero }
    var size = PatternSize.zero
    var isInside = false
    for element in elements {
      switch element {
      case .mentionStart: isInside = true
      case .mentionEnd: isInside = false
      default: if isInside { size = size + self.size(element) }
      }
    }
    return size
  }

  /// The most tokens that `pattern` can step over; a mention or a clause counts as the most that
  /// is looked at.
  func longestText(_ pattern: Pattern) -> Int {
    switch pattern {
    case .sequence(let parts): parts.reduce(0) { $0 + longestText($1) }
    case .choice(let parts): parts.map { longestText($0) }.max() ?? 0
    case .repetition(let element, _, let maximum): longestText(element) * maximum
    case .literal(let literal, _): Tokenizer.keys(of: literal.text).count
    case .lexicon(let name): lexicons[name.text]?.longest ?? 0
    case .mention, .clause: PatternCompiler.largestLookBehind
    case .capture(_, let inner): longestText(inner)
    case .kind, .integer, .digits: 1
    case .glue, .anchor, .notAhead, .mentionStart, .mentionEnd: 0
    }
  }
}
