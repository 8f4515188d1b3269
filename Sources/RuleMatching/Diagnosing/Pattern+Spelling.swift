extension Pattern {
  /// The pattern in the words of the rule language; names of captures and the marks of the mention
  /// are left out.
  var spelling: String {
    switch self {
    case .sequence(let parts):
      return parts.map(\.spelling).filter { !$0.isEmpty }.joined(separator: " ")
    case .choice(let parts): return "(" + parts.map(\.spelling).joined(separator: " | ") + ")"
    case .repetition(let part, let minimum, let maximum):
      let element = part.isSequence ? "(\(part.spelling))" : part.spelling
      return element + Self.quantifier(minimum, maximum)
    case .literal(let word, let isExact): return isExact ? "'\(word.text)'" : "\"\(word.text)\""
    case .kind(let features): return Self.kindName(features)
    case .integer(let range): return "\(range.lowerBound)..\(range.upperBound)"
    case .digits(let range):
      return range.count == 1
        ? "digits{\(range.lowerBound)}" : "digits{\(range.lowerBound),\(range.upperBound)}"
    case .lexicon(let name): return "{\(name.text)}"
    case .mention(let name): return "@\(name.text)"
    case .clause: return "clause"
    case .glue: return "~"
    case .anchor(let boundary, let isEnd):
      let place = boundary == .lineStart ? "line" : boundary == .nodeStart ? "node" : "sentence"
      return (isEnd ? "end-of-" : "start-of-") + place
    case .capture(_, let inner): return inner.isSequence ? "(\(inner.spelling))" : inner.spelling
    case .notAhead(let inner, _): return "!" + inner.spelling
    case .mentionStart, .mentionEnd: return ""
    }
  }

  private var isSequence: Bool {
    if case .sequence = self { return true }
    return false
  }

  private static func quantifier(_ minimum: Int, _ maximum: Int) -> String {
    switch (minimum, maximum) {
    case (0, 1): "?"
    case (1, 32): "+"
    case (0, 32): "*"
    default: minimum == maximum ? "{\(minimum)}" : "{\(minimum),\(maximum)}"
    }
  }

  private static func kindName(_ features: TokenFeatures) -> String {
    switch features {
    case .word: "word"
    case .number: "number"
    case .punctuation: "punctuation"
    case .symbol: "symbol"
    case .separator: "separator"
    case .lower: "lower"
    case .initialCapital: "capitalized"
    case .allCapitals: "upper"
    case .mixed: "mixed"
    default: "any"
    }
  }
}
