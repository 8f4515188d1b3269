import RuleMatching
import VanBan
import VietnameseText

/// What each rule costs, measured over the examples of all rules.
public struct RuleCosts: Sendable {
  /// What one rule costs.
  public struct Cost: Sendable {
    public let rule: Rule
    /// Steps of the matcher for each token of the examples.
    public let stepsPerToken: Double
    /// In the examples of all rules.
    public let matches: Int
  }

  /// In the order of the rules.
  public let costs: [Cost]

  /// A rule that takes more steps a token than this is slow: it begins with what stands everywhere.
  public static let slow = 1.0

  /// - Complexity: O(*n*) in the examples.
  public init(_ extractor: Extractor) {
    let rules = extractor.rules.rules
    var work = rules.map { _ in RuleWork() }
    var tokens = 0
    for example in rules.flatMap(\.examples) {
      tokens += extractor.addRuleWork(over: SourceDocument(example.text), to: &work)
    }
    costs = zip(rules, work).map { rule, work in
      Cost(
        rule: rule, stepsPerToken: Double(work.steps) / Double(Swift.max(1, tokens)),
        matches: work.matches)
    }
  }

  /// The rules that are slow, the slowest first.
  public var slowRules: [Cost] {
    costs.filter { $0.stepsPerToken > Self.slow }.sorted { $0.stepsPerToken > $1.stepsPerToken }
  }

  public subscript(id: String) -> Cost? { costs.first { $0.rule.id == id } }
}

extension RuleCosts.Cost: CustomStringConvertible {
  /// `my.rules:3: custom.slow takes 31.40 steps a token: …`.
  public var description: String {
    "\(rule.file):\(rule.line): \(rule.id) takes \(figure) steps a token; "
      + "begin its pattern with a word, or with fewer of what may stand anywhere"
  }

  /// With two decimals.
  public var figure: String {
    let hundredths = Int((stepsPerToken * 100).rounded())
    return "\(hundredths / 100)." + String("\(100 + hundredths % 100)".dropFirst())
  }
}
