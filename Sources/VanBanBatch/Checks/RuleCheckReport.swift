import RuleMatching

/// The results of the examples of rules, rule by rule.
public struct RuleCheckReport: Sendable {
  private struct Result {
    var rule: Rule
    var examples = 0
    var failures = 0
    var duration: Duration = .zero
  }

  private var results: [Result] = []
  private var indices: [String: Int] = [:]
  /// For continuous integration: a test an example.
  public private(set) var junit = JUnitReport(name: "vanban check")
  public private(set) var failureCount = 0

  public init() {}

  /// - Parameter duration: of running the example in all its forms.
  public mutating func add(
    _ example: RuleCheck.Case, failures: [RuleCheckFailure], duration: Duration
  ) {
    let index = indices[example.rule.id] ?? results.count
    if index == results.count {
      results.append(Result(rule: example.rule))
      indices[example.rule.id] = index
    }
    results[index].examples += 1
    results[index].failures += failures.isEmpty ? 0 : 1
    results[index].duration += duration
    failureCount += failures.isEmpty ? 0 : 1
    let kind = example.example.isPositive ? "yes" : "no"
    junit.add(
      JUnitReport.Case(
        group: example.rule.id, name: "\(example) \(kind) \(example.example.text.oneLine)",
        duration: duration, failures: failures.map(\.description)))
  }

  /// A line a rule: its examples, how many failed and their time; and of its cost, the matches in the
  /// examples of all rules and the steps of the matcher for each of their tokens.
  public func table(_ costs: RuleCosts) -> String {
    var table = TextTable(["rule", "examples", "failed", "time", "matches", "steps/token"])
    for result in results {
      let cost = costs[result.rule.id]
      table.add([
        result.rule.id, "\(result.examples)", "\(result.failures)", result.duration.figure,
        "\(cost?.matches ?? 0)", cost?.figure ?? "",
      ])
    }
    return table.description
  }

  /// `651 examples of 240 rules: 0 failed`.
  public var summary: String {
    let examples = results.reduce(0) { $0 + $1.examples }
    return "\(Quantity(examples, "example")) of \(Quantity(results.count, "rule")): "
      + "\(failureCount) failed"
  }
}
