/// A line of comma-separated values (RFC 4180), without the line feed that ends it.
enum CSVLine {
  /// - Parameter mark: what stands before the first cell of a file, a byte-order mark.
  static func bytes(_ cells: [String], mark: String = "") -> [UInt8] {
    let line = cells.map { TaskCSV.quoted(TaskTable.oneLine($0)) }.joined(separator: ",")
    return Array((mark + line + "\r").utf8)
  }
}
