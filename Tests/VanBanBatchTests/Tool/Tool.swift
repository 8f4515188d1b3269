import Foundation
import GRDB

/// The built tool, as a user runs it.
struct Tool {
  var status: Int32
  var output: String
  var errors: String

  /// Runs `vanban` with these arguments and waits for its end.
  ///
  /// - Parameter folder: where it runs.
  @discardableResult
  static func run(
    _ arguments: String..., in folder: TemporaryFolder, input: String = ""
  ) throws -> Tool {
    try run(arguments, in: folder, input: input)
  }

  static func run(
    _ arguments: [String], in folder: TemporaryFolder, input: String = ""
  ) throws -> Tool {
    try run(binary, arguments, in: folder, input: input)
  }

  /// Runs `vanban` and kills it after `delay` seconds, where it has not ended before.
  static func kill(_ arguments: [String], after delay: Double, in folder: TemporaryFolder) throws {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: delay)
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// All rows of all tables of a database, and how they were made.
  static func dump(ofDatabase path: String) throws -> String {
    try DatabaseQueue(path: path).read { database in
      let tables = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
      var text = ""
      for table in tables {
        let name: String = table["name"]
        text += "\(name): \(table["sql"] ?? "")\n"
        let isTable = (table["sql"] ?? "").hasPrefix("CREATE TABLE")
        guard isTable || name == "search" else { continue }
        for row in try Row.fetchAll(database, sql: "SELECT * FROM \"\(name)\"") {
          text += "  \(row)\n"
        }
      }
      return text
    }
  }

  /// Runs a command line as a user types it, `vanban` first.
  static func shell(_ command: String, in folder: TemporaryFolder) throws -> Tool {
    let line = "PATH='\(binary.deletingLastPathComponent().path)':\"$PATH\"; " + command
    return try run(URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder, input: "")
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: TemporaryFolder, input: String
  ) throws -> Tool {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    // Files, because a pipe that nobody empties stops the tool.
    let files = try ["input", "output", "errors"].map { name in
      let file = NSTemporaryDirectory() + "vanban-\(name)-" + UUID().uuidString
      try Data((name == "input" ? input : "").utf8).write(to: URL(fileURLWithPath: file))
      return file
    }
    defer {
      for file in files { try? FileManager.default.removeItem(atPath: file) }
    }
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    return Tool(
      status: process.terminationStatus,
      output: try String(contentsOfFile: files[1], encoding: .utf8),
      errors: try String(contentsOfFile: files[2], encoding: .utf8))
  }

  /// The tool stands beside the test bundle, whose path is among the arguments of every test run.
  private static var binary: URL {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
    let path = bundle.components(separatedBy: ".xctest")[0]
    return URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("vanban")
  }

  var outputLines: [String] { output.split(separator: "\n").map(String.init) }
}
