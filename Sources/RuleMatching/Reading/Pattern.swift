/// A pattern as it is written, names not yet resolved.
indirect enum Pattern: Sendable {
  case sequence([Pattern])
  /// Alternatives, in order.
  case choice([Pattern])
  /// Greedy, `minimum` to `maximum` times.
  case repetition(Pattern, minimum: Int, maximum: Int)
  /// `"words"`; with `isExact`, `'Words'`.
  case literal(SourceWord, isExact: Bool)
  /// A token with any of these features.
  case kind(TokenFeatures)
  /// A number of digits only with a value in this range.
  case integer(ClosedRange<Int>)
  /// A number of digits only, this many of them.
  case digits(ClosedRange<Int>)
  /// `{name}`
  case lexicon(SourceWord)
  /// `@name`
  case mention(SourceWord)
  /// The rest of the sentence.
  case clause
  /// `~`
  case glue
  /// `start-of-…`, `end-of-…`
  case anchor(Boundary, isEnd: Bool)
  /// `<name:…>`
  case capture(SourceWord, Pattern)
  /// `!…`
  case notAhead(Pattern, SourcePosition)
  /// `[`
  case mentionStart
  /// `]`
  case mentionEnd
}

extension Pattern {
  /// Where it stands in a file, as near as it is known.
  var position: SourcePosition? {
    switch self {
    case .sequence(let parts), .choice(let parts): parts.lazy.compactMap(\.position).first
    case .repetition(let element, _, _): element.position
    case .literal(let word, _), .lexicon(let word), .mention(let word), .capture(let word, _):
      word.position
    case .notAhead(_, let position): position
    case .kind, .integer, .digits, .clause, .glue, .anchor, .mentionStart, .mentionEnd: nil
    }
  }
}
