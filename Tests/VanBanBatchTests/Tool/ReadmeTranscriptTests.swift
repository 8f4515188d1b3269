import Foundation
import Testing

/// What the README shows somebody doing is what happens: its files are written and its commands run, in
/// the order of the page. Only times may differ, and figures that depend on the other rules.
@Suite("README, step by step") struct ReadmeTranscriptTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A fenced block with the comment that stands before it.
  private struct Block {
    var mark: String
    var lines: [String]
  }

  @Test("the section 'Add a rule' can be followed")
  func addARule() throws {
    let readme = try String(
      contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    let folder = try TemporaryFolder()
    try folder.link("Fixtures", to: Self.root.appendingPathComponent("Fixtures").path)
    var commandCount = 0
    for block in Self.blocks(of: readme) {
      if block.mark.hasPrefix("file: ") {
        try Self.write(block, in: folder)
      } else if block.mark == "transcript" {
        let command = try #require(block.lines.first)
        #expect(command.hasPrefix("$ vanban "))
        let tool = try Tool.shell(String(command.dropFirst(2)), in: folder)
        let shown = Self.withoutTimes(block.lines.dropFirst().joined(separator: "\n"))
        let got = Self.withoutTimes((tool.output + tool.errors).trimmingCharacters(in: .newlines))
        #expect(got == shown, "\(command)\ngot:\n\(tool.output)\(tool.errors)")
        commandCount += 1
      }
    }
    #expect(commandCount >= 4)
  }

  /// A whole file, or a line that goes into it.
  private static func write(_ block: Block, in folder: TemporaryFolder) throws {
    let words = block.mark.dropFirst("file: ".count).components(separatedBy: ", line ")
    guard words.count == 2, let line = Int(words[1]) else {
      try folder.write(block.lines.joined(separator: "\n") + "\n", to: words[0])
      return
    }
    var lines = try #require(folder.text(of: words[0])).components(separatedBy: "\n")
    lines.insert(contentsOf: block.lines, at: line - 1)
    try folder.write(lines.joined(separator: "\n"), to: words[0])
  }

  /// Without times, what depends on all the other rules (matches in their examples, mentions that are
  /// the same before and after), and the width of the columns.
  private static func withoutTimes(_ text: String) -> String {
    text.replacing(#/\d+(\.\d)? ms/#, with: "N ms").replacing(#/[ ]+/#, with: " ")
      .replacing(#/N ms \d+ \d+\.\d+/#, with: "N ms N N")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line -> String in
        guard let row = line.wholeMatch(of: #/(\S+) \d+( \d+ \d+ \d+)/#) else {
          return String(line)
        }
        return "\(row.1) N\(row.2)"
      }.joined(separator: "\n")
  }

  private static func blocks(of text: String) -> [Block] {
    let lines = text.components(separatedBy: "\n")
    var blocks: [Block] = []
    for (index, line) in lines.enumerated() where line.hasPrefix("<!-- ") && line.hasSuffix(" -->")
    {
      guard index + 1 < lines.count, lines[index + 1].hasPrefix("```"),
        let end = lines[(index + 2)...].firstIndex(of: "```")
      else { continue }
      blocks.append(
        Block(
          mark: String(line.dropFirst(5).dropLast(4)), lines: Array(lines[(index + 2)..<end])))
    }
    return blocks
  }
}
