import RuleMatching
import VietnameseText

/// The phrases of all lexicons of two words and more, found by the base forms of their words: the
/// marks of a word do not matter for the way, and are compared at its end.
struct KnownPhrases: Sendable {
  /// A phrase with the letters of its words, small.
  struct Phrase: Sendable {
    let words: [String]
    /// The vocabulary's id of each word.
    let ids: [UInt32]
  }

  private struct Step: Hashable, Sendable {
    let node: Int32
    let base: BaseForm
  }

  private var steps: [Step: Int32] = [:]
  /// The phrases that end at each node: those that differ only in their marks share one.
  private var phrases: [[Phrase]] = [[]]

  /// - Complexity: O(bytes of the lexicons).
  init(rules: RuleSet) {
    for lexicon in rules.lexicons {
      for entry in lexicon.entries { add(entry.phrase, rules.vocabulary) }
    }
  }

  private mutating func add(_ text: String, _ vocabulary: Vocabulary) {
    let ids = Tokenizer.keys(of: text).map { vocabulary.id(of: $0.key) }
    let words = text.lowercased().split(separator: " ").map(String.init)
    // Words only: with marks inside, the words are not cut at spaces alone.
    guard words.count > 1, ids.count == words.count else { return }
    var node: Int32 = 0
    for base in BaseForm.forms(of: text) {
      let step = Step(node: node, base: base)
      if let next = steps[step] {
        node = next
      } else {
        node = Int32(phrases.count)
        phrases.append([])
        steps[step] = node
      }
    }
    if !phrases[Int(node)].contains(where: { $0.ids == ids }) {
      phrases[Int(node)].append(Phrase(words: words, ids: ids))
    }
  }

  /// The longest way of phrases whose base forms stand from token `index` on: where it ends, and
  /// the phrases there.
  func longest(at index: Int, in tokens: TokenizedText) -> (end: Int, phrases: [Phrase])? {
    var node: Int32 = 0
    var found: (end: Int, phrases: [Phrase])?
    var place = index
    while place < tokens.count, tokens.kind(at: place) == .word,
      let next = steps[Step(node: node, base: tokens.baseForm(at: place))]
    {
      node = next
      place += 1
      if !phrases[Int(node)].isEmpty { found = (place, phrases[Int(node)]) }
    }
    return found
  }
}
