import TestSupport
import Testing
import VietnameseText

@testable import RuleMatching

@Suite("How far a rule got") struct DiagnosisTests {
  /// The attempts of rule `r` in `text`, as `tokens gone over / token reached: reasons`.
  private func attempts(
    _ pattern: String, in text: String, region: String? = nil
  ) throws -> [String] {
    let source = """
      stage m opaque
      stage s
      rule m.any
        field m
        stage m
        match "khoản" number
      rule r
        field f
        stage s
        \(pattern)
      """
    let runner = try ExampleRunner(source)
    var lattice = runner.lattice(text, region: region)
    var workspace = Workspace()
    for match in runner.matcher.matches(stage: 0, in: lattice, workspace: &workspace) {
      lattice.addMention(
        field: try #require(runner.rules.fieldIndex("m")), range: match.range, mention: 0,
        isOpaque: true)
    }
    let diagnosis = try #require(
      RuleDiagnosis(
        of: "r", in: runner.rules, files: [RuleFile(name: "test.rules", text: source)]))
    return diagnosis.bestAttempts(in: lattice, limit: 3).map { attempt in
      let tokens = lattice.tokens
      let gone = tokens.canonicalString(of: TokenRange(attempt.start, attempt.reached))
      let at = attempt.reached < tokens.count ? tokens.string(at: attempt.reached) : "end"
      return "\(gone) / \(at): " + attempt.reasons.map(\.description).joined(separator: "; ")
    }
  }

  @Test("a rule that matches has nothing to tell")
  func matching() throws { #expect(try attempts("match \"a\" \"b\"", in: "a b").isEmpty) }

  @Test(
    "the token that did not fit stands with all that would have been taken there",
    arguments: [
      (
        "match \"ngày\" (\"một\" | \"hai\")", "ngày ba",
        "ngày / ba: expected \"một\"; expected \"hai\""
      ),
      ("match \"ngày làm việc\"", "ngày làm xong", "ngày làm / xong: expected \"ngày làm việc\""),
      ("match \"ngày\" 1..31", "ngày 32", "ngày / 32: expected 1..31"),
      ("match \"ngày\" number? 'Nay'", "ngày nay", "ngày / nay: expected number; expected 'Nay'"),
      ("match \"ngày\" ~ \"/\"", "ngày /", "ngày / /: expected ~"),
      ("match \"ngày\" <d:digits{2}>", "ngày", "ngày / end: expected digits{2}"),
      ("match \"theo\" @m", "theo điều 3", "theo / điều: expected @m"),
      ("match \"a\" end-of-sentence", "a b", "a / b: expected end-of-sentence"),
    ])
  func tokens(pattern: String, text: String, expected: String) throws {
    #expect(try attempts(pattern, in: text) == [expected])
  }

  @Test(
    "what stands around a match and refuses it is named",
    arguments: [
      (
        "match [ \"b\" \"c\" ]\n  not-after \"x\" | \"a\"", "a b c",
        " / b: refused by not-after \"a\""
      ),
      ("match [ \"b\" ]\n  not-before \"%\"", "b %", "b / %: refused by not-before \"%\""),
      ("match \"b\" !number", "b 5", "b / 5: refused by !number"),
      (
        "match \"b\" \"c\"", "b\n\nc",
        "b / c: a barrier stands there, and the rule does not say 'crosses'"
      ),
      (
        "match \"theo\" \"khoản\"", "theo khoản 2",
        "theo / khoản: it lies in a mention of an earlier stage"
      ),
      ("in header\n  match \"b\"", "b", " / b: it lies in region 'body'; the rule is for header"),
    ])
  func refusals(pattern: String, text: String, expected: String) throws {
    #expect(try attempts(pattern, in: text, region: "body") == [expected])
  }

  @Test("the attempts agree with the matches on random rules", arguments: 0..<4)
  func agreement(seed: Int) throws {
    var source = RandomRule(random: SeededGenerator(seed: UInt64(seed)))
    var workspace = Workspace()
    var compared = 0
    while compared < 200 {
      let file = RuleFile(name: "random.rules", text: source.file())
      guard
        let rules = try? RuleSet(files: [file], regions: ["header", "body"], fields: ["m", "n"]),
        let rule = rules.rules.first,
        let diagnosis = RuleDiagnosis(of: rule.id, in: rules, files: [file])
      else { continue }
      for _ in 0..<5 {
        let text = source.text()
        let (lattice, _) = EquivalenceTests().lattice(text, rules, &source)
        let found = Matcher(rules).matches(stage: 0, in: lattice, workspace: &workspace)
        let failing = Set(diagnosis.attempts(in: lattice).map(\.start))
        for match in found {
          #expect(!failing.contains(match.whole.lowerBound), "\(file.text)\nin: \(text)")
        }
        if found.isEmpty {
          #expect(failing.count == lattice.count, "\(file.text)\nin: \(text)")
        }
        compared += 1
      }
    }
  }
}
