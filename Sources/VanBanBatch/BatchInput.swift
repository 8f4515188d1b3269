import DocumentReading

/// One document that a run was asked for.
public struct BatchInput: Sendable, Hashable {
  public enum Origin: Sendable, Hashable {
    case file
    case standardInput
    /// The document itself.
    case text(String)
    /// Named by the user, or met in a folder, but not to be read.
    case unusable(ReadingError)
  }

  /// As the user named it, or below the folder that the user named; `-` for standard input.
  public var path: String
  public var origin: Origin

  public init(path: String, origin: Origin = .file) {
    self.path = path
    self.origin = origin
  }

  public static let standardInput = BatchInput(path: "-", origin: .standardInput)
}
