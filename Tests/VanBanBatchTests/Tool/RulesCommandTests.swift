import Testing

@Suite("vanban rules") struct RulesCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("all rules are listed by stage, and those of one stage alone")
  func table() throws {
    let all = try Tool.run("rules", in: folder)
    #expect(all.status == 0)
    #expect(all.outputLines.contains { $0.hasPrefix("  date.day ") })
    #expect(all.outputLines.contains { $0.hasPrefix("deadline ") })
    let one = try Tool.run("rules", "deadline", in: folder)
    #expect(one.outputLines.dropFirst().allSatisfy { $0.hasPrefix("  deadline.") })
  }

  @Test("the page of a rule says what its file says")
  func page() throws {
    try folder.write(
      """
      # Law of gardens, art. 5.

      lexicon tree
        cây đa
        cây bàng

      # Trees that give shade.
      # They stand in villages.
      rule custom.tree.any
        field  custom.tree
        stage  custom
        match  [ {tree} ]
               end-of-sentence
        yes    trồng [[cây đa]]
        no
        | cây
        | cau

      """, to: "rules/trees.rules")
    let tool = try Tool.run("rules", "custom.tree.any", "--rules", "rules", in: folder)
    #expect(tool.status == 0, "\(tool.errors)")
    #expect(
      tool.output == """
        custom.tree.any    rules/trees.rules:9

          Trees that give shade.
          They stand in villages.

        rules/trees.rules says:
          Law of gardens, art. 5.

        Rule:
          field  custom.tree
          stage  custom
          match  [ {tree} ]
                 end-of-sentence

        Word lists:
          {tree}: cây đa, cây bàng

        Examples:
          yes    trồng [[cây đa]]
          no
          | cây
          | cau

        """)
  }

  @Test(
    "an unknown name gets a suggestion",
    arguments: [
      ("date.dya", "did you mean 'date.day'?"), ("x.lead", "rules with such a name: "),
      ("ộp", "'vanban rules' lists all"),
    ])
  func unknown(id: String, hint: String) throws {
    let tool = try Tool.run("rules", id, in: folder)
    #expect(tool.status == 2)
    #expect(tool.errors.contains("there is no rule '\(id)'; "))
    #expect(tool.errors.contains(hint), "\(tool.errors)")
  }
}
