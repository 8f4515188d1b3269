import Foundation
import Testing
import VanBan

@testable import VanBanBatch

@Suite("Views of tasks")
struct TaskViewTests {
  private let long = String(repeating: "rà soát, lập danh sách trẻ em ", count: 12)

  // MARK: Table

  @Test("a table keeps to the width and cuts what is long", arguments: [60, 80, 100, 200])
  func table(_ width: Int) {
    let tasks = TaskSample.tasks(
      [
        TaskSample.duty(long, deadlines: [0], section: "Điều 2 khoản 3 điểm a"),
        TaskSample.duty("họp", [long]),
      ], [TaskSample.deadline("trước ngày 20/9/2025", lastDay: "2025-09-19", time: "17:00")])
    let lines = TaskTable(tasks, width: width).text.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("LAST DAY          WHO"))
    #expect(lines[1].contains("2025-09-08") == (width >= 120))
    #expect(lines[1].hasPrefix("2025-09-19 17:00  Trưởng"))
    #expect(lines[2].hasPrefix("-"))
    for line in lines { #expect(line.count <= width, "\(line)") }
    #expect(lines[1].contains("…"))
  }

  @Test("a table says how late a task is, and no terminal obeys what a document says")
  func late() {
    let tasks = TaskSample.tasks(
      [TaskSample.duty("rà\u{1B}[31m soát\n\tdanh sách", deadlines: [0])],
      [TaskSample.deadline("x", lastDay: "2025-09-19")])
    let text = TaskTable(tasks, width: 100, overdueOn: CalendarDay(iso: "2025-10-01")).text
    #expect(
      text == """
        LAST DAY    LATE  WHO              WHAT                   DOCUMENT      SECTION
        2025-09-19  12 d  Trưởng các thôn  rà[31m soát danh sách  63/UBND-VHXH  1

        """)
    #expect(TaskTable([], width: 100).text == "")
  }

  // MARK: CSV

  @Test("CSV has a byte-order mark, CRLF, and quotes where a field needs them")
  func csv() {
    let tasks = TaskSample.tasks([
      TaskSample.duty("rà soát \"hộ nghèo\",\nbáo cáo", ["Công an xã", "Ban \"A\", B"])
    ])
    let text = TaskCSV(tasks).text
    #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    let lines = text.dropFirst().components(separatedBy: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("last_day,time,assignees,action,document,document_date,section,"))
    #expect(
      lines[1].hasPrefix(
        ",,\"Công an xã; Ban \"\"A\"\", B\",\"rà soát \"\"hộ nghèo\"\", báo cáo\",63/UBND-VHXH,"))
    #expect(lines[2] == "")
  }

  @Test(
    "no field is a formula",
    arguments: [("=1+1", "'=1+1"), ("-5", "'-5"), ("@a", "'@a"), ("a=b", "a=b"), ("", "")])
  func formula(_ field: String, _ expected: String) { #expect(CSVLine.quoted(field) == expected) }

  // MARK: iCalendar

  @Test("lines are folded at 75 bytes between characters, and unfold to what they were")
  func folding() {
    let line = "SUMMARY:" + long + "🇻🇳e\u{302}\u{301}"
    let pieces = TaskCalendar.folded(line).components(separatedBy: "\r\n")
    #expect(pieces.last == "")
    for piece in pieces {
      #expect(piece.utf8.count <= 75)
      #expect(!piece.contains("\u{FFFD}"))
    }
    let unfolded = pieces[0] + pieces.dropFirst().dropLast().map { $0.dropFirst() }.joined()
    #expect(Array(unfolded.utf8) == Array(line.utf8))
    #expect(TaskCalendar.folded(String(repeating: "x", count: 75)).utf8.count == 77)
    #expect(TaskCalendar.folded(String(repeating: "x", count: 76)).utf8.count == 81)
  }

  @Test("texts are escaped")
  func escaping() {
    #expect(TaskCalendar.escaped("a;b,c\\d\ne\u{1B}f:\"g\"") == "a\\;b\\,c\\\\d\\nef:\"g\"")
  }

  @Test("a to-do has its day, or its moment in UTC, and the same bytes each time")
  func todo() {
    let deadlines = [
      TaskSample.deadline("trước ngày 20/9/2025", lastDay: "2025-09-19"),
      TaskSample.deadline("trước 6 giờ", lastDay: "2025-09-20", time: "06:00"),
      TaskSample.deadline("trước 24 giờ", lastDay: "2025-09-21", time: "24:00"),
    ]
    let duties = (0...3).map { index in
      TaskSample.duty(
        "việc" + String(repeating: "!", count: index), deadlines: index < 3 ? [index] : [])
    }
    let text = TaskCalendar(TaskSample.tasks(duties, deadlines)).text
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.dropLast().last == "END:VCALENDAR")
    #expect(
      lines.filter { $0.hasPrefix("DUE") } == [
        "DUE;VALUE=DATE:20250919", "DUE:20250919T230000Z", "DUE;VALUE=DATE:20250921",
      ])
    #expect(lines.count { $0 == "DTSTAMP:20250908T000000Z" } == 4)
    #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == 4)
    #expect(lines.contains("SUMMARY:Trưởng các thôn: việc"))
    #expect(text == TaskCalendar(TaskSample.tasks(duties, deadlines)).text)
    let undated = TaskCalendar(TaskSample.tasks(duties, deadlines, date: nil)).text
    #expect(undated.contains("DTSTAMP:19700101T000000Z"))
  }

  @Test("a file that is there twice has its to-dos once")
  func twice() {
    let tasks = TaskSample.tasks([TaskSample.duty("a")])
    let text = TaskCalendar(tasks + tasks).text
    #expect(text.components(separatedBy: "BEGIN:VTODO").count == 2)
  }

  // MARK: JSON

  @Test("JSON is one object with all keys, and reads back")
  func json() throws {
    let tasks = TaskSample.tasks(
      [TaskSample.duty("rà soát\ndanh sách", deadlines: [0])],
      [TaskSample.deadline("x", lastDay: "2025-09-19")])
    let task = try #require(tasks.first)
    #expect(
      task.json.hasPrefix("{\"id\":\"\(task.id)\",\"last_day\":\"2025-09-19\",\"time\":null,"))
    #expect(!task.json.contains("\n"))
    #expect(try JSONDecoder().decode(DutyTask.self, from: Data(task.json.utf8)) == task)
  }
}
