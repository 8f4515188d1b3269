/// What became of one input.
public enum BatchOutcome: Sendable {
  case extracted(ExtractedDocument)
  case failed(FileFailure)

  /// The file that it came of, as the user named it.
  public var file: String {
    switch self {
    case .extracted(let document): document.summary.file
    case .failed(let failure): failure.path
    }
  }
}

/// A record, ready to be written. Only what is written is kept, so that a run can hold the results
/// of many documents.
public struct ExtractedDocument: Sendable {
  /// One line, without its line break.
  public var json: [UInt8]
  public var summary: DocumentSummary
  /// The decoded text, where the run keeps it.
  public var text: [UInt8]?
  /// For each value under review the path of its picture; empty without pictures.
  public var crops: [String] = []
}
