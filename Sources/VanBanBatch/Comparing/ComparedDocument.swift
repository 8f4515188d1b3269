/// One document, extracted from in two ways.
public struct ComparedDocument: Sendable {
  public let path: String
  var changes: RecordChanges?
  /// The text of the document, where it is at hand.
  var lines: DocumentLines?
  /// CPU time of extracting alone.
  var durations: (old: Duration, new: Duration)?
  /// Why it could not be compared.
  public var failure: String?

  init(path: String) { self.path = path }
}
