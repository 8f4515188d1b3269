import VanBan

/// Tasks as to-dos of a calendar (iCalendar, RFC 5545): one `VTODO` each.
///
/// The same tasks give the same bytes: `UID` is the id of the task, `DTSTAMP` the date of its
/// document. Where a time of day is due, `DUE` is that moment in UTC; Vietnam lies at UTC+7 all year.
public struct TaskCalendar: Sendable {
  public let text: String

  public init(_ tasks: [DutyTask]) {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//VanBan//VanBan \(DocumentRecord.Producer.currentVersion)//EN",
      "CALSCALE:GREGORIAN",
    ]
    // A file that is there twice has the same duties.
    var seen: Set<String> = []
    for task in tasks where seen.insert(task.id).inserted { lines += Self.lines(of: task) }
    lines.append("END:VCALENDAR")
    text = lines.map(Self.folded).joined()
  }

  private static func lines(of task: DutyTask) -> [String] {
    let action = TaskTable.oneLine(task.action)
    let who = task.assignees.joined(separator: ", ")
    var lines = [
      "BEGIN:VTODO", "UID:\(task.id)@vanban", "DTSTAMP:\(stamp(of: task))",
      "SUMMARY:\(escaped(cut(who.isEmpty ? action : "\(who): \(action)")))",
      "DESCRIPTION:\(escaped(description(of: task, action)))",
    ]
    if let due = due(of: task) { lines.append(due) }
    if !task.assignees.isEmpty {
      lines.append("CATEGORIES:\(task.assignees.map(escaped).joined(separator: ","))")
    }
    return lines + ["STATUS:NEEDS-ACTION", "END:VTODO"]
  }

  // MARK: Properties

  private static func due(of task: DutyTask) -> String? {
    guard let day = task.lastDay.flatMap(CalendarDay.init(iso:)) else { return nil }
    guard let minutes = task.time.flatMap(minutes(of:)) else {
      return "DUE;VALUE=DATE:\(basic(day))"
    }
    let utc = minutes - 7 * 60
    let clock = (utc + 24 * 60) % (24 * 60)
    let start = day.adding(days: utc < 0 ? -1 : 0)
    return "DUE:\(basic(start))T\(padded(clock / 60))\(padded(clock % 60))00Z"
  }

  /// `17:00` as minutes of the day; 24:00 and what is no time gives `nil`: the day alone is due.
  private static func minutes(of time: String) -> Int? {
    let parts = time.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let hours = parts[0], let minutes = parts[1],
      (0..<24).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    return hours * 60 + minutes
  }

  private static func stamp(of task: DutyTask) -> String {
    let day = task.document.date.flatMap(CalendarDay.init(iso:))
    return (day.map(basic) ?? "19700101") + "T000000Z"
  }

  private static func description(of task: DutyTask, _ action: String) -> String {
    let document: [String?] = [
      task.document.kind, task.document.number ?? task.document.symbol, task.document.date,
      task.document.issuer,
    ]
    let lines: [String?] = [
      action, document.compactMap { $0 }.joined(separator: ", "),
      task.section.map { "§ \($0)" }, task.deadline.map(TaskTable.oneLine),
      task.document.path,
    ]
    return lines.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func cut(_ text: String) -> String {
    text.count <= 160 ? text : text.prefix(159) + "…"
  }

  // MARK: The form of lines

  /// A text value (RFC 5545, 3.3.11).
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped.append("\\")
        escaped.unicodeScalars.append(scalar)
      case "\n": escaped.append("\\n")
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A line in pieces of at most 75 bytes, each piece behind the first after a space (RFC 5545, 3.1);
  /// no character is cut.
  static func folded(_ line: String) -> String {
    var folded = ""
    var bytes = 0
    for scalar in line.unicodeScalars {
      let count = UTF8.width(scalar)
      if bytes + count > 75 {
        folded += "\r\n "
        bytes = 1
      }
      folded.unicodeScalars.append(scalar)
      bytes += count
    }
    return folded + "\r\n"
  }

  private static func basic(_ day: CalendarDay) -> String { day.description.filter { $0 != "-" } }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
