import VietnameseText

/// Turns patterns into states of a ``RuleProgram``.
///
/// States are made from the end of a pattern to its beginning, each with the state behind it.
/// Repeats are unrolled: their bounds are small, and a program without loops and counters makes
/// the bound on the matcher's work plain to see.
struct PatternCompiler {
  static let largestWindow = 128
  static let largestContext = 16
  static let largestLookBehind = 64
  static let mostStates = 4096
  /// A lexicon as patterns need it.
  struct LexiconRoot {
    var root: Int32
    var longest: Int
  }

  var program = RuleProgram()
  var vocabulary: Vocabulary
  var log: RuleErrorLog
  var lexicons: [String: LexiconRoot] = [:]
  /// Index of each field.
  var fields: [String: Int] = [:]
  /// The fields whose mentions stand in the lattice when the stage of the current rule runs.
  var availableFields: Set<String> = []
  /// The numbers of the lexicons that patterns name.
  private(set) var lexiconNumbers: [String: Int] = [:]
  /// The phrases of each root of the trie.
  var phrases: [Int32: [[UInt32]]] = [:]
  /// The kind of each word of a pattern or a phrase.
  private(set) var kinds: [UInt32: TokenKind] = [:]

  // The current rule.
  private var notAfter: Range<Int> = 0..<0
  private var notBefore: UInt32 = 0
  private var firstState = 0
  private var isSuffix = false
  private var isContext = false
  private var isTooLarge = false
  private var requirements: [[Requirement]] = []

  init(vocabulary: Vocabulary, log: RuleErrorLog) {
    self.vocabulary = vocabulary
    self.log = log
  }

  /// The id of a token of a pattern or a phrase.
  mutating func id(of token: (key: FoldKey, kind: TokenKind, caseClass: CaseClass)) -> UInt32 {
    let id = vocabulary.intern(token.key)
    kinds[id] = token.kind
    return id
  }

  /// Compiles a rule: its first state, the names of its captures, and whether its mentions may begin
  /// behind its first token; `nil` with its mistakes logged.
  mutating func compile(
    _ rule: RuleDeclaration
  ) -> (state: UInt32, captures: [String], hasContext: Bool)? {
    guard let match = rule.match else { return nil }
    let patterns = [match, rule.notAfter, rule.notBefore].compactMap { $0 }
    // All three, so that each reports its mistakes.
    guard patterns.map({ check($0) }).allSatisfy({ $0 }), hasFittingSizes(rule, match) else {
      return nil
    }
    firstState = program.instructions.count
    isTooLarge = false
    isSuffix = false
    let firstLookBehind = program.lookBehinds.count
    notBefore = 0
    isContext = true
    for alternative in rule.notAfter?.alternatives ?? [] {
      let most = Swift.min(PatternCompiler.largestLookBehind, longestText(alternative))
      let fewest = Swift.min(most, size(alternative).minimum)
      let state = emit(alternative, next: add(.accept))
      program.lookBehinds.append(
        RuleProgram.LookBehind(
          state: state, fewestTokens: Int32(fewest), mostTokens: Int32(most),
          lastBuckets: lastTokens(of: alternative).buckets))
    }
    notAfter = firstLookBehind..<program.lookBehinds.count
    if let pattern = rule.notBefore { notBefore = 1 + emit(pattern, next: add(.accept)) }
    isContext = false
    let state = emitAlternatives(match)
    guard !isTooLarge else {
      log.report(
        "rule '\(rule.id.text)' has more than \(PatternCompiler.mostStates) states",
        "repeat less, or split it", at: rule.id.position)
      return nil
    }
    markGuards()
    program.requirements.append(requirements)
    let hasContext = match.alternatives.contains { alternative in
      if case .sequence(let elements) = alternative, case .mentionStart? = elements.first {
        return false
      }
      return true
    }
    return (state, match.captureNames, hasContext)
  }

