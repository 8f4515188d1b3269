extension Pattern {
  /// Whether some part of it asks for the case of a token: `'Exact'`, `lower`, `capitalized` ….
  var asksForCase: Bool {
    switch self {
    case .literal(_, let isExact): isExact
    case .kind(let features): !features.isDisjoint(with: .anyCase)
    default: parts.contains(where: \.asksForCase)
    }
  }

  /// The fields of the mentions that it steps over, in order; one may come several times.
  var mentionedFields: [String] {
    if case .mention(let name) = self { return [name.text] }
    return parts.flatMap(\.mentionedFields)
  }

  /// Whether it can step over more than one token after the other: over a mention or a clause.
  var stepsOverMentions: Bool {
    switch self {
    case .mention, .clause: true
    case .notAhead: false
    default: parts.contains(where: \.stepsOverMentions)
    }
  }

  /// The patterns that it is made of.
  private var parts: [Pattern] {
    switch self {
    case .sequence(let parts), .choice(let parts): parts
    case .repetition(let part, _, _), .capture(_, let part), .notAhead(let part, _): [part]
    case .literal, .kind, .integer, .digits, .lexicon, .mention, .clause, .glue, .anchor,
      .mentionStart, .mentionEnd:
      []
    }
  }
}
