import VietnameseText

extension Lexicon {
  /// The position behind the longest phrase that begins at token `index`:
  /// ``longestMatch(at:in:limit:)`` for callers that ask for no value.
  ///
  /// - Complexity: O(tokens of the longest phrase).
  public func end(at index: Int, in tokens: TokenizedText) -> Int? {
    let count = tokens.count
    return trie.withLookup { lookup in
      var node = root
      var end: Int?
      var position = index
      while position >= 0, position < count {
        let edge = lookup.edge(from: node, tokens.id(at: position))
        if edge.target < 0 { break }
        node = edge.target
        position += 1
        if edge.phrase >= 0 { end = position }
      }
      return end
    }
  }
}
