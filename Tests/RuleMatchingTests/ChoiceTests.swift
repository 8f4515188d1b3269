import TestSupport
import Testing
import VietnameseText

@testable import RuleMatching

@Suite("Choosing among matches")
struct ChoiceTests {
  /// A match with what it captured.
  struct Chosen: Equatable {
    var rule: Int
    var range: TokenRange
    var captures: [Capture]
  }

  @Test("is a walk over all of them that leaves out what overlaps", arguments: 0..<4)
  func walk(seed: Int) throws {
    var source = RandomRule(random: SeededGenerator(seed: UInt64(100 + seed)))
    var compared = 0
    var found = 0
    var workspace = Workspace()
    while compared < 200 {
      let files = (0..<3).map { number in
        RuleFile(
          name: "random\(number).rules",
          text: number == 0
            ? source.file()
            : "rule x\(number)\n  field x\n  priority \(number - 1)\n"
              + source.file().dropFirst(RandomRule.header.count))
      }
      guard
        let rules = try? RuleSet(files: files, regions: ["header", "body"], fields: ["m", "n"])
      else { continue }
      for _ in 0..<4 {
        let text = source.text() + " " + source.text()
        let (lattice, _) = EquivalenceTests().lattice(text, rules, &source)
        let matcher = Matcher(rules)
        let list = matcher.matches(stage: 0, in: lattice, workspace: &workspace)
        var expected: [Chosen] = []
        var taken = 0
        for match in list where match.range.lowerBound >= taken {
          expected.append(
            Chosen(rule: match.rule, range: match.range, captures: list.captures(of: match)))
          taken = max(taken, ChoiceTests.end(of: match))
        }
        var chosen: [Chosen] = []
        matcher.choose(stage: 0, in: lattice, workspace: &workspace) { match, list in
          chosen.append(
            Chosen(rule: match.rule, range: match.range, captures: list.captures(of: match)))
          return ChoiceTests.end(of: match)
        }
        #expect(chosen == expected, "\(files.map(\.text).joined())\nin: \(text)")
        compared += 1
        found += chosen.count
      }
    }
    // Rules that match nothing would prove nothing.
    #expect(found > 200)
  }

  /// Takes most matches, and some with tokens behind them.
  private static func end(of match: Match) -> Int {
    switch (match.range.lowerBound * 7 + match.range.upperBound + match.rule) % 5 {
    case 0: 0
    case 1: match.range.upperBound + 2
    default: match.range.upperBound
    }
  }
}
