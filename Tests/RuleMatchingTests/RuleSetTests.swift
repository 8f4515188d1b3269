import Testing
import VietnameseText

@testable import RuleMatching

@Suite("Rule sets")
struct RuleSetTests {
  static let text = """
    # The stages.
    stage code opaque
    stage date

    # Not of the rule below.

    # Days in full.
    # Decree 30/2020/NĐ-CP.
    rule date.full
      field    date
      priority 10
      in       header body     # two regions
      # a remark inside
      match    "ngày"? [ <day:1..31> ~
                 ("/" | "-")     # a mark
                 <month:1..12> ]
      not-before "%"
      set      kind by the day
      yes      họp [[ngày 06/9]] tại xã => edtf: XXXX-09-06; part: none
      yes in header Hà Nội, [[05/3]]
               => XXXX-03-05
      no       in ấn 31 trang
      yes in body
      | # một
      |   [[1/2]]
      |
      | và [[3/4]]
      => a: b:c; d: e
    lexicon name
      giêng => 1   # January
      Hoà Bình

    """

  func rules(_ texts: String...) throws -> RuleSet {
    try RuleSet(
      files: texts.enumerated().map { RuleFile(name: "\($0).rules", text: $1) },
      regions: ["header", "body"])
  }

  @Test("a rule says what stands in its file")
  func rule() throws {
    let rules = try rules(RuleSetTests.text)
    let rule = try #require(rules.rules.first)
    #expect(rules.stages == ["code", "date"])
    #expect(rules.opaqueStages == [true, false])
    #expect(rule.id == "date.full")
    #expect(rule.field == "date")
    #expect(rule.stage == 1)
    #expect(rule.priority == 10)
    #expect(rule.settings == ["kind": "by the day"])
    #expect(rule.captures == ["day", "month"])
    #expect(rule.documentation == "Days in full.\nDecree 30/2020/NĐ-CP.")
    #expect(rule.file == "0.rules")
    #expect(rule.line == 9)
  }

