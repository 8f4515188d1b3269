import Testing
import VanBan

@testable import VanBanBatch

@Suite("Lists of tasks")
struct TaskListTests {
  @Test("the most urgent first, those without a day last, else in the order of the text")
  func order() {
    let deadlines = [
      TaskSample.deadline("a", lastDay: "2025-10-01"),
      TaskSample.deadline("b", lastDay: "2025-09-20"),
      TaskSample.deadline("c", lastDay: "2025-09-20", time: "11:00"),
      TaskSample.deadline("d", reason: "anchor.unknown-date"),
    ]
    let tasks = TaskSample.tasks(
      [
        TaskSample.duty("không hạn"), TaskSample.duty("tháng mười", deadlines: [0]),
        TaskSample.duty("cả ngày", deadlines: [1]), TaskSample.duty("cả ngày nữa", deadlines: [1]),
        TaskSample.duty("mười một giờ", deadlines: [2]), TaskSample.duty("từ khi", deadlines: [3]),
      ], deadlines)
    #expect(
      tasks.map(\.action) == [
        "mười một giờ", "cả ngày", "cả ngày nữa", "tháng mười", "không hạn", "từ khi",
      ])
    #expect(tasks.last?.reason == "anchor.unknown-date")
  }

  @Test("of several deadlines the first day counts; one that the record lacks is left out")
  func several() {
    let deadlines = [
      TaskSample.deadline("hằng tháng", recurrence: "monthly"),
      TaskSample.deadline("cuối năm", lastDay: "2025-12-31"),
      TaskSample.deadline("sớm", lastDay: "2025-09-30"),
    ]
    let tasks = TaskSample.tasks([TaskSample.duty("x", deadlines: [0, 1, 2, 7, -1])], deadlines)
    #expect(tasks.first?.lastDay == "2025-09-30")
    #expect(tasks.first?.deadline == "sớm")
    #expect(tasks.first?.recurrence == nil)
  }

  @Test(
    "an assignee is found by whole words, in whatever case, with or without marks",
    arguments: [
      ("Sở Y tế", true), ("so y te", true), ("SỞ Y TẾ", true), ("y tế", true), ("đồng chí", true),
      ("dong chi", true), ("y t", false), ("Sở Tài chính", false), ("tế Y", false),
      ("hòa", true), ("hoà", true),
    ])
  func assignee(_ text: String, _ isFound: Bool) {
    let tasks = TaskSample.tasks([
      TaskSample.duty("x", ["UBND xã", "Đồng chí Giám đốc Sở Y tế Hoà Bình"])
    ])
    #expect(tasks.count { TaskFilter(assignee: text).includes($0) } == (isFound ? 1 : 0))
  }

  @Test("days: before, and passed; what has no day is neither")
  func days() throws {
    let tasks = TaskSample.tasks(
      [TaskSample.duty("a", deadlines: [0]), TaskSample.duty("b", deadlines: [1])],
      [TaskSample.deadline("a", lastDay: "2025-09-19"), TaskSample.deadline("b", reason: "x")])
    func count(_ filter: TaskFilter) -> Int { tasks.count(where: filter.includes) }
    let day = try #require(CalendarDay(iso: "2025-09-19"))
    let next = day.adding(days: 1)
    #expect(count(TaskFilter(dueBefore: day)) == 0)
    #expect(count(TaskFilter(dueBefore: next)) == 1)
    #expect(count(TaskFilter(overdueOn: day)) == 0)
    #expect(count(TaskFilter(overdueOn: next)) == 1)
    #expect(count(TaskFilter()) == 2)
  }

  @Test("the id of a task does not depend on where its file lies, and tells duties apart")
  func ids() {
    var one = TaskSample.record([TaskSample.duty("a"), TaskSample.duty("bb")])
    var list = TaskList()
    list.add(one)
    one.source.path = "elsewhere/cv.txt"
    list.add(one)
    let ids = list.tasks().map(\.id)
    #expect(ids[0] == ids[2])
    #expect(ids[1] == ids[3])
    #expect(ids[0] != ids[1])
  }
}
