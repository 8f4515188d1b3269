import Foundation
import Testing

@Suite("Going on after a run was stopped") struct ResumeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for index in 0..<60 {
      let lines = (0..<20).map { "Điều \($0). Giao Sở \(index) báo cáo trước ngày 20/9/2025.\n" }
      try folder.write("Số: \(index)/QĐ-UBND\n" + lines.joined(), to: "inbox/\(index).txt")
    }
    try folder.write("", to: "inbox/empty.txt")
    // A value for review.
    try folder.write("Nộp ngày 31/02/2025.", to: "inbox/review.txt")
  }

  private func output() -> [String?] {
    ["records/records.jsonl", "records/failures.jsonl"].map { folder.text(of: $0) }
  }

  private func extract(_ options: String...) throws -> Tool {
    try Tool.run(["extract", "inbox", "--out", "records"] + options, in: folder)
  }

  /// All that a run leaves but the journal and what tells of times, by name; of a database what is in
  /// it.
  private func everything() throws -> [String: String] {
    var all: [String: String] = [:]
    for name in folder.names(in: "records") where !Self.differing.contains(name) {
      if name.hasSuffix(".sqlite") {
        all[name] = try Tool.dump(ofDatabase: folder.path + "/records/" + name)
      } else {
        all[name] = folder.text(of: "records/" + name)
      }
    }
    return all
  }

  private static let differing = ["journal.sqlite", "summary.json"]

  /// A hundred times with `VANBAN_KILLS=100`.
  @Test("killed at any instant, the next run ends with the same bytes")
  func killed() throws {
    let forms = ["jsonl", "csv", "sqlite"]
    var expected: [String: [String: String]] = [:]
    for form in forms {
      #expect(try extract("--format", form).status == 1)
      expected[form] = try everything()
      try FileManager.default.removeItem(atPath: folder.path + "/records")
    }
    #expect(expected["jsonl"]?["review.csv"]?.contains("31/02/2025") == true)
    #expect(expected["csv"]?.count == 10)
    #expect(expected["sqlite"]?["records.sqlite"]?.contains("Giao Sở 5 ") == true)
    let kills = ProcessInfo.processInfo.environment["VANBAN_KILLS"].flatMap { Int($0) } ?? 4
    var seed: UInt64 = 7
    for kill in 0..<kills {
      let form = forms[kill % forms.count]
      try? FileManager.default.removeItem(atPath: folder.path + "/records")
      for _ in 0..<2 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let delay = Double(seed >> 40) / Double(1 << 24) * 1.5
        try Tool.kill(
          ["extract", "inbox", "--out", "records", "--format", form], after: delay, in: folder)
      }
      #expect(try extract("--format", form).status == 1)
      #expect(try everything() == expected[form])
    }
  }

  @Test("only what is missing or changed is done again")
  func changed() throws {
    let first = try extract()
    let expected = output()
    #expect(try extract().errors == first.errors)
    #expect(output() == expected)
    // A record that only the journal can have given.
    try folder.write("Số: 1/QĐ-UBND\n", to: "inbox/7.txt")
    try folder.write("Số: 99/QĐ-UBND\n", to: "inbox/99.txt")
    #expect(try extract().errors.contains("62 documents"))
    let after = try #require(output()[0]).split(separator: "\n")
    let before = try #require(expected[0]).split(separator: "\n")
    #expect(Set(before).subtracting(after).count == 1)
    #expect(Set(after).subtracting(before).count == 2)
    // Other rules, another answer.
    try folder.write(
      "rule custom.a\n  field custom.a\n  stage custom\n  match [ \"Sở\" number ]\n  yes [[Sở 5]]\n  no Sở\n",
      to: "rules/a.rules")
    _ = try extract("--rules", "rules")
    #expect(output()[0]?.contains(#""custom":{"a":"#) == true)
  }

  @Test("what failed is tried again where it changed, or on demand")
  func failed() throws {
    _ = try extract()
    #expect(try extract("--retry-failed").status == 1)
    #expect(try extract("--force").status == 1)
    try folder.write("Số: 5", to: "inbox/empty.txt")
    #expect(try extract().status == 0)
  }
}
