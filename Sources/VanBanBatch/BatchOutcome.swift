/// What became of one input.
public enum BatchOutcome: Sendable {
  case extracted(ExtractedDocument)
  case failed(FileFailure)
}

/// A record, ready to be written. Only what is written is kept, so that a run can hold the results
/// of many documents.
public struct ExtractedDocument: Sendable {
  /// One line, without its line break.
  public var json: [UInt8]
  public var summary: DocumentSummary
  /// The decoded text, where the run keeps it.
  public var text: [UInt8]?
}
