import Foundation
import Testing

@Suite("vanban compare") struct CompareCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Họp ngày 06/9/2021.\nHỗ trợ 12.000 đồng.\n", to: "in/a.txt")
    try folder.write("Báo cáo trước ngày 5/10/2021.\n", to: "in/b.txt")
    try folder.write(
      """
      rule custom.budget.amount
        field custom.budget
        stage custom
        match [ <amount:number> "đồng" ]
      disable deadline.before

      """, to: "rules/mine.rules")
  }

  @Test("what rules gain and lose is counted by field and rule, with samples in their lines")
  func rules() throws {
    let tool = try Tool.run("compare", "in", "--against", "rules", in: folder)
    #expect(tool.status == 0, "\(tool.errors)")
    #expect(tool.output.contains(/custom\.budget +0 +1 +0 +0\n/), "\(tool.output)")
    #expect(tool.output.contains(/deadlines +0 +0 +1 +0\n/))
    #expect(tool.output.contains(/dates +2 +0 +0 +0\n/))
    #expect(
      tool.output.contains(
        """
          gained by custom.budget.amount (1)
            in/a.txt:2:8: Hỗ trợ [[12.000 đồng]].
              amount: 12.000
        """))
    #expect(
      tool.output.contains(
        """
          lost by deadline.before (1)
            in/b.txt:1:9: Báo cáo [[trước ngày 5/10/2021]].
              kind: before
              due: 2021-10-05
        """))
    #expect(
      tool.outputLines.last?.contains(
        /2 documents: 2 changed; extracting took .* ms before, .* ms after/) == true)
    let back = try Tool.run("compare", "in", "--rules", "rules", "--samples", "0", in: folder)
    #expect(back.output.contains(/custom\.budget +0 +0 +1 +0\n/), "\(back.output)")
    #expect(!back.output.contains("in/a.txt"))
  }

  @Test("files of records are compared as their documents are")
  func records() throws {
    try Tool.run("extract", "in", "--out", "old", in: folder)
    try Tool.run("extract", "in", "--rules", "rules", "--out", "new", in: folder)
    let files = ["old/records.jsonl", "new/records.jsonl"]
    let tool = try Tool.run(["compare", "--records"] + files, in: folder)
    #expect(tool.status == 0)
    #expect(tool.output.contains("in/b.txt:1:9: Báo cáo [[trước ngày 5/10/2021]]."))
    #expect(tool.outputLines.last == "2 documents: 2 changed")

    // A text that is no more what it was is not shown.
    try folder.write("Khác", to: "in/b.txt")
    try Tool.run("extract", "in/a.txt", "--out", "new", in: folder)
    let other = try Tool.run(["compare", "--records"] + files, in: folder)
    #expect(other.status == 1)
    #expect(other.output.contains("in/b.txt: stands in old/records.jsonl alone"))
  }

  @Test(
    "wrong arguments end with exit code 2",
    arguments: [
      (["in"], "give the changed ones with --against"), ([], "Name a folder of documents"),
      (["--records", "a"], "--records takes two files"),
      (["--records", "a", "b"], "a: cannot be read"),
      (["in", "--against", "no"], "no: there is no"),
      (["--records", "in/a.txt", "in/a.txt"], "in/a.txt:1:1: this is no value"),
    ])
  func wrong(arguments: [String], message: String) throws {
    let tool = try Tool.run(["compare"] + arguments, in: folder)
    #expect(tool.status == 2)
    #expect(tool.errors.contains(message), "\(tool.errors)")
  }
}
