import TestSupport

/// Random patterns and texts over so few words that they often meet.
struct RandomRule {
  var random: SeededGenerator

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  static let header = """
    stage x
    lexicon list
      a
      a b => AB
      b c a => BCA
      1
    rule x
      field x

    """

  /// A rule file with one rule.
  mutating func file() -> String {
    var text = RandomRule.header + "  match \(match())\n"
    if chance(20) { text += "  not-after \(choice(depth: 1, isContext: true))\n" }
    if chance(20) { text += "  not-before \(choice(depth: 1, isContext: true))\n" }
    if chance(10) { text += "  crosses\n" }
    if chance(10) { text += "  in body\n" }
    return text
  }

  private mutating func match() -> String {
    var alternatives: [String] = []
    repeat {
      guard chance(60) else {
        alternatives.append(sequence(depth: 3, isContext: false))
        continue
      }
      var parts = ["[", sequence(depth: 2, isContext: false), "]"]
      if chance(60) { parts.insert(sequence(depth: 1, isContext: false), at: 0) }
      if chance(60) { parts.append(sequence(depth: 1, isContext: false)) }
      alternatives.append(parts.joined(separator: " "))
    } while chance(20)
    return alternatives.joined(separator: " | ")
  }

  private mutating func choice(depth: Int, isContext: Bool) -> String {
    var alternatives: [String] = []
    repeat { alternatives.append(sequence(depth: depth, isContext: isContext)) } while chance(50)
    return alternatives.joined(separator: " | ")
  }

  private mutating func sequence(depth: Int, isContext: Bool) -> String {
    var elements: [String] = []
    repeat { elements.append(element(depth: depth, isContext: isContext)) } while chance(45)
    return elements.joined(separator: " ")
  }

  private mutating func element(depth: Int, isContext: Bool) -> String {
    if chance(8) { return "~" }
    if chance(4) { return pick(["start-of-line", "end-of-line", "end-of-sentence"]) }
    if chance(5), !isContext { return "!\(atom(depth: 1, isContext: true))" }
    let quantifier = chance(35) ? pick(["?", "?", "{1,2}", "{0,3}", "{2}"]) : ""
    if chance(15), !isContext {
      return "<\(pick(["p", "q"])):\(choice(depth: depth - 1, isContext: false))>\(quantifier)"
    }
    return atom(depth: depth, isContext: isContext) + quantifier
  }

  private mutating func atom(depth: Int, isContext: Bool) -> String {
    if depth > 1, chance(30) { return "(\(choice(depth: depth - 1, isContext: isContext)))" }
    return pick([
      "\"a\"", "\"b\"", "\"c\"", "\"/\"", "\"a b\"", "\"1\"", "'a'", "'A'", "word", "number", "any",
      "lower", "upper", "punctuation", "1..5", "digits{2}", "{list}", "{list}", "@m", "@n", "@m",
      "clause", "(\"a\"|\"b\"|\"c\")",
    ])
  }

  /// A text of up to a dozen tokens.
  mutating func text() -> String {
    var text = ""
    var wasWord = false
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let token = pick(["a", "a", "b", "b", "c", "A", "/", "1", "7", "12", "đ"])
      let isWord = token != "/"
      if !text.isEmpty, wasWord && isWord || chance(50) { text += chance(10) ? "\n" : " " }
      text += token
      wasWord = isWord
    }
    return text
  }
}
