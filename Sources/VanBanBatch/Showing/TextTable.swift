/// Rows whose columns stand below each other: the first to the left, the others to the right.
struct TextTable: CustomStringConvertible {
  private var rows: [[String]]
  /// The columns that stand to the left.
  private let leftColumns: Set<Int>

  init(_ head: [String], left leftColumns: Set<Int> = [0]) {
    rows = [head]
    self.leftColumns = leftColumns
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  var isEmpty: Bool { rows.count == 1 }

  /// A line a row, without a line break behind the last.
  var description: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        leftColumns.contains(column)
          ? cell.padded(to: widths[column]) : cell.aligned(to: widths[column])
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
