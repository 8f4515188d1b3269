import VanBan

/// The duties of many documents, the most urgent first.
public struct TaskList: Sendable {
  private var tasks: [DutyTask] = []
  public private(set) var documentCount = 0

  public init() {}

  public mutating func add(_ record: DocumentRecord) {
    documentCount += 1
    // A copy of a file orders nothing twice.
    guard record.source.status != "duplicate" else { return }
    tasks += record.duties.map { DutyTask($0, of: record) }
  }

  /// The tasks that `filter` lets pass, by last day and hour; those without a day last. Tasks of one
  /// day keep the order of the documents and of the text.
  ///
  /// - Complexity: O(*n* log *n*).
  public func tasks(_ filter: TaskFilter = TaskFilter()) -> [DutyTask] {
    tasks.filter(filter.includes).enumerated().sorted { one, other in
      let left = (one.element.lastDay ?? "~", one.element.time ?? "24:00", one.offset)
      let right = (other.element.lastDay ?? "~", other.element.time ?? "24:00", other.offset)
      return left < right
    }.map(\.element)
  }
}
