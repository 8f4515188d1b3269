import VietnameseText

/// Walks the pattern of a rule from one token and notes where it cannot go on.
struct DiagnosingWalk {
  typealias Reason = RuleAttempt.Reason

  /// What can stand against a match besides its tokens.
  enum Refusal { case region, barrier, taken, notAfter, notBefore, ahead }

  let rules: RuleSet
  let rule: RuleDeclaration
  let lattice: Lattice
  let lexicons: LexiconWords
  /// Where the walk began: a barrier before this token does not matter.
  var origin: Int

  /// What the walk does not mind.
  var passed: Refusal?
  /// The last thing that it did not mind.
  private(set) var lastPass: (position: Int, reason: Reason)?
  /// What stood against it, each once.
  private(set) var refusals: [Refusal] = []
  private(set) var farthest: Int
  /// What stands against it at ``farthest``.
  private(set) var reasons: [Reason] = []
  /// Whether a context is looked at: what it fails on says nothing of the rule.
  private var isQuiet = false

  private var tokens: TokenizedText { lattice.tokens }

  init(
    rules: RuleSet, rule: RuleDeclaration, lattice: Lattice, lexicons: LexiconWords, origin: Int
  ) {
    self.rules = rules
    self.rule = rule
    self.lattice = lattice
    self.lexicons = lexicons
    self.origin = origin
    farthest = origin
  }

  /// Whether the rule, with its contexts and regions, matches from the origin.
  mutating func matches(_ pattern: Pattern) -> Bool {
    let region = Int(lattice.region(at: origin))
    let allowed = rule.regions.map(\.text)
    var isAllowed = true
    if !allowed.isEmpty, rules.regions.indices.contains(region),
      !allowed.contains(rules.regions[region])
    {
      let reason = Reason.region(rules.regions[region], allowed: allowed)
      isAllowed = refuse(.region, reason, at: origin)
    }
    let ends = ends(of: pattern, from: [origin])
    return isAllowed && !ends.isEmpty
  }

  // MARK: Notes

  private mutating func fail(_ reason: Reason, at position: Int) {
    guard !isQuiet, position >= farthest else { return }
    if position > farthest {
      farthest = position
      reasons = []
    }
    if !reasons.contains(reason) { reasons.append(reason) }
  }

  /// Notes a refusal.
  ///
  /// - Returns: whether the walk goes on all the same.
  private mutating func refuse(_ kind: Refusal, _ reason: Reason, at position: Int) -> Bool {
    if isQuiet { return false }
    if passed == kind {
      lastPass = (position, reason)
      return true
    }
    if !refusals.contains(kind) { refusals.append(kind) }
    fail(reason, at: position)
    return false
  }

  private func has(_ feature: TokenFeatures, _ position: Int) -> Bool {
    lattice.features[position] & feature.rawValue != 0
  }

  /// Whether an element may take the token, which fits, at `position`.
  private mutating func mayTake(_ position: Int) -> Bool {
    if has(.opaque, position), !refuse(.taken, .taken, at: position) { return false }
    return mayReach(position)
  }

  private mutating func mayReach(_ position: Int) -> Bool {
    guard position != origin, !rule.crosses, has(.barrier, position) else { return true }
    return refuse(.barrier, .barrier, at: position)
  }

  // MARK: Elements

  /// All positions to which `pattern` leads from `starts`, in order.
  private mutating func ends(of pattern: Pattern, from starts: [Int]) -> [Int] {
    switch pattern {
    case .sequence(let parts):
      var positions = starts
      for part in parts {
        positions = ends(of: part, from: positions)
        if positions.isEmpty { break }
      }
      return positions
    case .choice(let parts):
      var found: Set<Int> = []
      for part in parts { found.formUnion(ends(of: part, from: starts)) }
      return found.sorted()
    case .repetition(let element, let minimum, let maximum):
      var found = Set(minimum == 0 ? starts : [])
      var positions = starts
      for count in 1...Swift.max(1, maximum) {
        positions = ends(of: element, from: positions)
        if positions.isEmpty { break }
        if count >= minimum { found.formUnion(positions) }
      }
      return found.sorted()
    case .capture(_, let inner): return ends(of: inner, from: starts)
    default:
      var found: Set<Int> = []
      for start in starts { found.formUnion(ends(of: pattern, at: start)) }
      return found.sorted()
    }
  }

