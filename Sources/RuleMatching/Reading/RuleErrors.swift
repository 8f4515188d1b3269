/// All mistakes of all files of a ``RuleSet``, in the order of the files and of their lines.
public struct RuleErrors: Error, Sendable, Hashable, CustomStringConvertible {
  public var errors: [RuleError]

  /// The descriptions of all errors, a blank line between two.
  public var description: String {
    errors.map(\.description).joined(separator: "\n\n")
  }
}
