import Foundation
import Testing
import VanBan

/// The README's sample in Swift is the body of ``sample()``, line for line, and its output is what
/// that prints.
@Suite("README")
struct ReadmeTests {
  private static func sample() throws -> String {
    var output = ""
    func print(_ items: Any...) {
      output += items.map { String(describing: $0) }.joined(separator: " ") + "\n"
    }
    // sample
    let text = "Giao Phòng Kinh tế xã rà soát các hộ dân, báo cáo trước ngày 15/11/2025."
    let extractor = try Extractor()
    let record = extractor.extract(from: text).record
    for duty in record.duties {
      print(duty.assignees.joined(separator: ", "), "|", duty.action)
      for deadline in duty.deadlines.map({ record.deadlines[$0] }) {
        print(deadline.kind, deadline.due ?? "", deadline.lastDay ?? "")
        if let range = deadline.span.range(in: text) { print(text[range]) }
      }
    }
    // end
    return output
  }

  @Test("the sample in Swift is code that runs, and prints what stands there")
  func sampleRuns() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let code = try #require(Self.lines(of: source, from: "    // sample", to: "    // end"))
      .map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : $0 }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let shown = try #require(Self.block(after: "<!-- sample: swift -->", in: readme))
    #expect(shown == (["import VanBan", ""] + code).joined(separator: "\n"))
    let output = try #require(Self.block(after: "<!-- sample: swift output -->", in: readme))
    #expect(try Self.sample() == output + "\n")
  }

  private static func lines(of text: String, from first: String, to last: String) -> [String]? {
    let lines = text.components(separatedBy: "\n")
    guard let start = lines.firstIndex(of: first), let end = lines[start...].firstIndex(of: last)
    else { return nil }
    return Array(lines[(start + 1)..<end])
  }

  /// The lines of the fenced block that follows `mark`.
  private static func block(after mark: String, in text: String) -> String? {
    let lines = text.components(separatedBy: "\n")
    guard let start = lines.firstIndex(of: mark), start + 1 < lines.count,
      lines[start + 1].hasPrefix("```"),
      let end = lines[(start + 2)...].firstIndex(of: "```")
    else { return nil }
    return lines[(start + 2)..<end].joined(separator: "\n")
  }
}
