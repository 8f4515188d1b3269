import Testing

@Suite("vanban explain") struct ExplainCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("each value is followed back to its bytes, also where normalizing moved them")
  func chain() throws {
    // The ế stands with its marks apart: in five bytes instead of three.
    let text = "Ke\u{302}\u{301} hoạch báo cáo trước\nngày 5/10/2021."
    try folder.write(text, to: "a.txt")
    let tool = try Tool.run("explain", "a.txt", in: folder)
    #expect(tool.status == 0)
    let lines = tool.outputLines
    #expect(lines.first == "a.txt: text/plain, 50 bytes, 50 bytes of text (plain)")
    let start = try #require(lines.firstIndex { $0.hasPrefix("deadlines[0]") }, "\(tool.output)")
    let chain = lines[start...].prefix(8)
    #expect(chain.first == "deadlines[0]: trước ⏎ ngày 5/10/2021")
    #expect(chain.contains("  due: 2021-10-05  ← \"ngày 5/10/2021\" at 34..<49"))
    #expect(chain.contains { $0.hasPrefix("  ← rules deadline.before (deadlines.rules:") })
    #expect(chain.contains("  ← tokens 4..<11: trước ngày 5 / 10 / 2021"))
    #expect(chain.contains("  ← normalized text 23..<47"))
    #expect(chain.contains("  ← decoded text 25..<49: \"trước ⏎ ngày 5/10/2021\""))
  }

  @Test("the tree names each node with its kind, path, bytes and first words")
  func tree() throws {
    try folder.write("1. Giao Phòng Y tế:\n\n- Lập danh sách.\n\n- Báo cáo huyện.\n", to: "a.txt")
    let tool = try Tool.run("explain", "a.txt", "--tree", in: folder)
    #expect(tool.status == 0)
    #expect(
      tool.outputLines.prefix(4) == [
        "[body]", "  1 number \"1\" lead-in 0..<22: Giao Phòng Y tế:",
        "    1 dash \"-\" 24..<43: Lập danh sách.", "    1 dash \"-\" 45..<65: Báo cáo huyện.",
      ])
  }

  @Test("what is no single document is refused")
  func refused() throws {
    try folder.write("x", to: "in/a.txt")
    #expect(try Tool.run("explain", "in", in: folder).status == 2)
    #expect(try Tool.run("explain", in: folder).status == 2)
    let missing = try Tool.run("explain", "b.txt", in: folder)
    #expect(missing.status == 1)
    #expect(missing.errors.hasPrefix("b.txt: there is no such file or folder"))
  }

  @Test("of a rule, where it fired, and where it failed on which token")
  func rule() throws {
    try folder.write(
      """
      rule custom.budget.amount
        field custom.budget
        stage custom
        match "hỗ trợ" [ <amount:number> ("triệu" | "tỷ") ]
      """, to: "rules/mine.rules")
    let tool = try Tool.run(
      "explain", "--text", "Xã hỗ trợ 12 triệu đồng. Tỉnh hỗ trợ 30 nghìn đồng.", "--rule",
      "custom.budget.amount", "--rules", "rules", in: folder)
    #expect(tool.status == 0, "\(tool.errors)")
    #expect(
      tool.output == """
        custom.budget.amount (rules/mine.rules:1)
          match "hỗ trợ" number ("triệu" | "tỷ")

        fired at text:1:11: Xã hỗ trợ [[12 triệu]] đồng. Tỉnh hỗ trợ 30 nghìn đồ…
          amount: 12

        did not fire at text:1:31: Xã hỗ trợ 12 triệu đồng. Tỉnh [[hỗ trợ 30]] nghìn đồng.
          fits: hỗ trợ 30
          at "nghìn": expected "triệu" or "tỷ"

        """, "\(tool.output)")
  }

  @Test("an unknown rule is a wrong argument, and the one that was meant is named")
  func unknownRule() throws {
    let tool = try Tool.run("explain", "--text", "x", "--rule", "date.dya", in: folder)
    #expect(tool.status == 2)
    #expect(tool.errors.contains("there is no rule 'date.dya'; did you mean 'date.day'?"))
  }

  @Test("of a rule that lost, the rule that won")
  func lost() throws {
    let tool = try Tool.run(
      "explain", "--text", "Báo cáo trước ngày 5/10/2021.", "--rule", "date.day-bare", in: folder)
    #expect(tool.output.contains("matched, but was not taken, at text:1:20: "))
    #expect(tool.output.contains("\n  lost to date.day: ngày 5/10/2021\n"), "\(tool.output)")
  }
}
