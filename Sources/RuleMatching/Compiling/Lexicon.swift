import VietnameseText

/// A list of phrases, each with a canonical value. Immutable; a class, as many readers hold one.
public final class Lexicon: Sendable {
  /// One line of a lexicon.
  public struct Entry: Sendable, Hashable {
    public var phrase: String
    /// What stands behind `=>`, or the phrase itself.
    public var value: String
  }

  public let name: String
  /// In the order of the files; a phrase that is given again later keeps its place.
  public let entries: [Entry]
  /// Tokens of the longest phrase.
  let longest: Int
  let trie: PhraseTrie
  let root: Int32
  /// The number of this lexicon's first entry among those of all lexicons.
  let firstPhrase: Int
  /// The words that phrases begin with, as a set of bits by word id.
  @usableFromInline let firstWords: [UInt64]

  init(
    name: String, entries: [Entry], longest: Int, trie: PhraseTrie, root: Int32, firstPhrase: Int,
    firstWords: [UInt32]
  ) {
    self.name = name
    self.entries = entries
    self.longest = longest
    self.trie = trie
    self.root = root
    self.firstPhrase = firstPhrase
    var words: [UInt64] = []
    for word in firstWords {
      let index = Int(word >> 6)
      while words.count <= index { words.append(0) }
      words[index] |= 1 << UInt64(word & 63)
    }
    self.firstWords = words
  }

  /// The longest phrase that begins at token `index` and ends at or before token `limit`: the
  /// position behind it and its value.
  ///
  /// Sees words only: no barriers, no mentions.
  ///
  /// - Parameters:
  ///   - tokens: cut with the vocabulary of the ``RuleSet`` that the lexicon belongs to.
  ///   - limit: the end of the text where it is `nil`.
  /// - Complexity: O(tokens of the longest phrase).
  @inlinable
  public func longestMatch(
    at index: Int, in tokens: TokenizedText, limit: Int? = nil
  ) -> (end: Int, value: String)? {
    let limit = Swift.min(limit ?? tokens.count, tokens.count)
    // Most places are settled by their first word.
    guard index >= 0, index < limit, mayBegin(with: tokens.id(at: index)) else { return nil }
    return longestMatch(from: index, to: limit, in: tokens)
  }

  /// Whether a phrase begins with the word of that id.
  @inlinable
  func mayBegin(with word: UInt32) -> Bool {
    let index = Int(word &>> 6)
    return index < firstWords.count && firstWords[index] &>> UInt64(word & 63) & 1 != 0
  }

  @usableFromInline
  func longestMatch(
    from index: Int, to limit: Int, in tokens: TokenizedText
  ) -> (end: Int, value: String)? {
    trie.withLookup { lookup in
      tokens.withRecords { records in
        var node = root
        var best: (end: Int, phrase: Int)?
        var position = index
        while position < limit {
          let edge = lookup.edge(from: node, records[position].id)
          if edge.target < 0 { break }
          node = edge.target
          position += 1
          if edge.phrase >= 0 { best = (position, Int(edge.phrase)) }
        }
        return best.map { ($0.end, entries[$0.phrase - firstPhrase].value) }
      }
    }
  }

  /// The value of a phrase that is given as a text of its own; `nil` where the lexicon lacks it.
  public func value(of phrase: String, vocabulary: Vocabulary) -> String? {
    let tokens = Tokenizer(vocabulary: vocabulary)
      .tokenize(Normalizer().normalize(Array(phrase.utf8)))
    guard let match = longestMatch(at: 0, in: tokens), match.end == tokens.count else { return nil }
    return match.value
  }
}
