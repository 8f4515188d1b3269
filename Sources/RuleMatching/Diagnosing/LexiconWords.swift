import VietnameseText

/// The phrases of each lexicon as ids of words, by their first word.
struct LexiconWords: Sendable {
  private let phrases: [String: [UInt32: [[UInt32]]]]

  init(_ rules: RuleSet) {
    var phrases: [String: [UInt32: [[UInt32]]]] = [:]
    for lexicon in rules.lexicons {
      let words = lexicon.entries.map { entry in
        Tokenizer.keys(of: entry.phrase).map { rules.vocabulary.id(of: $0.key) }
      }
      phrases[lexicon.name] = Dictionary(grouping: words.filter { !$0.isEmpty }) { $0[0] }
    }
    self.phrases = phrases
  }

  /// The phrases of a lexicon that begin with `word`.
  func phrases(of lexicon: String, beginningWith word: UInt32) -> [[UInt32]] {
    phrases[lexicon]?[word] ?? []
  }
}
