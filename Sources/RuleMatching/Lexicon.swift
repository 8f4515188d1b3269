import VietnameseText

/// A list of phrases, each with a canonical value.
public struct Lexicon: Sendable {
  /// One line of a lexicon.
  public struct Entry: Sendable, Hashable {
    public var phrase: String
    /// What stands behind `=>`, or the phrase itself.
    public var value: String
  }

  public let name: String
  /// In the order of the files.
  public let entries: [Entry]

  /// The longest phrase that begins at token `index`: the position behind it and its value.
  ///
  /// - Complexity: O(tokens of the longest phrase).
  public func longestMatch(at index: Int, in tokens: TokenizedText) -> (end: Int, value: String)? {
    nil
  }
}