  private mutating func hasFittingSizes(_ rule: RuleDeclaration, _ match: Pattern) -> Bool {
    let id = rule.id
    let window = size(match)
    if window.maximum > PatternCompiler.largestWindow {
      log.report(
        "rule '\(id.text)' may cover \(window.maximum) elements",
        "repeat less: a rule covers at most \(PatternCompiler.largestWindow)", at: id.position)
      return false
    }
    for alternative in match.alternatives where mentionSize(alternative).minimum == 0 {
      log.report(
        "the mention of rule '\(id.text)' may be empty",
        "leave out a '?' or a '*' between '[' and ']'", at: id.position)
      return false
    }
    for (keyword, pattern) in [("not-after", rule.notAfter), ("not-before", rule.notBefore)] {
      guard let pattern else { continue }
      let size = size(pattern)
      if size.minimum == 0 || size.maximum > PatternCompiler.largestContext {
        log.report(
          "'\(keyword)' of rule '\(id.text)' covers \(size.minimum) to \(size.maximum) elements",
          "it must cover 1 to \(PatternCompiler.largestContext)", at: id.position)
        return false
      }
    }
    return true
  }

  // MARK: States

  private mutating func add(
    _ operation: Instruction.Operation, operand: UInt32 = 0, next: UInt32 = 0, other: UInt32 = 0
  ) -> UInt32 {
    if program.instructions.count - firstState >= PatternCompiler.mostStates {
      isTooLarge = true
      return next
    }
    program.instructions.append(
      Instruction(
        operation: operation, isSuffix: isSuffix, operand: operand, next: next, other: other))
    return UInt32(program.instructions.count - 1)
  }

  /// The alternatives of a `match`, each with its mention.
  private mutating func emitAlternatives(_ match: Pattern) -> UInt32 {
    let accept = add(.accept)
    var firsts: [UInt32] = []
    requirements = []
    for alternative in match.alternatives.reversed() {
      guard case .sequence(let elements) = alternative else { continue }
      isSuffix = true
      var state = accept
      var needs: [Requirement] = []
      for (index, element) in elements.enumerated().reversed() {
        switch element {
        case .mentionEnd:
          isSuffix = false
          state = add(.mentionEnd, operand: notBefore, next: state)
        // A mention that begins with the pattern needs no mark.
        case .mentionStart where index == 0 && notAfter.isEmpty: break
        case .mentionStart:
          state = add(
            .mentionStart, operand: UInt32(notAfter.lowerBound), next: state,
            other: UInt32(notAfter.count))
        default:
          state = emit(element, next: state)
          if let most = distance(of: index, in: elements) {
            needs.append(Requirement(state: state, mostTokens: most))
          }
        }
      }
      requirements.append(needs.reversed())
      firsts.append(state)
    }
    return firsts.isEmpty ? accept : choose(firsts.reversed()[...])
  }

  /// A choice between states, in order. A tree: the first half against the second one, so that a
  /// look at the next token finds its way among many in few steps.
  private mutating func choose(_ states: ArraySlice<UInt32>) -> UInt32 {
    guard states.count > 1 else { return states[states.startIndex] }
    let middle = states.startIndex + states.count / 2
    let first = choose(states[..<middle])
    let second = choose(states[middle...])
    return add(.split, next: first, other: second)
  }

  /// The most tokens that can stand before element `index` of a pattern; `nil` where a match can do
  /// without it, where it can be the first, or where that is not known.
  private func distance(of index: Int, in elements: [Pattern]) -> Int? {
    let before = elements[..<index]
    guard size(elements[index]).minimum > 0, before.contains(where: { size($0).minimum > 0 }),
      // A mention may step over what stops a look from token to token.
      !before.contains(where: \.stepsOverMentions)
    else { return nil }
    let most = before.reduce(0) { $0 + longestText($1) }
    return most > 1 && most <= RuleProgram.longestReach ? most : nil
  }

