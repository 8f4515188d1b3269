import VietnameseText

/// Tells of one rule how far it gets from each token of a text.
///
/// It walks the pattern as it is written, with the set of all positions that can be reached instead of
/// one way after the other: the work at a token is at most the elements of the pattern times the
/// positions in its window. The ``Matcher`` knows nothing of it.
public struct RuleDiagnosis: Sendable {
  private let rules: RuleSet
  private let rule: RuleDeclaration
  private let lexicons: LexiconWords

  /// - Parameters:
  ///   - id: of a rule in force.
  ///   - rules: made from `files`.
  public init?(of id: String, in rules: RuleSet, files: [RuleFile]) {
    var log = RuleErrorLog(files: files)
    let found = files.indices.compactMap { file in
      RuleFileParser.contents(of: file, regions: rules.regions, log: &log).rules.last {
        $0.id.text == id
      }
    }
    guard let rule = found.last, rule.match != nil, rules.rules.contains(where: { $0.id == id })
    else { return nil }
    self.rules = rules
    self.rule = rule
    lexicons = LexiconWords(rules)
  }

  /// The pattern in the words of the rule language.
  public var pattern: String { rule.match?.spelling ?? "" }

  /// An attempt for each token from which the rule does not match, in the order of the text.
  ///
  /// - Complexity: O(*n*) in the tokens, times the bound of the rule at one token.
  public func attempts(in lattice: Lattice) -> [RuleAttempt] {
    (0..<lattice.count).compactMap { attempt(at: $0, in: lattice) }
  }

  /// The attempts that tell most, in the order of the text: of those that end at one token the longest,
  /// of all those that were refused or got farthest.
  ///
  /// - Returns: without those that end at their first token.
  public func bestAttempts(in lattice: Lattice, limit: Int) -> [RuleAttempt] {
    var ends: Set<Int> = []
    let telling = attempts(in: lattice).filter { attempt in
      (attempt.isRefused || attempt.reached > attempt.start)
        && (attempt.isRefused || ends.insert(attempt.reached).inserted)
    }
    return telling.sorted { Self.order(of: $0) < Self.order(of: $1) }.prefix(limit)
      .sorted { $0.start < $1.start }
  }

  private static func order(of attempt: RuleAttempt) -> (Int, Int, Int) {
    (attempt.isRefused ? 0 : 1, attempt.start - attempt.reached, attempt.start)
  }

  /// `nil` where the rule matches.
  func attempt(at start: Int, in lattice: Lattice) -> RuleAttempt? {
    guard let pattern = rule.match else { return nil }
    var walk = DiagnosingWalk(
      rules: rules, rule: rule, lattice: lattice, lexicons: lexicons, origin: start)
    if walk.matches(pattern) { return nil }
    for kind in walk.refusals {
      var second = DiagnosingWalk(
        rules: rules, rule: rule, lattice: lattice, lexicons: lexicons, origin: start)
      second.passed = kind
      guard second.matches(pattern), let refusal = second.lastPass else { continue }
      return RuleAttempt(
        start: start, reached: refusal.position, reasons: [refusal.reason], isRefused: true)
    }
    return RuleAttempt(
      start: start, reached: walk.farthest, reasons: walk.reasons, isRefused: false)
  }
}
