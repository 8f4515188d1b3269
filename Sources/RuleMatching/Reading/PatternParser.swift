/// Reads a pattern from its tokens by recursive descent.
struct PatternParser {
  typealias Failure = PatternLexer.Failure

  /// Where a pattern stands: what may be used in it.
  enum Place { case match, context }

  private let tokens: [PatternToken]
  private let place: Place
  private var index = 0
  private var depth = 0
  private var isInsideLookAhead = false

  private static let deepest = 64

  /// The pattern on `lines`.
  ///
  /// A `match` pattern comes back with one `[` and one `]` in each of its alternatives.
  static func parse(_ lines: [LineScanner], as place: Place) throws(Failure) -> Pattern {
    var parser = PatternParser(tokens: try PatternLexer.tokens(of: lines), place: place)
    let pattern = try parser.choice()
    guard parser.current.kind == .end else {
      throw parser.failure("unexpected \(parser.spelling)", "is an opening bracket missing?")
    }
    return pattern
  }

  private init(tokens: [PatternToken], place: Place) {
    self.tokens = tokens
    self.place = place
  }

  private var current: PatternToken { tokens[index] }

  private mutating func advance() { if index + 1 < tokens.count { index += 1 } }

  private mutating func accept(_ mark: Character) -> Bool {
    guard current.kind == .mark(mark) else { return false }
    advance()
    return true
  }

  private mutating func expect(_ mark: Character, _ hint: String) throws(Failure) {
    guard accept(mark) else { throw failure("expected '\(mark)', not \(spelling)", hint) }
  }

  private func failure(_ message: String, _ hint: String) -> Failure {
    Failure(message: message, hint: hint, position: current.position)
  }

  /// How the current token is named in a message.
  private var spelling: String {
    switch current.kind {
    case .literal(let text): "\"\(text)\""
    case .exact(let text): "'\(text)'"
    case .name(let name): "'\(name)'"
    case .number(let number): "'\(number)'"
    case .range: "'..'"
    case .mark(let mark): "'\(mark)'"
    case .end: "the end of the pattern"
    }
  }

  // MARK: Structure

