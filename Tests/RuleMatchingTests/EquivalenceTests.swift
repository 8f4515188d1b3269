import TestSupport
import Testing
import VietnameseText

@testable import RuleMatching

@Suite("The matcher and the slow one")
struct EquivalenceTests {
  @Test("find the same in random texts with random rules", arguments: 0..<8)
  func equivalence(seed: Int) throws {
    var source = RandomRule(random: SeededGenerator(seed: UInt64(seed)))
    var compared = 0
    var found = 0
    var workspace = Workspace()
    while compared < 300 {
      let file = RuleFile(name: "random.rules", text: source.file())
      guard
        let rules = try? RuleSet(files: [file], regions: ["header", "body"], fields: ["m", "n"])
      else { continue }
      var log = RuleErrorLog(files: [file])
      let contents = RuleFileParser.contents(of: 0, regions: rules.regions, log: &log)
      let rule = try #require(contents.rules.first)
      for _ in 0..<5 {
        let text = source.text()
        let (lattice, mentions) = lattice(text, rules, &source)
        let reference = ReferenceMatcher(
          rules: rules, rule: rule, lattice: lattice, mentions: mentions)
        let expected = reference.matches()
        let list = Matcher(rules).matches(stage: 0, in: lattice, workspace: &workspace)
        let got = list.map { match in
          ReferenceMatcher.Found(
            rule: match.rule, range: match.range, whole: match.whole,
            captures: list.captures(of: match))
        }
        #expect(
          got == expected,
          "\(file.text)\nin: \(text)\nfeatures: \(lattice.features)\nmentions: \(mentions)")
        for (match, whole) in zip(list, got) { expectParts(of: match, in: list, whole.captures) }
        compared += 1
        found += expected.count
      }
    }
    // Rules that match nothing would prove nothing.
    #expect(found > 75)
  }

  /// What is asked by name is what the captures say.
  func expectParts(of match: Match, in list: MatchList, _ captures: [Capture]) {
    for name in Set(captures.map(\.name)) {
      let named = captures.filter { $0.name == name }
      #expect(list.captures(name, of: match) == named)
      #expect(list.capture(name, of: match) == named.first)
      #expect(list.range(of: name, of: match) == named.first?.range)
      #expect(list.mention(in: name, of: match) == named.first?.mentions.first)
      #expect(list.has(name, of: match))
    }
    #expect(!list.has("nothing", of: match))
  }

  /// A lattice of `text` with random boundaries, barriers, regions and mentions.
  func lattice(
    _ text: String, _ rules: RuleSet, _ source: inout RandomRule
  ) -> (Lattice, [(field: String, range: TokenRange)]) {
    let tokens = Tokenizer(vocabulary: rules.vocabulary)
      .tokenize(Normalizer().normalize(Array(text.utf8)))
    var lattice = Lattice(tokens: tokens, rules: rules)
    for position in 0...tokens.count {
      if source.chance(10) { lattice.insert(.lineStart, at: position) }
      if source.chance(10) { lattice.insert(.sentenceStart, at: position) }
      if position > 0, position < tokens.count, source.chance(10) {
        lattice.setBarrier(before: position)
      }
    }
    lattice.setRegion(source.chance(70) ? 1 : 0, for: tokens.all)
    var mentions: [(field: String, range: TokenRange)] = []
    while source.chance(60) {
      let start = Int.random(in: 0..<tokens.count, using: &source.random)
      let end = Int.random(in: start...tokens.count, using: &source.random)
      let field = source.pick(["m", "n"])
      let range = TokenRange(start, end)
      guard !range.isEmpty, let index = rules.fieldIndex(field) else { continue }
      lattice.addMention(
        field: index, range: range, mention: mentions.count, isOpaque: source.chance(30))
      mentions.append((field, range))
    }
    return (lattice, mentions)
  }
}
