import DocumentReading
import VanBan

/// A file that gave no record: a line in `failures.jsonl`.
public struct FileFailure: Error, Sendable, Hashable, Codable {
  public var path: String
  /// A member of the file (`a.zip!/b.pdf`) or the n-th document in it; `nil` for the whole file.
  public var part: String?
  /// What kind of failure it is, a stable code: `truncated`, `tool_missing` …
  public var category: String
  /// What went wrong and what can be done about it, one line.
  public var message: String

  public init(path: String, part: String? = nil, category: String, message: String) {
    self.path = path
    self.part = part
    self.category = category
    self.message = message
  }

  public init(path: String, part: String? = nil, _ error: ReadingError) {
    self.init(path: path, part: part, category: error.category.rawValue, message: error.description)
  }
}

extension FileFailure: CustomStringConvertible {
  /// `inbox/qd-15.pdf: the end of the file is missing; copy it again`.
  public var description: String {
    "\(PathParts.shown(PathParts.path(path, part: part))): \(message)"
  }
}

extension FileFailure {
  /// The failure as one line of JSON without a line break at its end.
  public func json() -> [UInt8] { jsonLine() }
}

extension FileFailure: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case path, part
    case category = "class"
    case message
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.path, path)
    try fields.write(.part, part)
    try fields.write(.category, category)
    try fields.write(.message, message)
  }
}
