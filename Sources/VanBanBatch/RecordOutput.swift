import Foundation

/// Where a run writes: records and failures in a folder, or records alone on standard output.
public struct RecordOutput {
  public let records: LineFile
  /// `nil` on standard output: there, failures are only told to the user.
  public let failures: LineFile?

  public static func standardOutput() -> RecordOutput {
    RecordOutput(records: .standardOutput(), failures: nil)
  }

  /// `records.jsonl` and `failures.jsonl` in the folder at `path`, which is made where it is missing.
  /// Both take the place of older ones when the run is complete.
  ///
  /// - Throws: the system's error where the folder or a file cannot be made.
  public static func folder(_ path: String) throws -> RecordOutput {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return RecordOutput(
      records: try .replacing(path + "/records.jsonl"),
      failures: try .replacing(path + "/failures.jsonl"))
  }

  public func finish() throws {
    try records.finish()
    try failures?.finish()
  }

  /// Forgets what was written; older files stay.
  public func abandon() {
    records.abandon()
    failures?.abandon()
  }
}