  @Test("examples have their texts without marks, their marks and their values")
  func examples() throws {
    let examples = try rules(RuleSetTests.text).rules[0].examples
    try #require(examples.count == 4)
    #expect(examples[0].isPositive)
    #expect(examples[0].text == "họp ngày 06/9 tại xã")
    #expect(examples[0].marks == [SourceRange(6, 16)])
    #expect(
      examples[0].expectations == [
        RuleExample.Expectation(key: "edtf", value: "XXXX-09-06"),
        RuleExample.Expectation(key: "part", value: "none"),
      ])
    #expect(examples[0].region == nil)
    #expect(examples[1].region == "header")
    #expect(examples[1].text == "Hà Nội, 05/3")
    #expect(
      examples[1].expectations == [RuleExample.Expectation(key: "", value: "XXXX-03-05")])
    #expect(!examples[2].isPositive)
    #expect(examples[2].text == "in ấn 31 trang")
    #expect(examples[3].text == "# một\n  1/2\n\nvà 3/4")
    #expect(examples[3].marks.map(\.count) == [3, 3])
    #expect(
      examples[3].expectations == [
        RuleExample.Expectation(key: "a", value: "b:c"),
        RuleExample.Expectation(key: "d", value: "e"),
      ])
    #expect(examples.map(\.line) == [19, 20, 22, 23])
  }

  @Test("lexicons give canonical values, whatever case and tone placement")
  func lexicon() throws {
    let rules = try rules(RuleSetTests.text, "extend lexicon name\n  giêng hai => 12\n")
    let lexicon = try #require(rules.lexicon("name"))
    #expect(lexicon.value(of: "GIÊNG", vocabulary: rules.vocabulary) == "1")
    #expect(lexicon.value(of: "giêng  hai", vocabulary: rules.vocabulary) == "12")
    #expect(lexicon.value(of: "hòa bình", vocabulary: rules.vocabulary) == "Hoà Bình")
    #expect(lexicon.value(of: "giêng ba", vocabulary: rules.vocabulary) == nil)
    let tokens = Tokenizer(vocabulary: rules.vocabulary)
      .tokenize(Normalizer().normalize(Array("tháng giêng hai".utf8)))
    #expect(lexicon.longestMatch(at: 1, in: tokens)?.end == 3)
    #expect(lexicon.longestMatch(at: 1, in: tokens, limit: 2)?.value == "1")
    #expect(lexicon.longestMatch(at: 0, in: tokens) == nil)
    #expect(lexicon.longestMatch(at: 3, in: tokens) == nil)
  }

  @Test("a later file replaces and disables rules")
  func replace() throws {
    let base = "stage x\nrule a\n  field x\n  match \"a\"\nrule b\n  field x\n  match \"b\"\n"
    let rules = try rules(base, "rule a\n  field x\n  match \"c\"\ndisable b\n")
    #expect(rules.rules.map(\.id) == ["a"])
    #expect(rules.rules[0].file == "1.rules")
    #expect(found("a b c", rules) == ["a: c"])
  }

  @Test("matches come by start, priority, length and id")
  func order() throws {
    let rules = try rules(
      """
      stage x
      rule d
        field x
        match "a" "b" "c"
      rule b
        field x
        match "a" "b"
      rule a
        field x
        match "a" "b"
      rule low
        field x
        priority -1
        match "a" any{0,5}
      rule high
        field x
        priority 1
        match [ "a" ] "b"
      rule before
        field x
        match "z" [ "b" ]
      rule context
        field x
        match any{0,2} [ "y" ]
      """)
    #expect(
      found("a b c", rules) == ["high: a", "d: a b c", "a: a b", "b: a b", "low: a b c"])
    // The same mention with more or less before it is one match, that with the most before it.
    #expect(found("z z y", rules) == ["context: y"])
  }

  @Test("a rule begins in its regions only")
  func regions() throws {
    let rules = try rules("stage x\nrule r\n  field x\n  in body\n  match \"a\" \"b\"\n")
    var lattice = Lattice(tokens: tokens("a b a b a b", rules), rules: rules)
    lattice.setRegion(try #require(rules.regionIndex("body")), for: TokenRange(2, 3))
    var workspace = Workspace()
    let matches = Matcher(rules).matches(stage: 0, in: lattice, workspace: &workspace)
    #expect(matches.map(\.range) == [TokenRange(2, 4)])
  }

  @Test("a matcher of other rules finds its own in a lattice")
  func foreignLattice() throws {
    let first = try rules("stage x\nrule r\n  field x\n  match \"a\"\n")
    let second = try RuleSet(
      files: [RuleFile(name: "f", text: "stage x\nrule s\n  field x\n  match \"b\"\n")],
      vocabulary: first.vocabulary)
    let lattice = Lattice(tokens: tokens("a b", second), rules: first)
    var workspace = Workspace()
    let matches = Matcher(second).matches(stage: 0, in: lattice, workspace: &workspace)
    #expect(matches.map(\.range) == [TokenRange(1, 2)])
  }

  @Test("an empty text, a stage without rules and a stage that is none have no matches")
  func nothing() throws {
    let rules = try rules("stage x\nstage y\nrule r\n  field x\n  match \"a\"\n")
    var workspace = Workspace()
    for text in ["", "a"] {
      let lattice = Lattice(tokens: tokens(text, rules), rules: rules)
      for stage in [-1, 1, 2] {
        #expect(
          Matcher(rules).matches(stage: stage, in: lattice, workspace: &workspace).isEmpty)
      }
    }
    let empty = Lattice(tokens: tokens("", rules), rules: rules)
    #expect(Matcher(rules).matches(stage: 0, in: empty, workspace: &workspace).isEmpty)
  }

  @Test("a stage knows the field of its name while no rule finds it")
  func stageField() throws {
    let rules = try rules("stage x\nstage y\nrule r\n  field y\n  match @x\n")
    #expect(rules.fields == ["x", "y"])
  }

  private func tokens(_ text: String, _ rules: RuleSet) -> TokenizedText {
    Tokenizer(vocabulary: rules.vocabulary).tokenize(Normalizer().normalize(Array(text.utf8)))
  }

  private func found(_ text: String, _ rules: RuleSet) -> [String] {
    let tokens = tokens(text, rules)
    var workspace = Workspace()
    return Matcher(rules)
      .matches(stage: 0, in: Lattice(tokens: tokens, rules: rules), workspace: &workspace)
      .map { "\(rules.rules[$0.rule].id): \(tokens.canonicalString(of: $0.range))" }
  }
}
