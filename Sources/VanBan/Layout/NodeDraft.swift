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
  /// Index of its first piece.
  var piece: Int
}
