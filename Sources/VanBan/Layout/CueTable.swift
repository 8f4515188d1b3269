import RuleMatching
import VietnameseText

/// A lexicon of the layout, for words as they are spelled and for words whose marks were misread.
///
/// Most words of a document begin no phrase: those are turned away by one bit.
final class CueTable: Sendable {
  private let lexicon: Lexicon?
  private let base: PhraseTable
  /// The words that phrases begin with.
  private let firsts: WordSet

  init(_ lexicon: Lexicon?, vocabulary: Vocabulary) {
    self.lexicon = lexicon
    let entries = lexicon?.entries ?? []
    base = PhraseTable(entries)
    var firsts = WordSet(vocabulary: vocabulary)
    for entry in entries {
      guard let first = Tokenizer.keys(of: entry.phrase).first else { continue }
      firsts.insert(vocabulary.id(of: first.key))
    }
    self.firsts = firsts
  }

  /// Whether a phrase begins with a word of this id, spelled as it should be.
  func hasPhrase(from id: UInt32) -> Bool { firsts.contains(id) }

  /// The longest phrase at token `index` that ends before `limit`.
  ///
  /// - Parameter tolerant: whether words that differ in marks only will do.
  func match(
    at index: Int, in tokens: TokenizedText, limit: Int, tolerant: Bool = false
  ) -> (end: Int, value: String)? {
    guard index < limit, index < tokens.count else { return nil }
    if hasPhrase(from: tokens.id(at: index)),
      let match = lexicon?.longestMatch(at: index, in: tokens, limit: limit)
    {
      return match
    }
    return tolerant ? base.longestMatch(at: index, in: tokens, limit: limit) : nil
  }
}
