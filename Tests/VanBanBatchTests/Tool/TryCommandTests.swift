import Testing

@Suite("vanban try") struct TryCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Họp ngày 06/9/2021, rồi ngày 7/9/2021.\nHết.\n", to: "in/a.txt")
    try folder.write("Không có gì.\n", to: "in/b.txt")
  }

  @Test("hits are lines of the documents, with the mention marked and the captures below")
  func hits() throws {
    let tool = try Tool.run("try", "word [ <when:@date> ]", "in", in: folder)
    #expect(tool.status == 0, "\(tool.errors)")
    #expect(
      tool.output == """
        in/a.txt:1:5: Họp [[ngày 06/9/2021]], rồi ngày 7/9/2021.
            when: ngày 06/9/2021
        in/a.txt:1:25: Họp ngày 06/9/2021, rồi [[ngày 7/9/2021]].
            when: ngày 7/9/2021

        """)
    #expect(tool.errors == "2 hits in 1 of 2 documents\n")
    let first = try Tool.run("try", "@date", "in", "--limit", "1", in: folder)
    #expect(first.outputLines.count == 1)
    #expect(first.errors.hasPrefix("the first 1 hits; there are more"))
  }

  @Test("a mistake in the pattern is shown in the pattern")
  func mistake() throws {
    let tool = try Tool.run("try", "\"x\"\n@dat", "in", in: folder)
    #expect(tool.status == 2)
    #expect(tool.output == "")
    #expect(tool.errors.contains("pattern:1:6: "), "\(tool.errors)")
    #expect(tool.errors.contains("\n  \"x\" @dat\n       ^"), "\(tool.errors)")
    #expect(try Tool.run("try", "any", "in", "--limit", "0", in: folder).status == 2)
    #expect(try Tool.run("try", "any", in: folder).status == 2)
  }
}
