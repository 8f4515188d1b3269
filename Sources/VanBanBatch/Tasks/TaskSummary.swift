/// What a list of tasks holds: `38 tasks in 15 documents, 21 with a last day`.
public struct TaskSummary: Sendable, CustomStringConvertible {
  public let description: String

  /// - Parameter failures: how many files gave no record.
  public init(_ tasks: [DutyTask], of list: TaskList, failures: Int) {
    let dated = tasks.count { $0.lastDay != nil }
    var text = "\(Quantity(tasks.count, "task")) in \(Quantity(list.documentCount, "document"))"
    if !tasks.isEmpty { text += ", \(dated) with a last day" }
    if failures > 0 { text += "; \(failures) failed" }
    description = text
  }
}
