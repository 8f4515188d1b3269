import Foundation
import Testing
import VanBan

@testable import VanBanBatch

@Suite("What a run tells and leaves besides records") struct RunReportTests {
  private let folder: TemporaryFolder
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures").path

  init() throws { folder = try TemporaryFolder() }

  private func json(_ text: String?) throws -> JSONValue {
    try JSONParser.value(of: Array((text ?? "").utf8))
  }

  private func records() throws -> [DocumentRecord] {
    try (folder.text(of: "out/records.jsonl") ?? "").split(separator: "\n").map {
      try JSONDecoder().decode(DocumentRecord.self, from: Data($0.utf8))
    }
  }

  @Test("of files with the same content one is read; the others have its record and say so")
  func duplicates() throws {
    let text = "Số: 5/QĐ-UBND\nGiao Sở Y tế báo cáo trước ngày 20/9/2025.\n"
    for name in ["a.txt", "b.txt", "sub/c.txt"] { try folder.write(text, to: "in/" + name) }
    try folder.write(text.replacing("5/QĐ", with: "6/QĐ"), to: "in/d.txt")
    for name in ["x.pdf", "y.pdf"] { try folder.write("%PDF-1.4", to: "in/" + name) }
    let tool = try Tool.run(
      "extract", "in", "--out", "out", "--text-out", "texts", in: folder)
    #expect(tool.errors.contains("4 documents: 0 to review, 2 duplicate; 2 failed (truncated 2)"))
    let found = try records()
    #expect(found.map(\.source.status) == ["ok", "duplicate", "ok", "duplicate"])
    #expect(
      found.map { $0.source.path ?? "" } == ["in/a.txt", "in/b.txt", "in/d.txt", "in/sub/c.txt"])
    #expect(found[1].warnings.map(\.message) == ["has the same content as in/a.txt"])
    #expect(folder.names(in: "texts") == ["a.txt.txt", "b.txt.txt", "c.txt.txt", "d.txt.txt"])
    var copy = found[1]
    (copy.source, copy.warnings) = (found[0].source, [])
    #expect(copy == found[0])
    // Where the first one changes, the second is the first.
    try folder.write("Số: 7/QĐ-UBND", to: "in/a.txt")
    _ = try Tool.run("extract", "in", "--out", "out", "--text-out", "texts", in: folder)
    #expect(try records().map(\.source.status) == ["ok", "ok", "ok", "duplicate"])
    // A copy orders nothing twice.
    let tasks = try Tool.run("tasks", "out/records.jsonl", "--format", "json", in: folder)
    #expect(tasks.outputLines.count == 2)
  }

  @Test("summary.json counts what became of the files, and how long each stage took")
  func summary() throws {
    try folder.write("Số: 5/QĐ-UBND\nNộp ngày 31/02/2025.", to: "in/a.txt")
    try folder.write("", to: "in/b.txt")
    #expect(try Tool.run("extract", "in", "--out", "out", in: folder).status == 1)
    let summary = try json(folder.text(of: "out/summary.json"))
    for (key, count) in [("files", 2), ("documents", 1), ("failed", 1), ("review", 1)] {
      #expect(summary[key]?.integer == count, "\(key)")
    }
    #expect(summary.value(at: ["statuses", "ok"]).integer == 1)
    #expect(summary.value(at: ["failures", "empty_or_blank_page"]).integer == 1)
    #expect(summary.value(at: ["stages", "extraction", "count"]).integer == 1)
    #expect((summary["seconds"]?.double ?? 0) > 0)
  }

  @Test("--json-progress tells everything as JSON, a line each")
  func progress() throws {
    try folder.write("Số: 5/QĐ-UBND", to: "in/a.txt")
    try folder.write("", to: "in/b\nc.txt")
    let tool = try Tool.run("extract", "in", "--json-progress", in: folder)
    let events = try tool.errors.split(separator: "\n").map { try json(String($0)) }
    #expect(events.first?["event"]?.text == "start" && events.first?["files"]?.integer == 2)
    #expect(events.last?["event"]?.text == "end" && events.last?["complete"] == .bool(true))
    let names = events.compactMap { $0["event"]?.text }
    for name in ["document", "failure", "progress"] { #expect(names.contains(name)) }
    #expect(events.contains { $0["class"]?.text == "empty_or_blank_page" })
  }

  @Test("--crops draws the place of each value under review, also where a run goes on")
  func crops() throws {
    for name in ["inbox/gm-so-ket-truong-hoc-xanh.jpg", "formats/letters.zip"] {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/in", withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: Self.fixtures + "/" + name, toPath: folder.path + "/in/" + PathParts.name(of: name))
    }
    for _ in 0..<2 {
      _ = try Tool.run("extract", "in", "--out", "out", "--crops", "crops", in: folder)
      let sheet = try #require(folder.text(of: "out/review.csv"))
      let crops = sheet.components(separatedBy: "\r\n").dropFirst()
        .compactMap { $0.split(separator: ",").last }.filter { $0.hasSuffix(".png") }
      #expect(crops.count >= 3)
      for crop in crops {
        let png = FileManager.default.contents(atPath: folder.path + "/" + crop)
        #expect(png?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true, "\(crop)")
      }
      #expect(Set(crops.map { "crops/" + PathParts.name(of: String($0)) }).count == crops.count)
      // What is gone is drawn again.
      try FileManager.default.removeItem(atPath: folder.path + "/" + crops[0])
    }
  }

  @Test("explain and try look into archives")
  func archives() throws {
    let archive = Self.fixtures + "/formats/letters.zip"
    let explained = try Tool.run("explain", archive, in: folder)
    #expect(explained.status == 1, "one member is no document")
    #expect(explained.output.contains("== letters.zip!/2025/letter.docx\n"))
    #expect(explained.output.contains("63/UBND-VHXH"))
    let tried = try Tool.run("try", "\"Trưởng\" [ \"các\" \"thôn\" ]", archive, in: folder)
    #expect(tried.output.contains("letters.zip!/2025/letter.docx:"))
  }

  @Test("watch takes a file when its writer has closed it")
  func watch() async throws {
    try folder.write("Số: 5/QĐ-UBND", to: "in/a.txt")
    let watch = try FolderWatch(folder.path + "/in", excluding: [folder.path + "/in/out"])
    try folder.write("x", to: "in/out/ignored.txt")
    let path = folder.path + "/in/b.txt"
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let writer = try #require(FileHandle(forWritingAtPath: path))
    try writer.write(contentsOf: Data("Số: ".utf8))
    try await watch.changes()
    // Creating it closed it once; now somebody writes to it, and closes it in a while.
    try writer.write(contentsOf: Data("6".utf8))
    let start = ContinuousClock.now
    let descriptor = dup(writer.fileDescriptor)
    try writer.close()
    Task.detached {
      try await Task.sleep(for: .milliseconds(900))
      Foundation.close(descriptor)
    }
    try await watch.changes()
    #expect(ContinuousClock.now - start >= .milliseconds(900))
    #expect(!watch.isBusy(path))
    #expect(throws: FolderWatchError.self) {
      try FolderWatch(folder.path + "/none", excluding: [])
    }
  }

  @Test("vanban watch writes records of what is there, and ends at Ctrl-C")
  func watchCommand() throws {
    try folder.write("Số: 5/QĐ-UBND", to: "in/a.txt")
    let tool = try Tool.shell(
      """
      vanban watch in --out out & watcher=$!
      wait_for() { for i in $(seq 300); do grep -q "$1" out/records.jsonl 2>/dev/null && return; sleep 0.1; done; }
      wait_for in/a.txt; printf 'Số: 6/QĐ-UBND' > in/.part; mv in/.part in/b.txt; wait_for in/b.txt
      kill -INT $watcher; wait $watcher
      """, in: folder)
    #expect(tool.status == 0, "\(tool.errors)")
    #expect(try records().map { $0.source.path ?? "" } == ["in/a.txt", "in/b.txt"])
    #expect(tool.errors.contains("no longer watching in"))
  }

  @Test("--sandbox reads the same, or says what is missing")
  func sandbox() throws {
    let file = Self.fixtures + "/inbox/hd-cham-diem-cai-cach.pdf"
    let free = try Tool.run("extract", file, in: folder)
    let boxed = try Tool.run("extract", file, "--sandbox", in: folder)
    if boxed.status == 2 {
      #expect(boxed.errors.contains("--sandbox: "))
      #expect(boxed.errors.contains("bubblewrap") || boxed.errors.contains("user namespaces"))
    } else {
      #expect(boxed.output == free.output)
    }
  }

  @Test("completions are generated for the shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let tool = try Tool.run("--generate-completion-script", shell, in: folder)
    #expect(tool.status == 0)
    for word in ["vanban", "extract", "crops", "watch"] { #expect(tool.output.contains(word)) }
  }
}
