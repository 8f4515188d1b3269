import RuleMatching
import VietnameseText

/// The word lists of `duty-words.rules`, and what each word of the rules can begin.
final class DutyWords: Sendable {
  private let lexicons: [Lexicon?]
  /// By the id of a word.
  let marks: [DutyMarks]

  init(rules: RuleSet) {
    lexicons = DutyLexicon.allCases.map { rules.lexicon($0.name) }
    var marks = [DutyMarks](repeating: [], count: rules.vocabulary.count + 1)
    for lexicon in DutyLexicon.allCases {
      for word in lexicons[lexicon.rawValue]?.firstWords(in: rules.vocabulary) ?? [] {
        marks[Int(word)].formUnion(DutyMarks(lexicon))
      }
    }
    for character in DutyMarks.characters {
      for token in Tokenizer.keys(of: character.text) {
        marks[Int(rules.vocabulary.id(of: token.key))].formUnion(character.mark)
      }
    }
    // What no rule knows is nothing.
    marks[0] = []
    self.marks = marks
  }

  subscript(lexicon: DutyLexicon) -> Lexicon? { lexicons[lexicon.rawValue] }
}
