/// A phrase of two or more words that stands at a token, found for all lexicons at once.
///
/// It is seen as words only: whether a barrier or an opaque mention lies in it is asked when a
/// pattern wants it.
struct PhraseHit: BitwiseCopyable {
  /// The list of a ``PhraseIndex`` that tells which lexicons have it.
  var list: Int32
  var end: Int32
  /// Whether no longer phrase stands at the token.
  var isLast: Bool
}