  private mutating func emit(_ pattern: Pattern, next: UInt32) -> UInt32 {
    guard !isTooLarge else { return next }
    switch pattern {
    case .sequence(let elements):
      return elements.reversed().reduce(next) { emit($1, next: $0) }
    case .choice(let alternatives):
      if let group = literalGroup(alternatives) {
        return add(group.operation, operand: UInt32(group.root), next: next)
      }
      return choose(alternatives.map { emit($0, next: next) }[...])
    case .repetition(let element, let minimum, let maximum):
      var state = next
      for _ in minimum..<maximum {
        let preferred = emit(element, next: state)
        state = add(.split, next: preferred, other: next)
      }
      for _ in 0..<minimum { state = emit(element, next: state) }
      return state
    case .literal(let literal, let isExact):
      return Tokenizer.keys(of: literal.text).reversed().reduce(next) { state, token in
        let id = id(of: token)
        guard isExact else { return add(.token, operand: id, next: state) }
        return add(
          .exactToken, operand: id, next: state, other: TokenFeatures(token.caseClass).rawValue)
      }
    case .kind(let features): return add(.kind, operand: features.rawValue, next: next)
    case .integer(let range):
      return add(
        .integer, operand: UInt32(range.lowerBound), next: next, other: UInt32(range.upperBound))
    case .digits(let range):
      return add(
        .digits, operand: UInt32(range.lowerBound), next: next, other: UInt32(range.upperBound))
    case .lexicon(let name):
      return add(.lexicon, operand: UInt32(lexiconNumber(name.text)), next: next)
    case .mention(let name):
      return add(.mention, operand: UInt32(fields[name.text] ?? 0), next: next)
    case .clause: return add(.clause, next: next)
    case .glue: return add(.glue, next: next)
    case .anchor(let boundary, let isEnd):
      return add(
        isEnd ? .endAnchor : .startAnchor, operand: TokenFeatures(boundary).rawValue, next: next)
    case .capture(let name, let inner):
      guard !isContext else { return emit(inner, next: next) }
      let index = captureIndex(name.text)
      return add(.open, operand: index, next: emit(inner, next: add(.close, next: next)))
    case .notAhead(.kind(let features), _):
      return add(.notKind, operand: features.rawValue, next: next)
    case .notAhead(let inner, _):
      return add(.notAhead, operand: emit(inner, next: add(.accept)), next: next)
    case .mentionStart, .mentionEnd: return next
    }
  }

  private mutating func captureIndex(_ name: String) -> UInt32 {
    if let index = program.captureNames.firstIndex(of: name) { return UInt32(index) }
    program.captureNames.append(name)
    return UInt32(program.captureNames.count - 1)
  }

  /// The number of a lexicon among those that patterns name.
  private mutating func lexiconNumber(_ name: String) -> Int {
    if let number = lexiconNumbers[name] { return number }
    let number = lexiconNumbers.count
    lexiconNumbers[name] = number
    return number
  }

  /// A list for literals of which at most one can match at a place, so that their order does not
  /// matter: one look-up instead of one try each.
  private mutating func literalGroup(
    _ alternatives: [Pattern]
  ) -> (operation: Instruction.Operation, root: Int32)? {
    var phrases: [[UInt32]] = []
    for alternative in alternatives {
      guard case .literal(let literal, false) = alternative else { return nil }
      let words = Tokenizer.keys(of: literal.text).map { id(of: $0) }
      guard !phrases.contains(where: { $0.starts(with: words) || words.starts(with: $0) }) else {
        return nil
      }
      phrases.append(words)
    }
    let areWords = phrases.allSatisfy { $0.count == 1 }
    guard areWords || phrases.count >= 3 else { return nil }
    let root = program.trie.addRoot()
    for phrase in phrases { program.trie.insert(phrase, phrase: 0, root: root) }
    self.phrases[root] = phrases
    return (areWords ? .oneOf : .phrase, root)
  }

  /// Guards the states where paths meet.
  private mutating func markGuards() {
    let states = firstState..<program.instructions.count
    var arrivals = [Int](repeating: 0, count: states.count)
    for instruction in program.instructions[states] where instruction.operation != .accept {
      arrivals[Int(instruction.next) - firstState] += 1
      if instruction.operation == .split { arrivals[Int(instruction.other) - firstState] += 1 }
    }
    // Whether a state can be reached at one position only, for a given start.
    var isSingle = arrivals.map { $0 < 2 }
    // A way leads from a state to one that was made before it.
    for state in states.reversed() {
      let instruction = program.instructions[state]
      let index = state - firstState
      if arrivals[index] > 1 { program.instructions[state].isGuarded = true }
      guard instruction.operation != .accept else { continue }
      let next = Int(instruction.next) - firstState
      switch instruction.operation {
      case .phrase, .lexicon, .mention, .clause:
        // From one position they lead to different ones; from several, some may meet.
        if !isSingle[index] { program.instructions[Int(instruction.next)].isGuarded = true }
        isSingle[next] = false
      case .split:
        let other = Int(instruction.other) - firstState
        if !isSingle[index] { isSingle[other] = false }
        fallthrough
      default: if !isSingle[index] { isSingle[next] = false }
      }
    }
  }
}
