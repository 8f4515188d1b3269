import Testing

@Suite("vanban check") struct CheckCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("the built-in rules pass")
  func builtIn() throws {
    let tool = try Tool.run("check", in: folder)
    #expect(tool.status == 0, "\(tool.output)")
    #expect(tool.outputLines.last?.wholeMatch(of: /\d+ examples of \d+ rules: 0 failed/) != nil)
  }

  @Test("an example of your own that does not come out is told, with exit code 1")
  func own() throws {
    try folder.write(
      """
      stage custom.budget
      rule custom.budget.test
        field custom.budget
        match "dự toán" [ <amount:number> "triệu" ]
        yes dự toán [[12 triệu]] => amount: 13
        no  12 triệu
      """, to: "rules/mine.rules")
    let tool = try Tool.run("check", "--rules", "rules", in: folder)
    #expect(tool.status == 1)
    #expect(
      tool.output.contains(
        "rules/mine.rules:5: custom.budget.test, as written: expected amount: 13; got"))
  }
}
