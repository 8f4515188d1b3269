import Foundation
import Testing
import VanBan

@Suite("vanban tasks") struct TasksCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      ỦY BAN NHÂN DÂN XÃ PHÚ LỄ
      Số: 63/KH-UBND
      Phú Lễ, ngày 27 tháng 8 năm 2025
      KẾ HOẠCH
      Tổ chức Tết Trung thu

      1. Công an xã chủ trì, phối hợp với Đoàn Thanh niên xã giữ gìn trật tự tại đêm hội.
      2. Trưởng các thôn lập danh sách trẻ em, gửi về Phòng Văn hóa - Xã hội xã trước ngày 20/9/2025.
      3. Phòng Kinh tế xã gửi dự toán trong thời hạn 05 ngày làm việc kể từ ngày ban hành Kế hoạch này.
      """, to: "in/kh.txt")
  }

  private func column(_ name: String, in csv: String) throws -> [String] {
    let lines = csv.components(separatedBy: "\r\n").dropLast()
    let titles = try #require(lines.first).split(separator: ",").map {
      String($0.drop { $0 == "\u{FEFF}" })
    }
    let index = try #require(titles.firstIndex(of: name))
    return lines.dropFirst().map { line in
      // No field of the sample has a comma in front of the column.
      String(line.split(separator: ",", omittingEmptySubsequences: false)[index])
    }
  }

  @Test("documents and records give the same list, the most urgent first")
  func list() throws {
    let table = try Tool.run("tasks", "in", in: folder)
    #expect(table.status == 0)
    #expect(
      table.outputLines.map { String($0.prefix(24)) } == [
        "LAST DAY    WHO         ", "2025-09-05  Phòng Kinh t", "2025-09-19  Trưởng các t",
        "-           Công an xã  ",
      ])
    #expect(table.errors == "3 tasks in 1 document, 2 with a last day\n")
    #expect(try Tool.run("extract", "in", "--out", "records", in: folder).status == 0)
    let again = try Tool.run("tasks", "records/records.jsonl", in: folder)
    #expect(again.output == table.output)
    #expect(again.errors == table.errors)
  }

  @Test("the README shows what the tool prints")
  func readme() throws {
    let root = FixtureTests.folder.deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let parts = readme.components(separatedBy: "<!-- sample: tasks -->\n```text\n")
    let shown = try #require(parts.last?.components(separatedBy: "```").first)
    #expect(parts.count == 2)
    let plan = "Fixtures/inbox/kh-chuyen-doi-so-cap-xa.txt"
    #expect(readme.contains("vanban tasks \(plan) --overdue-on 2025-11-01"))
    let tool = try Tool.run(
      "tasks", root.appendingPathComponent(plan).path, "--overdue-on", "2025-11-01", in: folder)
    #expect(tool.output == shown)
  }

  @Test("the README's file of days off has no mistake")
  func readmeHolidays() throws {
    let root = FixtureTests.folder.deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "```text\ntet "))
    let text = "tet " + (readme[start.upperBound...].components(separatedBy: "```").first ?? "")
    _ = try WorkingCalendar(adding: [HolidayFile(name: "README.md", text: text)])
  }

  @Test("filters and formats")
  func filters() throws {
    let csv = try Tool.run("tasks", "in", "--format", "csv", "--due-before", "6/9/2025", in: folder)
    #expect(try column("last_day", in: csv.output) == ["2025-09-05"])
    let late = try Tool.run(
      "tasks", "in", "--overdue-on", "2025-09-20", "--assignee", "truong cac thon", in: folder)
    #expect(late.outputLines.count == 2)
    #expect(late.outputLines.last?.hasPrefix("2025-09-19  1 d") == true)
    let json = try Tool.run("tasks", "in", "--format", "json", in: folder)
    #expect(json.outputLines.count == 3)
    let calendar = try Tool.run("tasks", "in", "--format", "ics", in: folder)
    #expect(calendar.output.contains("DUE;VALUE=DATE:20250905\r\n"))
    let none = try Tool.run("tasks", "in", "--assignee", "Sở Y tế", in: folder)
    #expect(none.output == "")
    #expect(none.errors == "0 tasks in 1 document\n")
  }

  @Test("a file of days off moves what is counted by it, here and in 'extract'")
  func holidays() throws {
    try folder.write("day-off 2025-09-04", to: "own.holidays")
    let tasks = try Tool.run("tasks", "in", "--holidays", "own.holidays", in: folder)
    #expect(tasks.outputLines[1].hasPrefix("2025-09-08  Phòng"))
    let records = try Tool.run("extract", "in", "--holidays", "own.holidays", in: folder)
    #expect(records.output.contains(#""last_day":"2025-09-08","computed":true"#))
    // What an earlier run counted stays, and the tool says so.
    _ = try Tool.run("extract", "in", "--out", "out", in: folder)
    let earlier = try Tool.run(
      "tasks", "out/records.jsonl", "--holidays", "own.holidays", in: folder)
    #expect(earlier.outputLines[1].hasPrefix("2025-09-05  Phòng"))
    #expect(earlier.errors.contains("--holidays: the last days in a file of records stay"))
    let explained = try Tool.run(
      "explain", "in/kh.txt", "--holidays", "own.holidays", in: folder)
    #expect(
      explained.output.contains("  ← counted: Thursday 2025-09-04 does not count: announced as off")
    )
  }

  @Test(
    "wrong arguments and set-up end with exit code 2 and say what to do",
    arguments: [
      (["in", "--due-before", "31/9/2025"], "there is no day '31/9/2025'; write 2025-10-01"),
      (["in", "--format", "xls"], "'xls'"),
      (["in", "--assignee", " - "], "there is no word in it"),
      (["in", "--holidays", "none"], "none: there is no such file"),
      (["in", "--holidays", "bad.holidays"], "bad.holidays:2:5: there is no day '2027-02-30'"),
      (["in", "--holidays", "bad.holidays"], "bad.holidays:3:1: unknown word 'off'"),
      (["empty"], "empty: there is no document in it"),
    ])
  func wrong(arguments: [String], message: String) throws {
    try folder.write("# days\ntet 2027-02-30 to 2027-02-09\noff\n", to: "bad.holidays")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/empty", withIntermediateDirectories: true)
    let tool = try Tool.run(["tasks"] + arguments, in: folder)
    #expect(tool.status == 2)
    #expect(tool.output == "")
    #expect(tool.errors.contains(message), "\(tool.errors)")
  }

  @Test("a line that is no record, and a file that is missing, have failed; the rest is listed")
  func failures() throws {
    try Tool.run("extract", "in", "--out", "records", in: folder)
    let records = try #require(folder.text(of: "records/records.jsonl"))
    try folder.write("{}\n" + records + "\n{\"schema\":", to: "mixed.jsonl")
    let tool = try Tool.run("tasks", "mixed.jsonl", "none.jsonl", "none.txt", in: folder)
    #expect(tool.status == 1)
    #expect(tool.outputLines.count == 4)
    let lines = tool.errors.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("mixed.jsonl: line 1 is no record of the form vanban.record/1;"))
    #expect(lines[1].hasPrefix("mixed.jsonl: line 4 is no record"))
    #expect(lines[2].hasPrefix("none.jsonl: cannot be read"))
    #expect(lines[3].hasPrefix("none.txt: there is no such file"))
    #expect(lines[4] == "3 tasks in 1 document, 2 with a last day; 4 failed")
  }
}