  private mutating func choice() throws(Failure) -> Pattern {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PatternParser.deepest else {
      throw failure("groups nested too deeply", "use at most \(PatternParser.deepest) levels")
    }
    var alternatives = [try sequence()]
    while accept("|") { alternatives.append(try sequence()) }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private mutating func sequence() throws(Failure) -> Pattern {
    var elements: [Pattern] = []
    var open: Int?
    var isClosed = false
    let start = current.position
    while true {
      switch current.kind {
      case .mark("|"), .mark(")"), .mark(">"), .end:
        guard !elements.isEmpty else {
          throw failure(
            "expected an element, not \(spelling)", "for something that may be missing use '?'")
        }
        if place == .match, depth == 1 {
          if open == nil {
            elements.insert(.mentionStart, at: 0)
            elements.append(.mentionEnd)
          } else if !isClosed {
            throw Failure(
              message: "'[' without ']'",
              hint: "close the mention; alternatives inside it need '( )'", position: start)
          }
        }
        return elements.count == 1 ? elements[0] : .sequence(elements)
      case .mark("["):
        try checkBracketPlace()
        guard open == nil else { throw failure("second '['", "a pattern has one mention") }
        open = elements.count
        elements.append(.mentionStart)
        advance()
      case .mark("]"):
        try checkBracketPlace()
        guard let begin = open, !isClosed else {
          throw failure("']' without '['", "open the mention with '['")
        }
        guard elements.count > begin + 1 else {
          throw failure("empty mention", "put an element between '[' and ']'")
        }
        isClosed = true
        elements.append(.mentionEnd)
        advance()
      default:
        elements.append(try element())
      }
    }
  }

  private func checkBracketPlace() throws(Failure) {
    guard place == .match else {
      throw failure("'[ ]' in a context", "it belongs into 'match'")
    }
    guard depth == 1 else {
      throw failure("'[ ]' inside a group", "put it outside of brackets and captures")
    }
  }

  private mutating func element() throws(Failure) -> Pattern {
    let pattern = try primary()
    guard let (minimum, maximum) = try quantifier() else { return pattern }
    switch pattern {
    case .glue, .anchor, .notAhead:
      throw failure("a quantifier behind an element without width", "remove it")
    default: break
    }
    if try quantifier() != nil {
      throw failure("two quantifiers behind one element", "put the first with its element in '( )'")
    }
    return .repetition(pattern, minimum: minimum, maximum: maximum)
  }

  /// What may stand behind an element: how often it comes.
  private mutating func quantifier() throws(Failure) -> (minimum: Int, maximum: Int)? {
    if accept("?") { return (0, 1) }
    if accept("+") { return (1, 32) }
    if accept("*") { return (0, 32) }
    guard current.kind == .mark("{"), index + 1 < tokens.count,
      case .number = tokens[index + 1].kind
    else { return nil }
    return try bounds()
  }

  /// `{m,n}` or `{n}`.
  private mutating func bounds() throws(Failure) -> (minimum: Int, maximum: Int) {
    let hint = "write {1,3} or {2}"
    let position = current.position
    try expect("{", hint)
    let minimum = try number(hint)
    let maximum = accept(",") ? try number(hint) : minimum
    guard minimum <= maximum, maximum > 0 else {
      throw Failure(
        message: "bounds {\(minimum),\(maximum)} out of order", hint: hint, position: position)
    }
    guard maximum <= PatternCompiler.largestWindow else {
      throw Failure(
        message: "a repeat of up to \(maximum)",
        hint: "repeat at most \(PatternCompiler.largestWindow) times", position: position)
    }
    try expect("}", hint)
    return (minimum, maximum)
  }

  private mutating func number(_ hint: String) throws(Failure) -> Int {
    guard case .number(let number) = current.kind else {
      throw failure("expected a number, not \(spelling)", hint)
    }
    advance()
    return number
  }

  private mutating func name(_ hint: String) throws(Failure) -> SourceWord {
    guard case .name(let name) = current.kind else {
      throw failure("expected a name, not \(spelling)", hint)
    }
    defer { advance() }
    return SourceWord(text: name, position: current.position)
  }

  // MARK: Elements

  private mutating func primary() throws(Failure) -> Pattern {
    let token = current
    switch token.kind {
    case .literal(let text):
      advance()
      return .literal(SourceWord(text: text, position: token.position), isExact: false)
    case .exact(let text):
      advance()
      return .literal(SourceWord(text: text, position: token.position), isExact: true)
    case .number(let lower):
      advance()
      let hint = "write \"\(lower)\" for the number itself, \(lower)..99 for a range"
      guard current.kind == .range else { throw failure("a number alone", hint) }
      advance()
      let upper = try number(hint)
      guard lower <= upper else {
        throw failure("range \(lower)..\(upper) out of order", "write the smaller number first")
      }
      return .integer(lower...upper)
    case .name(let name):
      return try word(name)
    case .mark("("):
      advance()
      let pattern = try choice()
      try expect(")", "close the group")
      return pattern
    case .mark("{"):
      advance()
      let lexicon = try name("'{' opens the name of a lexicon")
      try expect("}", "close the name of the lexicon")
      return .lexicon(lexicon)
    case .mark("@"):
      advance()
      return .mention(try name("'@' stands before the name of a field"))
    case .mark("<"):
      return try capture()
    case .mark("~"):
      advance()
      return .glue
    case .mark("!"):
      return try lookAhead()
    default:
      throw failure("unexpected \(spelling)", "expected an element of a pattern")
    }
  }

  private mutating func capture() throws(Failure) -> Pattern {
    guard !isInsideLookAhead else {
      throw failure("a capture in '!…'", "what must not follow cannot be captured")
    }
    advance()
    let hint = "write <name:element>"
    let name = try name(hint)
    try expect(":", hint)
    let pattern = try choice()
    try expect(">", "close the capture")
    return .capture(name, pattern)
  }

  private mutating func lookAhead() throws(Failure) -> Pattern {
    guard place == .match, !isInsideLookAhead else {
      throw failure("'!' in a context", "say what must not stand there, without '!'")
    }
    let position = current.position
    advance()
    isInsideLookAhead = true
    defer { isInsideLookAhead = false }
    return .notAhead(try primary(), position)
  }

  private mutating func word(_ name: String) throws(Failure) -> Pattern {
    if let pattern = PatternParser.words[name] {
      advance()
      return pattern
    }
    if name == "digits" {
      advance()
      guard current.kind == .mark("{") else {
        throw failure("'digits' without a count", "write digits{4} or digits{1,2}")
      }
      let (minimum, maximum) = try bounds()
      return .digits(minimum...maximum)
    }
    throw failure(
      "unknown kind '\(name)'",
      Suggestion.hint(
        for: name, among: PatternParser.words.keys.sorted() + ["digits"],
        otherwise: "put words of the text in double quotes"))
  }

  private static let words: [String: Pattern] = [
    "word": .kind(.word), "number": .kind(.number), "punctuation": .kind(.punctuation),
    "symbol": .kind(.symbol), "separator": .kind(.separator), "any": .kind(.anyKind),
    "lower": .kind(.lower), "capitalized": .kind(.initialCapital), "upper": .kind(.allCapitals),
    "mixed": .kind(.mixed), "clause": .clause,
    "start-of-line": .anchor(.lineStart, isEnd: false),
    "end-of-line": .anchor(.lineStart, isEnd: true),
    "start-of-node": .anchor(.nodeStart, isEnd: false),
    "end-of-node": .anchor(.nodeStart, isEnd: true),
    "start-of-sentence": .anchor(.sentenceStart, isEnd: false),
    "end-of-sentence": .anchor(.sentenceStart, isEnd: true),
  ]
}
