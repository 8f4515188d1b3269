import Foundation
import VanBan

/// Which tasks are wanted.
public struct TaskFilter: Sendable {
  /// Words of one of the assignees; any where it is `nil`.
  private let assignee: String?
  /// Only tasks with a last day before this one.
  private let dueBefore: String?
  /// Only tasks whose last day has passed on this day.
  private let overdueOn: String?

  /// - Parameter assignee: whole words that stand in an assignee one behind the other, in whatever
  ///   case and with or without marks: `so y te` finds `Trưởng phòng Sở Y tế`.
  public init(
    assignee: String? = nil, dueBefore: CalendarDay? = nil, overdueOn: CalendarDay? = nil
  ) {
    self.assignee = assignee.map(Self.words)
    self.dueBefore = dueBefore?.description
    self.overdueOn = overdueOn?.description
  }

  public func includes(_ task: DutyTask) -> Bool {
    if let assignee, !task.assignees.contains(where: { Self.words(of: $0).contains(assignee) }) {
      return false
    }
    for day in [dueBefore, overdueOn].compactMap({ $0 }) {
      guard let lastDay = task.lastDay, lastDay < day else { return false }
    }
    return true
  }

  /// The words without case and marks, each between spaces.
  private static func words(of text: String) -> String {
    let plain = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil
    ).lowercased().map { $0 == "đ" ? "d" : $0 }
    return plain.split { !$0.isLetter && !$0.isNumber }
      .reduce(into: " ") { $0 += $1 + " " }
  }
}
