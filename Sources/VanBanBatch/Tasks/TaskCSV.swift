/// Tasks as comma-separated values (RFC 4180) that spreadsheets open as they are: UTF-8 with a
/// byte-order mark, lines that end in CRLF.
public struct TaskCSV: Sendable {
  private static let titles = [
    "last_day", "time", "assignees", "action", "document", "document_date", "section", "deadline",
    "computed", "reason", "recurrence", "soft", "assigner", "collaborators", "report_to", "issuer",
    "path", "id",
  ]

  public let text: String

  public init(_ tasks: [DutyTask]) {
    text =
      "\u{FEFF}"
      + ([Self.titles] + tasks.map(Self.fields)).map { row in
        row.map(CSVLine.quoted).joined(separator: ",") + "\r\n"
      }.joined()
  }

  private static func fields(of task: DutyTask) -> [String] {
    [
      task.lastDay, task.time, task.assignees.joined(separator: "; "), task.action,
      task.document.number ?? task.document.symbol, task.document.date, task.section,
      task.deadline, "\(task.computed)", task.reason, task.recurrence, "\(task.soft)",
      task.assigner, task.collaborators.joined(separator: "; "),
      task.reportTo.joined(separator: "; "), task.document.issuer, task.document.path, task.id,
    ].map { TaskTable.oneLine($0 ?? "") }
  }
}
