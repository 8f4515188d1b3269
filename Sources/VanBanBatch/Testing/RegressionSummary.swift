/// What a run says in the end: figures by field, and how many documents differ.
public struct RegressionSummary: Sendable, CustomStringConvertible {
  public private(set) var tallies = FieldTallies()
  public private(set) var passedCount = 0
  public private(set) var differingCount = 0
  public private(set) var failureCount = 0
  /// The documents of which nothing is expected.
  public var unexpectedCount = 0

  public init() {}

  public mutating func add(_ outcome: RegressionOutcome) {
    tallies += outcome.comparison.tallies
    if outcome.failure != nil {
      failureCount += 1
    } else if !outcome.isExpected {
      unexpectedCount += 1
    } else if outcome.passed {
      passedCount += 1
    } else {
      differingCount += 1
    }
  }

  /// `16 documents: 14 as expected, 2 differ`, below the figures by field.
  public var description: String {
    let count = passedCount + differingCount + failureCount
    var line = "\(Quantity(count, "document")): \(passedCount) as expected"
    if differingCount > 0 { line += ", \(differingCount) differ" }
    if failureCount > 0 { line += ", \(failureCount) failed" }
    if unexpectedCount > 0 { line += "; nothing is expected of \(unexpectedCount) more" }
    return tallies.fields.isEmpty ? line : "\(tallies)\n\n\(line)"
  }
}
