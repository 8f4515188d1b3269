import Testing

@Suite("vanban") struct VanBanCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("--version prints the version")
  func version() throws {
    let tool = try Tool.run("--version", in: folder)
    #expect(tool.status == 0)
    #expect(tool.output == "0.1.0\n")
  }

  @Test(
    "--help shows an example of each command",
    arguments: [
      "extract", "watch", "tasks", "explain", "check", "test", "compare", "rules", "try",
    ])
  func help(command: String) throws {
    let tool = try Tool.run("--help", in: folder)
    #expect(tool.status == 0)
    #expect(tool.output.contains("  vanban \(command)"))
    let own = try Tool.run(command, "--help", in: folder)
    #expect(own.status == 0)
    #expect(own.output.contains("USAGE: vanban \(command)"))
  }

  @Test("a command that does not exist is a wrong argument")
  func unknown() throws {
    let tool = try Tool.run("extrct", "inbox", in: folder)
    #expect(tool.status == 2)
    #expect(tool.errors.contains("extrct"))
  }
}
