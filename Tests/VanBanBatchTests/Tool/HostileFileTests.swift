import Foundation
import Testing

@testable import VanBanBatch

/// Files that readers stumble over. Takes minutes, so it runs where it is asked for:
///
///     VANBAN_HOSTILE=1 swift test --filter HostileFileTests
@Suite(
  "Five hundred hostile files",
  .enabled(
    if: ProcessInfo.processInfo.environment["VANBAN_HOSTILE"] != nil, "set VANBAN_HOSTILE=1 to run")
)
struct HostileFileTests {
  /// More than any of them may take: of memory in the tool itself, in MiB.
  private static let mostMemory = 1_500

  @Test("each has a record or a named failure, nothing stops the run, and memory is bounded")
  func run() throws {
    let folder = try TemporaryFolder()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let script = root.appendingPathComponent("Scripts/make-hostile-files").path
    let made = try Tool.shell("python3 '\(script)' hostile 2> /dev/null", in: folder)
    #expect(made.status == 0, "\(made.errors)")
    let files = made.outputLines.map { $0.split(separator: "\t").map(String.init) }
    #expect(files.count >= 500)

    let start = ContinuousClock.now
    let tool = try Tool.run("extract", "hostile", "--out", "out", "--text-out", "texts", in: folder)
    print("hostile files: \(files.count) in \(ContinuousClock.now - start), \(Self.peak) MiB")
    #expect(tool.status == 1)
    #expect(Self.peak < Self.mostMemory)
    #expect(
      folder.names(in: "out") == [
        "failures.jsonl", "journal.sqlite", "records.jsonl", "review.csv", "summary.json",
      ])

    var records: [String: Int] = [:]
    var failures: [String: [String]] = [:]
    for line in Self.lines(folder.text(of: "out/records.jsonl")) {
      let path = try JSONParser.value(of: line).value(at: ["source", "path"]).cellText
      records[path, default: 0] += 1
    }
    for line in Self.lines(folder.text(of: "out/failures.jsonl")) {
      let failure = try JSONParser.value(of: line)
      let path = failure.value(at: ["path"]).cellText
      failures[path, default: []].append(failure.value(at: ["class"]).cellText)
      #expect(failure.value(at: ["message"]).cellText.contains("; "), "\(failure)")
    }
    for file in files {
      let path = "hostile/" + (try JSONParser.value(of: Array(file[1].utf8)).cellText)
      let classes = failures[path] ?? []
      let isDone = records[path] != nil || !classes.isEmpty
      #expect(isDone, "\(path) is lost")
      switch file[0] {
      case "any": break
      case "record": #expect(records[path] != nil, "\(path): \(classes)")
      case "failed": #expect(!classes.isEmpty, "\(path) has a record")
      default: #expect(classes.contains(file[0]), "\(path): \(classes), not \(file[0])")
      }
    }
    for name in ["/tmp/vanban-was-here.txt", "/etc/vanban-was-here.txt"] {
      #expect(!FileManager.default.fileExists(atPath: name))
    }
    // The same again, from the journal.
    let before = folder.text(of: "out/records.jsonl")
    #expect(
      try Tool.run("extract", "hostile", "--out", "out", "--text-out", "texts", in: folder).status
        == 1)
    #expect(folder.text(of: "out/records.jsonl") == before)
    _ = try Tool.shell("chmod -R u+rwX hostile", in: folder)
  }

  private static func lines(_ text: String?) -> [[UInt8]] {
    (text ?? "").split(separator: "\n").map { Array($0.utf8) }
  }

  /// The most memory that the tool or a program of its had so far, in MiB.
  private static var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}
