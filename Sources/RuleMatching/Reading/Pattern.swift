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
  /// The names of the captures in it, in the order in which they begin; each once.
  var captureNames: [String] {
    switch self {
    case .sequence(let parts), .choice(let parts):
      return parts.flatMap(\.captureNames).reduce(into: []) { names, name in
        if !names.contains(name) { names.append(name) }
      }
    case .repetition(let element, _, _): return element.captureNames
    case .capture(let name, let inner):
      return [name.text] + inner.captureNames.filter { $0 != name.text }
    default: return []
    }
  }
}
