import VietnameseText

/// One printed line.
public struct LayoutLine: Hashable, Sendable {
  public internal(set) var tokens: TokenRange
  /// Characters before the first token.
  public internal(set) var indent: Int
  /// The column behind the last token, in characters.
  public internal(set) var width: Int
  /// Whether a blank line stands before it.
  public internal(set) var followsBlankLine: Bool
  /// Whether its end is a mere wrap: the next line goes on with the same paragraph.
  public internal(set) var isWrapped: Bool
}
