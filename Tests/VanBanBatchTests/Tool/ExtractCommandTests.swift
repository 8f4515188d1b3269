import Foundation
import Testing
import VanBan

@Suite("vanban extract") struct ExtractCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// An inbox with what a real one has: documents, a bad file, and files that are none of ours.
  private func fillInbox() throws {
    for index in 10..<30 {
      try folder.write(
        "Số: \(index)/QĐ-UBND\nHọp ngày \(index)/9/2021 tại thôn Mây.\n",
        to: "inbox/\(index).txt")
    }
    try folder.write("", to: "inbox/15a-empty.txt")
    try folder.write("{}", to: "inbox/data.json")
    try folder.write("ngày 1/1/2021", to: "inbox/.hidden.txt")
    try folder.write("PK", to: "inbox/sheet.xlsx")
  }

  private func paths(_ lines: [String]) throws -> [String] {
    try lines.map {
      let record = try JSONDecoder().decode(DocumentRecord.self, from: Data($0.utf8))
      return try #require(record.source.path)
    }
  }

  @Test("a bad file in the middle costs its own record, one line, and exit code 1")
  func badFile() throws {
    try fillInbox()
    let tool = try Tool.run("extract", "inbox", "--out", "records", in: folder)
    #expect(tool.status == 1)
    #expect(tool.output == "")
    let records = try #require(folder.text(of: "records/records.jsonl"))
    let found = try paths(records.split(separator: "\n").map(String.init))
    #expect(found == (10..<30).map { "inbox/\($0).txt" })
    let failures = try #require(folder.text(of: "records/failures.jsonl"))
    #expect(
      failures.hasPrefix(
        #"{"path":"inbox/15a-empty.txt","part":null,"class":"empty_or_blank_page","message":""#))
    #expect(failures.split(separator: "\n").count == 1)
    let lines = tool.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("inbox/15a-empty.txt: ") == true)
    #expect(
      lines.count { $0.hasPrefix("inbox/15a-empty.txt: ") } == 2, "at once and in the summary")
    #expect(lines.last == "20 documents: 0 to review; 1 failed (empty_or_blank_page 1)")
    #expect(!tool.errors.contains("\r"), "progress is for terminals")
    #expect(
      folder.names(in: "records") == [
        "failures.jsonl", "journal.sqlite", "records.jsonl", "review.csv", "summary.json",
      ])
  }

  @Test("as many jobs as you like give the same bytes")
  func sameBytes() throws {
    try fillInbox()
    let one = try Tool.run("extract", "inbox", "--jobs", "1", in: folder)
    let four = try Tool.run("extract", "inbox", "--jobs", "4", in: folder)
    #expect(one.outputLines.count == 20)
    #expect(one.output == four.output)
    #expect(one.errors == four.errors)
  }

  @Test("'-' is text on standard input")
  func standardInput() throws {
    let tool = try Tool.run("extract", "-", in: folder, input: "Họp ngày 06/9/2021.")
    #expect(tool.status == 0)
    #expect(try paths(tool.outputLines) == ["-"])
  }

  @Test("--text-out writes the text that the spans count")
  func textOut() throws {
    try folder.write("\u{FEFF}Điều 1.\r\nHọp", to: "a/qd.txt")
    try folder.write("khác", to: "b/qd.txt")
    try folder.write("Công văn", to: "b/cv.txt")
    let tool = try Tool.run("extract", "a", "b", "--text-out", "b/texts", in: folder)
    #expect(tool.status == 0)
    #expect(tool.outputLines.count == 3)
    let names = folder.names(in: "b/texts")
    #expect(names.count == 3)
    #expect(folder.text(of: "b/texts/cv.txt.txt") == "Công văn")
    #expect(
      Set(names.compactMap { folder.text(of: "b/texts/" + $0) })
        == ["\u{FEFF}Điều 1.\r\nHọp", "khác", "Công văn"])
    let again = try Tool.run("extract", "a", "b", "--text-out", "b/texts", in: folder)
    #expect(again.output == tool.output, "the texts are no input")
  }

  @Test("own rules are loaded, and a mistake in them stops the run with its place")
  func rules() throws {
    try folder.write("Họp", to: "a.txt")
    try folder.write("rule broken\n  field date\n  match {no-such-list}\n", to: "rules/mine.rules")
    let tool = try Tool.run("extract", "a.txt", "--rules", "rules", "--out", "records", in: folder)
    #expect(tool.status == 2)
    #expect(tool.errors.contains("rules/mine.rules:3:"))
    #expect(folder.names() == ["a.txt", "rules"])
  }

  @Test(
    "wrong arguments and set-up end with exit code 2 and say what to do",
    arguments: [
      ([], "Missing expected argument"),
      (["empty"], "empty: there is no document in it"),
      (["a.txt", "--jobs", "0"], "--jobs 0"),
      (["a.txt", "--no-such-option"], "Unknown option '--no-such-option'"),
      (["a.txt", "--rules", "none"], "none: there is no such folder"),
      (["a.txt", "--rules", "empty"], "empty: there is no rule file in it"),
      (["a.txt", "--out", "a.txt/records"], "a.txt/records: cannot be made"),
      (["empty", "--out", "."], "empty: lies in a folder for output"),
    ])
  func wrong(arguments: [String], message: String) throws {
    try folder.write("Họp", to: "a.txt")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/empty", withIntermediateDirectories: true)
    let tool = try Tool.run(["extract"] + arguments, in: folder)
    #expect(tool.status == 2)
    #expect(tool.output == "")
    #expect(tool.errors.contains(message), "\(tool.errors)")
  }

  @Test("a file that is named itself but cannot be read has failed")
  func named() throws {
    try folder.write("{}", to: "a.json")
    try folder.write("Họp", to: "b.txt")
    let tool = try Tool.run("extract", "missing.pdf", "a.json", "b.txt", in: folder)
    #expect(tool.status == 1)
    #expect(try paths(tool.outputLines) == ["b.txt"])
    #expect(tool.errors.hasPrefix("missing.pdf: there is no such file or folder; check"))
    #expect(tool.errors.contains("\na.json: files of type '.json' cannot be read; convert it to"))
  }
}
