import Foundation

/// Where a run writes: records and failures in files, or records alone on standard output.
public struct RecordOutput {
  private let records: any RecordSink
  /// `nil` on standard output: there, failures are only told to the user.
  private let failures: LineFile?
  private let review: ReviewSheet?

  public static func standardOutput() -> RecordOutput {
    RecordOutput(records: LineFile.standardOutput(), failures: nil, review: nil)
  }

  /// The files of `place`, whose folder has to be there. All take the place of older ones when the
  /// run is complete.
  ///
  /// - Throws: the system's error where a file cannot be made.
  public static func files(at place: OutputPlace) throws -> RecordOutput {
    let sink: any RecordSink =
      switch place.format {
      case .jsonl: try LineFile.replacing(place.name)
      case .csv: try CSVSink(place)
      case .sqlite: try DatabaseSink(place)
      }
    return RecordOutput(
      records: sink, failures: try .replacing(place.failures),
      review: try ReviewSheet(place.review))
  }

  public func write(_ document: ExtractedDocument) throws {
    try records.write(document)
    try review?.write(document)
  }

  public func write(_ failure: FileFailure) throws { try failures?.write(failure.json()) }

  public func finish() throws {
    try records.finish()
    try failures?.finish()
    try review?.finish()
  }

  /// Forgets what was written; older files stay.
  public func abandon() {
    records.abandon()
    failures?.abandon()
    review?.abandon()
  }
}
