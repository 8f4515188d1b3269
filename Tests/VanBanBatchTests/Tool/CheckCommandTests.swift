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

  @Test("--only runs the examples of one rule or family, with a table; slow rules are named")
  func only() throws {
    try folder.write(
      """
      rule custom.slow.any
        field custom.slow
        stage custom
        match [ any* any+ ] "hết"
        yes [[một hai]] hết
        no  một
      """, to: "rules/mine.rules")
    let tool = try Tool.run(
      "check", "--rules", "rules", "--only", "custom.slow", "--junit", "out.xml", in: folder)
    #expect(tool.status == 0, "\(tool.output)")
    #expect(tool.output.contains(/custom\.slow\.any +2 +0 +/))
    #expect(tool.output.contains("slow: rules/mine.rules:1: custom.slow.any takes "))
    #expect(tool.outputLines.last == "2 examples of 1 rule: 0 failed")
    let junit = try #require(folder.text(of: "out.xml"))
    #expect(junit.contains("<testsuites tests=\"2\" failures=\"0\" errors=\"0\""))
    #expect(
      junit.contains("classname=\"custom.slow.any\" name=\"rules/mine.rules:5 yes một hai hết\""))
  }

  @Test("--only of an unknown rule is a wrong argument")
  func unknown() throws {
    let tool = try Tool.run("check", "--only", "date.dya", in: folder)
    #expect(tool.status == 2)
    #expect(tool.errors.contains("there is no rule 'date.dya'; did you mean 'date.day'?"))
  }
}
