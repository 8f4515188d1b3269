/// A document and what is expected of it.
public struct RegressionCase: Sendable {
  /// `nil` where the file of expectations has no document.
  let input: BatchInput?
  /// `nil` for a document of which nothing is expected yet.
  let expectation: Result<Expectation, ExpectationError>?
  /// Where the expectations are, or would be.
  public let expectationPath: String

  /// Whether something is expected of the document.
  public var isExpected: Bool { expectation != nil }
  /// What the case is called: the document, or the expectations that have none.
  public var path: String { input?.path ?? expectationPath }
}
