/// A line of comma-separated values (RFC 4180), without the line feed that ends it.
enum CSVLine {
  /// - Parameter mark: what stands before the first cell of a file, a byte-order mark.
  static func bytes(_ cells: [String], mark: String = "") -> [UInt8] {
    let line = cells.map { quoted(TaskTable.oneLine($0)) }.joined(separator: ",")
    return Array((mark + line + "\r").utf8)
  }

  /// A field in quotes where it needs them. A text that a spreadsheet would take for a formula gets
  /// an apostrophe before it: documents come from anywhere.
  static func quoted(_ field: String) -> String {
    let field = field.first.map { "=+-@".contains($0) } ?? false ? "'" + field : field
    guard field.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return field
    }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
