import Foundation

/// Where a run writes, by the name that the user gave.
public struct OutputPlace: Sendable, Hashable {
  public let format: OutputFormat
  /// The folder of all files.
  public let folder: String
  /// What the names of the records' files begin with, with the folder.
  let stem: String
  let isFolder: Bool

  /// - Parameters:
  ///   - path: a folder; or a file, by an ending that stands for a format: `.jsonl`, `.csv`,
  ///     `.sqlite`, `.db`.
  ///   - format: the format of the files in a folder; without, JSON Lines.
  public init(path: String, format: OutputFormat? = nil) {
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    let known = Self.format(ofName: path)
    if let known, !(exists && isDirectory.boolValue), !path.hasSuffix("/") {
      isFolder = false
      self.format = format ?? known
      let parent = PathParts.folder(of: path)
      folder = path.hasPrefix("/") && parent.isEmpty ? "/" : parent.isEmpty ? "." : parent
      stem = PathParts.withoutExtension(path)
      self.name = path
    } else {
      isFolder = true
      self.format = format ?? .jsonl
      folder = path
      stem = path + "/records"
      self.name = stem + "." + self.format.rawValue
    }
  }

  /// The file of the records, or of the documents.
  let name: String

  var failures: String { isFolder ? folder + "/failures.jsonl" : stem + ".failures.jsonl" }

  var review: String { isFolder ? folder + "/review.csv" : stem + ".review.csv" }

  /// The counts and times of the run.
  public var summary: String { isFolder ? folder + "/summary.json" : stem + ".summary.json" }

  public var journal: String {
    isFolder ? folder + "/" + RunJournal.fileName : stem + "." + RunJournal.fileName
  }

  /// The file of one type of record, for formats that have several.
  func file(of table: String) -> String {
    if isFolder { return "\(folder)/\(table).csv" }
    return table == RecordTable.documents.name ? name : "\(stem)-\(table).csv"
  }

  private static func format(ofName path: String) -> OutputFormat? {
    switch PathParts.fileExtension(of: path).lowercased() {
    case "jsonl": .jsonl
    case "csv": .csv
    case "sqlite", "sqlite3", "db": .sqlite
    default: nil
    }
  }
}
