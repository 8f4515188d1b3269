/// Writes paragraphs and tables as plain text: a blank line between paragraphs, columns side by side
/// with wide gaps, `|` between the cells of other tables.
enum OfficeTextWriter {
  static func text(of blocks: [OfficeBlock]) -> String {
    var pieces: [String] = []
    write(blocks, to: &pieces)
    return pieces.isEmpty ? "" : pieces.joined(separator: "\n\n") + "\n"
  }

  private static func write(_ blocks: [OfficeBlock], to pieces: inout [String]) {
    for block in blocks {
      switch block {
      case .paragraph(let text): pieces.append(text)
      case .table(let table):
        switch table.form {
        case .flow: for cell in table.rows.joined() { write(cell, to: &pieces) }
        case .columns: pieces.append(columns(of: table))
        case .grid: pieces.append(grid(of: table))
        }
      }
    }
  }

  /// The lines of the cells of each row, the second cell at the same column in all lines.
  private static func columns(of table: OfficeTable) -> String {
    let rows = table.rows.map { row -> (left: [String], right: [String]) in
      let cells = row.filter { !$0.isEmpty }
      // A cell alone stands where it stood.
      if cells.count == 1 {
        return row.first?.isEmpty == true ? ([], lines(of: cells[0])) : (lines(of: cells[0]), [])
      }
      return (lines(of: cells[0]), lines(of: cells[1]))
    }
    // A long line has nothing beside it, or the gap alone behind it.
    let beside = rows.flatMap { row in row.left.prefix(row.right.count).map(\.count) }
    let start = (beside.filter { $0 <= 60 }.max() ?? 40) + 4
    return rows.flatMap { row in
      (0..<max(row.left.count, row.right.count)).map { index -> String in
        let left = index < row.left.count ? row.left[index] : ""
        guard index < row.right.count, !row.right[index].isEmpty else { return left }
        return left + String(repeating: " ", count: max(4, start - left.count)) + row.right[index]
      }
    }.joined(separator: "\n")
  }

  private static func lines(of cell: [OfficeBlock]) -> [String] {
    cell.flatMap { block -> [String] in
      guard case .paragraph(let text) = block else { return [] }
      return text.split(separator: "\n").map { line in
        String(line.drop { $0 == " " || $0 == "\u{A0}" })
      }.filter { !$0.isEmpty }
    }
  }

  /// The form that markdown has for tables.
  private static func grid(of table: OfficeTable) -> String {
    let width = table.rows.map(\.count).max() ?? 0
    var output: [String] = []
    for (index, row) in table.rows.enumerated() {
      let cells = row.map { lines(of: $0).joined(separator: " ") }
      let missing = repeatElement("", count: width - cells.count)
      output.append("| " + (cells + missing).joined(separator: " | ") + " |")
      if index == 0 { output.append("|" + String(repeating: "---|", count: width)) }
    }
    return output.joined(separator: "\n")
  }
}
