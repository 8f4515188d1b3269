/// One document of a file, or why it could not be read.
public struct FilePart: Sendable {
  /// The way to a member, `a.zip!/b.pdf`; `nil` for the file itself.
  public let name: String?
  public let result: Result<ReadDocument, ReadingError>
}