  /// The same for an element without parts.
  private mutating func ends(of element: Pattern, at position: Int) -> [Int] {
    switch element {
    case .literal(let word, let isExact): return literal(word.text, isExact, element, at: position)
    case .kind(let features):
      return step(position < tokens.count && has(features, position), element, at: position)
    case .integer(let range):
      let value = position < tokens.count ? tokens.integer(at: position) : nil
      return step(value.map { range.contains($0) } ?? false, element, at: position)
    case .digits(let range):
      let isNumber = position < tokens.count && tokens.integer(at: position) != nil
      return step(
        isNumber && range.contains(tokens.digitCount(at: position)), element, at: position)
    case .lexicon(let name): return phrases(of: name.text, element, at: position)
    case .mention(let name): return mentions(of: name.text, element, at: position)
    case .clause: return clause(element, at: position)
    case .glue:
      return hold(position < tokens.count && has(.glued, position), element, at: position)
    case .anchor(let boundary, let isEnd):
      let begins = !lattice.boundary(at: position).isDisjoint(with: boundary)
      let isLast = position == tokens.count
      return hold(isEnd ? begins || isLast : begins && !isLast, element, at: position)
    case .notAhead(let inner, _):
      guard leads(inner, from: position, to: nil) else { return [position] }
      return refuse(.ahead, .ahead(inner.spelling), at: position) ? [position] : []
    case .mentionStart:
      guard let standing = standing(before: position) else { return [position] }
      return refuse(.notAfter, .notAfter(standing.spelling), at: position) ? [position] : []
    case .mentionEnd:
      let behind = rule.notBefore?.alternatives.first { leads($0, from: position, to: nil) }
      guard let behind else { return [position] }
      return refuse(.notBefore, .notBefore(behind.spelling), at: position) ? [position] : []
    case .sequence, .choice, .repetition, .capture: return ends(of: element, from: [position])
    }
  }

  private mutating func hold(_ holds: Bool, _ element: Pattern, at position: Int) -> [Int] {
    if holds { return [position] }
    fail(.expected(element.spelling), at: position)
    return []
  }

  private mutating func step(_ fits: Bool, _ element: Pattern, at position: Int) -> [Int] {
    guard fits else {
      fail(.expected(element.spelling), at: position)
      return []
    }
    return mayTake(position) ? [position + 1] : []
  }

  private mutating func literal(
    _ text: String, _ isExact: Bool, _ element: Pattern, at start: Int
  ) -> [Int] {
    var position = start
    for key in Tokenizer.keys(of: text) {
      guard position < tokens.count, tokens.id(at: position) == rules.vocabulary.id(of: key.key),
        !isExact || tokens.caseClass(at: position) == key.caseClass
      else {
        fail(.expected(element.spelling), at: position)
        return []
      }
      guard mayTake(position) else { return [] }
      position += 1
    }
    return [position]
  }

  private mutating func phrases(
    of lexicon: String, _ element: Pattern, at start: Int
  ) -> [Int] {
    guard start < tokens.count else { return hold(false, element, at: start) }
    var found: Set<Int> = []
    for words in lexicons.phrases(of: lexicon, beginningWith: tokens.id(at: start)) {
      let end = start + words.count
      guard end <= tokens.count,
        words.indices.allSatisfy({ tokens.id(at: start + $0) == words[$0] })
      else { continue }
      var isOpen = true
      for position in start..<end where isOpen { isOpen = mayTake(position) }
      if isOpen { found.insert(end) }
    }
    if found.isEmpty { fail(.expected(element.spelling), at: start) }
    return found.sorted()
  }

  private mutating func mentions(of field: String, _ element: Pattern, at start: Int) -> [Int] {
    var found: Set<Int> = []
    if start < tokens.count, let number = rules.fieldIndex(field) {
      var next = lattice.heads[start]
      while next >= 0 {
        let edge = lattice.edges[Int(next)]
        if Int(edge.field) == number { found.insert(Int(edge.end)) }
        next = edge.next
      }
    }
    guard !found.isEmpty else { return hold(false, element, at: start) }
    return mayReach(start) ? found.sorted() : []
  }

  private mutating func clause(_ element: Pattern, at start: Int) -> [Int] {
    guard start < tokens.count else { return hold(false, element, at: start) }
    guard mayTake(start) else { return [] }
    var position = start
    repeat {
      position += 1
    } while position < tokens.count && !has(.barrier, position)
      && lattice.boundary(at: position).isDisjoint(with: [.sentenceStart, .nodeStart])
    return [position]
  }

  // MARK: Contexts

  private func leads(_ pattern: Pattern, from start: Int, to goal: Int?) -> Bool {
    var look = self
    look.isQuiet = true
    let ends = look.ends(of: pattern, from: [start])
    return goal.map { ends.contains($0) } ?? !ends.isEmpty
  }

  /// The alternative of `not-after` that ends at `position`.
  private func standing(before position: Int) -> Pattern? {
    guard let context = rule.notAfter, position > 0,
      position == tokens.count || rule.crosses || !has(.barrier, position)
    else { return nil }
    let first = Swift.max(0, position - PatternCompiler.largestLookBehind)
    return context.alternatives.first { alternative in
      (first..<position).contains { start in
        var look = self
        look.origin = start
        return look.leads(alternative, from: start, to: position)
      }
    }
  }
}
