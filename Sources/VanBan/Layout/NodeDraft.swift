import VietnameseText

/// A paragraph before it has its place in the tree.
struct NodeDraft {
  var tokens: TokenRange
  var marker: ListMarker?
  var region: LayoutRegion
  /// Whether it is bold from its first token to its last.
  var isBold: Bool
  /// Whether it stands in a table.
  var isCell: Bool
  /// How many of its tokens are words, and how many of those are in capitals.
  var words: Int
  var capitals: Int

  /// Whether its words are in capitals, but for a few misread ones.
  var isCapital: Bool { TokenizedText.isInCapitals(words: words, capitals: capitals) }
}
