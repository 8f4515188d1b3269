import Foundation

/// A file of records, one a line. Lines are read when they are asked for.
public struct RecordLines: Sendable {
  public let path: String
  private let bytes: Data
  private let lines: [Range<Data.Index>]

  /// - Throws: where the file cannot be read.
  public init(path: String) throws(ExpectationError) {
    self.path = path
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      throw ExpectationError("\(path): cannot be read; check the name and the permissions")
    }
    var lines: [Range<Data.Index>] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      if bytes[start..<end].contains(where: { $0 > 0x20 }) { lines.append(start..<end) }
      start = end < bytes.endIndex ? bytes.index(after: end) : end
    }
    self.lines = lines
  }

  var count: Int { lines.count }

  /// The record in the line of that index.
  func record(at index: Int) throws(ExpectationError) -> JSONValue {
    do {
      let record = try JSONParser.value(of: Array(bytes[lines[index]]))
      if record.isObject { return record }
    } catch {
      throw ExpectationError("\(path):\(index + 1):\(error.column): \(error.message)")
    }
    throw ExpectationError("\(path):\(index + 1): is no record; give files of vanban extract")
  }

  /// The document that a record is of: a file, or a part of one.
  static func document(of record: JSONValue) -> String {
    let path = record["source"]?["path"]?.text ?? "-"
    return record["source"]?["part"]?.text.map { "\(path)!\($0)" } ?? path
  }
}
