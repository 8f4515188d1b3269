import VietnameseText

/// The tasks of tables whose columns say who does what by when: `Nội dung | Cơ quan chủ trì | Cơ quan
/// phối hợp | Thời gian`.
///
/// A table begins with the row of such titles and ends with the first line that is no row of it.
struct DutyTables {
  /// One row: what stands in the columns that say something of a task.
  struct Row {
    /// The whole row.
    var tokens: TokenRange
    var task: TokenRange
    var performers: TokenRange
    var partners: TokenRange?
    var time: TokenRange?
  }

  /// What a column holds; the values of the list `duty-column`.
  private enum Column: String {
    case task, performer, partner, time
  }

  private let text: DutyText
  /// In text order.
  private(set) var rows: [Row] = []

  /// - Complexity: O(tokens) where a cell has a border, else O(1).
  init(_ text: DutyText) {
    self.text = text
    guard text.hasBorders else { return }
    var columns: [Column?] = []
    for line in text.layout.lines where !line.tokens.isEmpty {
      let cells = cells(of: line.tokens)
      if cells.count < 3 {
        // A drawn line parts the titles from the rows.
        if text.tokens.kind(at: line.tokens.lowerBound) != .separator { columns = [] }
      } else if let titles = titles(of: cells) {
        columns = titles
      } else if cells.count == columns.count, let row = row(cells, columns, line.tokens) {
        rows.append(row)
      }
    }
  }

  /// What stands between the borders of a line; none for a line without a border.
  private func cells(of line: TokenRange) -> [TokenRange] {
    guard var border = text.first(.border, from: line.lowerBound, before: line.upperBound) else {
      return []
    }
    var cells: [TokenRange] = []
    var start = line.lowerBound
    if border == start {
      start += 1
      border = text.first(.border, from: start, before: line.upperBound) ?? line.upperBound
    }
    while start < line.upperBound {
      cells.append(TokenRange(start, border))
      start = border + 1
      border = text.first(.border, from: start, before: line.upperBound) ?? line.upperBound
    }
    return cells
  }

  /// The columns, if these are their titles: one for the tasks and one for who does them at least.
  private func titles(of cells: [TokenRange]) -> [Column?]? {
    let columns = cells.map { cell -> Column? in
      let title = text.trimmed(cell)
      guard !title.isEmpty,
        text.end(of: .column, at: title.lowerBound, before: title.upperBound) == title.upperBound
      else { return nil }
      return text.value(of: .column, at: title.lowerBound, before: title.upperBound)
        .flatMap(Column.init)
    }
    return columns.contains(.task) && columns.contains(.performer) ? columns : nil
  }

  private func row(_ cells: [TokenRange], _ columns: [Column?], _ tokens: TokenRange) -> Row? {
    func cell(_ column: Column) -> TokenRange? {
      guard let index = columns.firstIndex(of: column) else { return nil }
      let cell = text.trimmed(cells[index])
      return cell.isEmpty ? nil : cell
    }
    guard let task = cell(.task), task.count > 1, let performers = cell(.performer) else {
      return nil
    }
    return Row(
      tokens: tokens, task: task, performers: performers, partners: cell(.partner),
      time: cell(.time))
  }
}
