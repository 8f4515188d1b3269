import Foundation

/// `EmbedRulesGenerator OUTPUT INPUT…` writes a Swift file with the text of each input.
@main
enum EmbedRulesGenerator {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else {
      FileHandle.standardError.write(Data("usage: EmbedRulesGenerator OUTPUT INPUT…\n".utf8))
      exit(2)
    }
    var swift = "extension StandardRules {\n"
    swift += "  /// Name and text of every standard file.\n"
    swift += "  static let embedded: [(name: String, text: String)] = [\n"
    for path in arguments.dropFirst() {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let name = URL(fileURLWithPath: path).lastPathComponent
      // As many number signs as no line of the file can close.
      let delimiter = String(repeating: "#", count: longestRun(of: "#", in: text) + 1)
      swift +=
        "    (\n      \"\(name)\",\n      \(delimiter)\"\"\"\n\(text)\n\"\"\"\(delimiter)\n    ),\n"
    }
    swift += "  ]\n}\n"
    try swift.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func longestRun(of character: Character, in text: String) -> Int {
    var longest = 0
    var current = 0
    for next in text {
      current = next == character ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
