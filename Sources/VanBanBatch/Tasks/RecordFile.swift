import Foundation
import VanBan

/// A file of records, one a line, as `vanban extract --out` writes it.
public enum RecordFile {
  /// The ending of its name.
  public static let fileExtension = "jsonl"

  /// Calls `body` with each record of the file at `path`, in order, and `failed` with each line that
  /// is no record.
  ///
  /// - Complexity: O(*n*) in the bytes of the file, which are mapped, not copied.
  public static func read(
    _ path: String, body: (DocumentRecord) -> Void, failed: (FileFailure) -> Void
  ) {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    else {
      return failed(
        FileFailure(
          path: path, category: "unreadable",
          message: "cannot be read; check the spelling and the permissions"))
    }
    let decoder = JSONDecoder()
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let record = try? decoder.decode(DocumentRecord.self, from: Data(line)),
        record.schema == DocumentRecord.currentSchema
      else {
        failed(
          FileFailure(
            path: path, category: "not_what_it_claims",
            message: "line \(index + 1) is no record of the form \(DocumentRecord.currentSchema); "
              + "write the file again with 'vanban extract'"))
        continue
      }
      body(record)
    }
  }
}
