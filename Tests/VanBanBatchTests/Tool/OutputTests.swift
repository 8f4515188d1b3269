import Foundation
import GRDB
import Testing
import VanBan

@testable import VanBanBatch

@Suite("Forms of output") struct OutputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      ỦY BAN NHÂN DÂN XÃ PHÚ LỄ         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                            Độc lập - Tự do - Hạnh phúc
          Số: 63/QĐ-UBND                    Phú Lễ, ngày 08 tháng 9 năm 2025

      QUYẾT ĐỊNH
      Về việc rà soát hộ kinh doanh

      Điều 1. Giao Phòng Kinh tế và Công an xã rà soát, báo cáo trước ngày 15/11/2025.
      """, to: "inbox/a.txt")
    try folder.write("=Họp, ngày 06/9/2021.", to: "inbox/b.txt")
    try folder.write("", to: "inbox/empty.txt")
  }

  @Test("CSV: a file a type of record, which spreadsheets open as it is")
  func csv() throws {
    let tool = try Tool.run("extract", "inbox", "--out", "csv", "--format", "csv", in: folder)
    #expect(tool.status == 1, "\(tool.errors)")
    let names = ["custom", "dates", "deadlines", "documents", "duties", "officials"]
    #expect(Set(names.map { $0 + ".csv" }).isSubset(of: folder.names(in: "csv")))
    let documents = try #require(folder.text(of: "csv/documents.csv"))
    #expect(documents.hasPrefix("\u{FEFF}path,part,number,symbol,date,"))
    let lines = documents.components(separatedBy: "\r\n")
    #expect(lines.count == 4 && lines[3] == "")
    #expect(lines[1].hasPrefix("inbox/a.txt,,63/QĐ-UBND,QĐ-UBND,2025-09-08,Quyết định,Phú Lễ,"))
    let duties = try #require(folder.text(of: "csv/duties.csv"))
    #expect(duties.contains("inbox/a.txt,63/QĐ-UBND,"))
    #expect(duties.contains("Phòng Kinh tế; Công an xã"))
    #expect(folder.text(of: "csv/failures.jsonl")?.contains("inbox/empty.txt") == true)
  }

  @Test("SQLite: tables, views, and a search with and without marks")
  func sqlite() throws {
    for _ in 0..<2 {
      let tool = try Tool.run("extract", "inbox", "--out", "r.sqlite", in: folder)
      #expect(tool.status == 1, "\(tool.errors)")
    }
    #expect(
      folder.names() == [
        "inbox", "r.failures.jsonl", "r.journal.sqlite", "r.review.csv", "r.sqlite",
        "r.summary.json",
      ])
    let queue = try DatabaseQueue(path: folder.path + "/r.sqlite")
    try queue.read { database in
      for words in ["\"quyet dinh\"", "\"quyết định\"", "\"QUYẾT ĐỊNH\"", "ra soat"] {
        let found = try String.fetchAll(
          database,
          sql: """
            SELECT path FROM search JOIN documents ON documents.id = search.rowid
            WHERE search MATCH ?
            """, arguments: [words])
        #expect(found == ["inbox/a.txt"], "\(words)")
      }
      let task = try #require(try Row.fetchOne(database, sql: "SELECT * FROM tasks"))
      #expect(task["last_day"] == "2025-11-14")
      #expect(task["assignees"] == "Phòng Kinh tế; Công an xã")
      #expect(task["number"] == "63/QĐ-UBND")
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM documents") == 2)
      #expect(
        try Int.fetchOne(
          database, sql: "SELECT sum(dates) FROM (SELECT count(*) AS dates FROM date)") == 3)
    }
  }

  @Test("the name of --out chooses the form; a folder of that name stays a folder")
  func names() throws {
    #expect(try Tool.run("extract", "inbox/b.txt", "--out", "x/all.jsonl", in: folder).status == 0)
    #expect(
      folder.names(in: "x") == [
        "all.failures.jsonl", "all.journal.sqlite", "all.jsonl", "all.review.csv",
        "all.summary.json",
      ])
    #expect(try Tool.run("extract", "inbox/b.txt", "--out", "x/all.csv", in: folder).status == 0)
    #expect(folder.names(in: "x").contains("all-deadlines.csv"))
    #expect(OutputPlace(path: folder.path).format == .jsonl)
    let wrong = try Tool.run("extract", "inbox", "--format", "csv", in: folder)
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("--format csv needs --out"))
  }

  @Test("the schema is made from the types, and records have its form")
  func schema() throws {
    let tool = try Tool.run("extract", "inbox", in: folder)
    let node = try RecordSchema.node()
    for line in tool.outputLines {
      #expect(node.fault(in: try JSONParser.value(of: Array(line.utf8))) == nil)
    }
    #expect(node.fault(in: .object([])) != nil)
    let schema = try Tool.run("schema", in: folder)
    #expect(schema.output == (try RecordSchema.text()))
    #expect(schema.output.contains(#""$schema" : "https://json-schema.org/draft/2020-12/schema""#))
    #expect(schema.output.contains(#""text-layer""#))
  }

  @Test("a sheet lists what a person should check, with the reason in Vietnamese")
  func review() throws {
    try folder.write("Nộp ngày 31/02/2025.", to: "inbox/c.txt")
    #expect(try Tool.run("extract", "inbox/c.txt", "--out", "out", in: folder).status == 0)
    let sheet = try #require(folder.text(of: "out/review.csv"))
    let lines = sheet.components(separatedBy: "\r\n")
    #expect(lines.first == "\u{FEFF}path,page,field,value,reason,codes,box,crop")
    #expect(
      lines.contains(
        "inbox/c.txt,,dates,ngày 31/02/2025,ngày không có trong lịch,date.impossible,,"))
  }
}
