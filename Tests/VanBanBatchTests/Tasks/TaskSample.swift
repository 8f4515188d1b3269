import VanBan
import VietnameseText

@testable import VanBanBatch

/// Records and tasks for the tests of lists.
enum TaskSample {
  static func deadline(
    _ text: String, lastDay: String? = nil, time: String? = nil, reason: String? = nil,
    recurrence: String? = nil
  ) -> DocumentRecord.Deadline {
    DocumentRecord.Deadline(
      span: SourceRange(0, 1), text: text, kind: "by", lastDay: lastDay, reason: reason, time: time,
      recurrence: recurrence)
  }

  static func duty(
    _ action: String, _ assignees: [String] = ["Trưởng các thôn"], deadlines: [Int] = [],
    section: String? = "1"
  ) -> DocumentRecord.Duty {
    DocumentRecord.Duty(
      span: SourceRange(0, 1), text: action, actionSpan: SourceRange(0, action.utf8.count),
      action: action, assignees: assignees, deadlines: deadlines, section: section)
  }

  static func record(
    _ duties: [DocumentRecord.Duty], _ deadlines: [DocumentRecord.Deadline] = [],
    date: String? = "2025-09-08", sha256: String? = "ab12"
  ) -> DocumentRecord {
    DocumentRecord(
      source: .init(path: "inbox/cv.txt", sha256: sha256),
      header: .init(
        kind: "Công văn", number: "63/UBND-VHXH", date: date, issuer: "UBND xã Phú Lễ"),
      duties: duties, deadlines: deadlines)
  }

  static func tasks(
    _ duties: [DocumentRecord.Duty], _ deadlines: [DocumentRecord.Deadline] = [],
    date: String? = "2025-09-08"
  ) -> [DutyTask] {
    var list = TaskList()
    list.add(record(duties, deadlines, date: date))
    return list.tasks()
  }
}
