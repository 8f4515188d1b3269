/// The numbers of the lists of a ``StartIndex``: first one a word id, then one a kind of token, one a
/// field and one a lexicon.
struct ListNumbers: Sendable {
  /// The largest word id.
  let wordCount: Int
  let fieldCount: Int
  let lexiconCount: Int

  static let kindCount = 5
  /// The kind of numbers.
  static let numberKind = 1

  /// The list of the first kind of token.
  var firstKind: Int { wordCount + 1 }
  var firstField: Int { firstKind + ListNumbers.kindCount }
  var firstLexicon: Int { firstField + fieldCount }
  var count: Int { firstLexicon + lexiconCount }
}
