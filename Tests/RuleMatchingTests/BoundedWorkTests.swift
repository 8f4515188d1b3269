import Testing
import VietnameseText

@testable import RuleMatching

@Suite("Work is bounded")
struct BoundedWorkTests {
  struct Attack: Sendable, CustomTestStringConvertible {
    var name: String
    var pattern: String
    var word: String
    var words: Int
    /// The most steps a token.
    var limit: Int
    var testDescription: String { name }
  }

  static let attacks = [
    Attack(
      name: "128 optionals and a word that never comes",
      pattern: Array(repeating: "\"a\"?", count: 127).joined(separator: " ") + " \"b\"",
      word: "a ", words: 200, limit: 256 * 129),
    Attack(
      name: "nested repeats", pattern: "(word{1,8} \"a\"{0,3}){1,8} \"b\"", word: "a ", words: 200,
      limit: 88 * 129),
    Attack(
      name: "an ambiguous mention", pattern: "[ word{1,40} ] word{1,40} \"b\"", word: "a ",
      words: 400, limit: 240 * 129),
    Attack(
      name: "alternatives that begin alike",
      pattern: "(\"a\" \"a\" \"b\" | \"a\" \"a\" \"c\" | \"a\"{1,9}){1,12} \"d\"", word: "a ",
      words: 200, limit: 400 * 129),
    Attack(
      name: "many ways to a row of words that never come",
      pattern: "(\"a\" | \"a\" \"a\"){1,30} "
        + "bcdeghiklmnopqrstuvxy".map { "\"\($0)\"?" }.joined(separator: " ") + " \"đ\"",
      word: "a ", words: 200, limit: 160 * 61 * 2),
    Attack(
      name: "a repeat over a million bytes", pattern: "\"a\"{1,4} \"b\"", word: "a ",
      words: 500_000, limit: 16),
    Attack(
      name: "a clause over a million bytes", pattern: "\"a\" clause \"b\"", word: "a ",
      words: 500_000, limit: 8),
    Attack(
      name: "a context before each word", pattern: "\"a\" \n  not-after word{1,15} \"c\"",
      word: "a ", words: 500, limit: 16 * 17 * 8),
    Attack(
      name: "a look-ahead at each word", pattern: "(!(word{1,15} \"c\") \"a\"){1,60} \"b\"",
      word: "a ", words: 150, limit: 60 * 60 * 60),
  ]

  @Test("whatever the text", arguments: attacks)
  func bounded(_ attack: Attack) throws {
    let rules = try RuleSet(
      files: [
        RuleFile(
          name: "attack.rules",
          text: "stage x\nrule x\n  field x\n  match \(attack.pattern)\n")
      ])
    let text = Array(repeating: attack.word, count: attack.words).joined()
    let tokens = Tokenizer(vocabulary: rules.vocabulary)
      .tokenize(Normalizer().normalize(Array(text.utf8)))
    let lattice = Lattice(tokens: tokens, rules: rules)
    var workspace = Workspace()
    _ = Matcher(rules).matches(stage: 0, in: lattice, workspace: &workspace)
    #expect(tokens.count == attack.words)
    #expect(workspace.steps / tokens.count <= attack.limit)
  }

  @Test("twice the text is twice the work")
  func linear() throws {
    let rules = try RuleSet(
      files: [
        RuleFile(
          name: "linear.rules",
          text: """
            stage x
            rule x
              field x
              match [ (word{1,5} ","?){1,5} <r:clause> ] "b"
            """)
      ])
    var steps: [Int] = []
    for count in [500, 1_000] {
      let text = Array(repeating: "a, c ", count: count).joined()
      let tokens = Tokenizer(vocabulary: rules.vocabulary)
        .tokenize(Normalizer().normalize(Array(text.utf8)))
      var workspace = Workspace()
      _ = Matcher(rules).matches(
        stage: 0, in: Lattice(tokens: tokens, rules: rules), workspace: &workspace)
      steps.append(workspace.steps)
    }
    #expect(steps[1] < steps[0] * 21 / 10)
  }
}
