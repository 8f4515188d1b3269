import RuleMatching
import VietnameseText

/// The word lists of `duty-words.rules`, and what each word of the rules can be in them.
final class DutyWords: Sendable {
  private let lexicons: [Lexicon?]
  /// By the id of a word: what it can begin.
  let first: [DutyMarks]
  /// By the id of a word: the lists of which it is a phrase by itself.
  private let whole: [DutyMarks]
  /// By the id of a word: the lists of which it is the second word of a phrase.
  private let second: [DutyMarks]

  /// - Parameter rules: made with ``DutyMarks/vocabulary``.
  /// - Complexity: O(phrases of the lists + words of the rules).
  init(rules: RuleSet) {
    let none = [DutyMarks](repeating: [], count: rules.vocabulary.count + 1)
    var first = none
    var whole = none
    var second = none
    func ids(_ text: String) -> [Int] {
      Tokenizer.keys(of: text).map { Int(rules.vocabulary.id(of: $0.key)) }
    }
    lexicons = DutyLexicon.allCases.map { rules.lexicon($0.name) }
    for lexicon in DutyLexicon.allCases {
      let mark = DutyMarks(lexicon)
      for entry in lexicons[lexicon.rawValue]?.entries ?? [] {
        let words = ids(entry.phrase)
        guard let word = words.first else { continue }
        first[word].formUnion(mark)
        if words.count == 1 {
          whole[word].formUnion(mark)
        } else {
          second[words[1]].formUnion(mark)
        }
      }
    }
    for character in DutyMarks.characters {
      for word in ids(character.text) { first[word].formUnion(character.mark) }
    }
    // A word that no rule knows begins nothing.
    first[0] = []
    self.first = first
    self.whole = whole
    self.second = second
  }

  subscript(lexicon: DutyLexicon) -> Lexicon? { lexicons[lexicon.rawValue] }

  /// Whether `word` is a phrase of the list of `mark`, where the word behind it says that no longer
  /// one begins there; else `nil`, and the list has to be asked.
  func isPhrase(_ word: UInt32, before next: UInt32, in mark: DutyMarks) -> Bool? {
    mark == .shared || second[Int(next)].contains(mark) ? nil : whole[Int(word)].contains(mark)
  }
}
