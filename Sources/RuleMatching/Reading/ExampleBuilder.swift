import VietnameseText

/// Collects the lines of one `yes` or `no` and makes the example of them.
struct ExampleBuilder {
  let isPositive: Bool
  let position: SourcePosition
  private let region: SourceWord?
  private var lines: [SourceWord]
  private var isBlock = false
  private(set) var expectations: [RuleExample.Expectation] = []

  /// - Parameters:
  ///   - scanner: behind the `yes` or `no`.
  ///   - regions: the names that may stand behind `in`.
  init(isPositive: Bool, position: SourcePosition, scanner: LineScanner, regions: [String]) {
    self.isPositive = isPositive
    self.position = position
    var scanner = scanner
    var behindRegion = scanner
    // `in` begins texts of its own too: only a name that is known, or one with nothing behind it,
    // is a region.
    if behindRegion.word()?.text == "in", let name = behindRegion.word(),
      regions.contains(name.text) || behindRegion.isAtEndOrComment
    {
      region = name
      scanner = behindRegion
    } else {
      region = nil
    }
    let rest = scanner.rest()
    guard let arrow = ExampleBuilder.split(rest) else {
      lines = rest.text.isEmpty ? [] : [rest]
      return
    }
    lines = arrow.before.text.isEmpty ? [] : [arrow.before]
    expectations = ExampleBuilder.expectations(in: arrow.behind)
  }

  /// Whether a line that begins with `|` can follow.
  var takesBlock: Bool { (isBlock || lines.isEmpty) && expectations.isEmpty }

  mutating func appendBlockLine(_ scanner: LineScanner) {
    isBlock = true
    var text = scanner.bytes[(scanner.offset + 1)...]
    if text.first == 0x20 { text = text.dropFirst() }
    lines.append(
      SourceWord(text: String(decoding: text, as: UTF8.self), position: scanner.position))
  }

  /// Takes a line that begins with `=>`.
  mutating func appendExpectations(_ scanner: LineScanner) {
    var scanner = scanner
    scanner.skip(2)
    expectations += ExampleBuilder.expectations(in: scanner.rest().text)
  }

  /// The example; `nil` with its mistakes reported where it has some.
  func example(regions: [String], log: inout RuleErrorLog) -> RuleExample? {
    let keyword = isPositive ? "yes" : "no"
    guard !lines.isEmpty else {
      log.report(
        "'\(keyword)' without a text", "write the text behind it, or below it in lines with '|'",
        at: position)
      return nil
    }
    if let region, !regions.contains(region.text) {
      let fallback = "regions are \(regions.joined(separator: ", "))"
      log.report(
        "unknown region '\(region.text)'",
        Suggestion.hint(for: region.text, among: regions, otherwise: fallback),
        at: region.position)
    }
    var marks: [SourceRange] = []
    guard let text = unmarkedText(&marks, &log) else { return nil }
    if !isPositive, !marks.isEmpty || !expectations.isEmpty {
      log.report(
        "a 'no' with a mark or a value", "it is a text that the rule leaves alone", at: position)
    }
    return RuleExample(
      isPositive: isPositive, text: text, marks: marks, expectations: expectations,
      region: region?.text, line: position.line)
  }

  /// The text without `[[` and `]]`; `nil` where they do not come in pairs.
  private func unmarkedText(_ marks: inout [SourceRange], _ log: inout RuleErrorLog) -> String? {
    var text: [UInt8] = []
    var open: Int?
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append(0x0A) }
      let bytes = Array(line.text.utf8)
      var i = 0
      while i < bytes.count {
        let isOpening = bytes[i] == UInt8(ascii: "[")
        guard isOpening || bytes[i] == UInt8(ascii: "]"), i + 1 < bytes.count,
          bytes[i + 1] == bytes[i]
        else {
          text.append(bytes[i])
          i += 1
          continue
        }
        if isOpening == (open != nil) {
          log.report(
            isOpening ? "'[[' inside '[['" : "']]' without '[['", "marks come in pairs",
            at: line.position)
          return nil
        }
        if let begin = open {
          marks.append(SourceRange(begin, text.count))
          open = nil
        } else {
          open = text.count
        }
        i += 2
      }
    }
    if open != nil {
      log.report("'[[' without ']]'", "marks come in pairs", at: position)
      return nil
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// `text => values`
  private static func split(_ line: SourceWord) -> (before: SourceWord, behind: String)? {
    let bytes = Array(line.text.utf8)
    guard
      let arrow = bytes.indices.dropLast().first(where: { bytes[$0...].starts(with: "=>".utf8) })
    else { return nil }
    let before = String(decoding: bytes[..<arrow], as: UTF8.self)
    return (
      SourceWord(text: trimmed(before[...]), position: line.position),
      String(decoding: bytes[(arrow + 2)...], as: UTF8.self)
    )
  }

  /// `key: value; key: value`
  private static func expectations(in text: String) -> [RuleExample.Expectation] {
    text.split(separator: ";").map { part in
      let part = trimmed(part)[...]
      if let colon = part.firstIndex(of: ":"), part.first?.isLetter == true,
        !part[..<colon].contains(where: { $0 == " " })
      {
        return RuleExample.Expectation(
          key: String(part[..<colon]), value: trimmed(part[part.index(after: colon)...]))
      }
      return RuleExample.Expectation(key: "", value: String(part))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
