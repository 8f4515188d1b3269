/// What came of one case.
public struct RegressionOutcome: Sendable {
  public let path: String
  /// Where the expectations are.
  public let expectationPath: String
  public var comparison = DocumentComparison()
  /// Why nothing could be compared.
  public var failure: String?
  /// What the file of expectations would have to say; `nil` where a person has to write it.
  public var update: String?
  /// Whether something was expected at all.
  public var isExpected = true
  /// Reading and extracting.
  public var duration: Duration = .zero

  public var passed: Bool { failure == nil && isExpected && comparison.differences.isEmpty }
}
