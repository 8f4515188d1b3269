/// What is wrong with a file of expectations: `path: reason; remedy`.
public struct ExpectationError: Error, Sendable, Hashable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
