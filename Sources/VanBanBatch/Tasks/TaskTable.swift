import VanBan

/// Tasks as a table of text: a line each, cut to a width.
public struct TaskTable: Sendable {
  private let columns: [Column]
  private let rows: [[String]]
  private let width: Int

  private struct Column {
    var title: String
    /// What is left of it where space is scarce.
    var minimum: Int
  }

  /// - Parameters:
  ///   - width: in characters; tables narrower than 60 are not made, and the date of the document
  ///     stands only in one of 120 or more.
  ///   - overdueOn: the day for which a column says how many days late a task is.
  public init(_ tasks: [DutyTask], width: Int, overdueOn: CalendarDay? = nil) {
    var columns = [
      Column(title: "LAST DAY", minimum: 16), Column(title: "WHO", minimum: 10),
      Column(title: "WHAT", minimum: 10), Column(title: "DOCUMENT", minimum: 7),
      Column(title: "SECTION", minimum: 3),
    ]
    if overdueOn != nil { columns.insert(Column(title: "LATE", minimum: 4), at: 1) }
    self.columns = columns
    let width = Swift.max(60, width)
    self.width = width
    rows = tasks.map { task in
      var row = [
        Self.day(of: task), task.assignees.map(Self.oneLine).joined(separator: ", "),
        Self.oneLine(task.action), Self.document(of: task, withDate: width >= 120),
        task.section ?? "",
      ]
      if let overdueOn { row.insert(Self.lateness(of: task, on: overdueOn), at: 1) }
      return row
    }
  }

  /// The table with a line of titles; nothing where there is no task.
  public var text: String {
    guard !rows.isEmpty else { return "" }
    let widths = self.widths
    return ([columns.map(\.title)] + rows).map { row in
      var line = zip(row, widths).map(Self.fitted).joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  // MARK: Columns

  /// Each column as wide as its longest cell; where that is too wide, the widest give way first.
  private var widths: [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(columns[index].title.count) { Swift.max($0, $1[index].count) }
    }
    let room = width - 2 * (columns.count - 1)
    let what = columns.count - 3
    // Documents and sections are short, or cut to a fifth.
    for index in [what + 1, what + 2] where widths[index] > room / 5 {
      widths[index] = Swift.max(columns[index].minimum, room / 5)
    }
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      // Of who and what, what may have twice the room.
      let candidates = [what - 1, what].filter { widths[$0] > columns[$0].minimum }
      let next =
        candidates.max { widths[$0] * ($0 == what ? 1 : 2) < widths[$1] * ($1 == what ? 1 : 2) }
        ?? columns.indices.filter { widths[$0] > columns[$0].minimum }.max {
          widths[$0] < widths[$1]
        }
      guard let next else { break }
      widths[next] -= 1
      excess -= 1
    }
    return widths
  }

  private static func fitted(_ cell: String, _ width: Int) -> String {
    let count = cell.count
    if count <= width { return cell + String(repeating: " ", count: width - count) }
    return cell.prefix(width - 1) + "…"
  }

  // MARK: Cells

  private static func day(of task: DutyTask) -> String {
    if let day = task.lastDay { return task.time.map { "\(day) \($0)" } ?? day }
    return task.recurrence ?? (task.deadline == nil ? "-" : "?")
  }

  private static func lateness(of task: DutyTask, on day: CalendarDay) -> String {
    guard let last = task.lastDay.flatMap(CalendarDay.init(iso:)), last < day else { return "" }
    return "\(day.julianDay - last.julianDay) d"
  }

  private static func document(of task: DutyTask, withDate: Bool) -> String {
    let name =
      task.document.number ?? task.document.symbol
      ?? task.document.path.map { String($0.split(separator: "/").last ?? "") } ?? ""
    return ([name] + [withDate ? task.document.date : nil].compactMap { $0 }).joined(separator: " ")
  }

  /// Line breaks and runs of space become one space; what a terminal would obey is left out.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .filter { !($0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }) }
  }
}
