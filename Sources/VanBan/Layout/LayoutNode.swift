import VietnameseText

/// One paragraph, list item, heading or table cell of a document, with its place in the tree.
public struct LayoutNode: Hashable, Sendable {
  /// What the node is, by its marker or form.
  public enum Kind: UInt8, Sendable {
    /// `Phần I`, `Phần thứ nhất`
    case part
    /// `Chương II`
    case chapter
    /// `Mục 1`, `Tiểu mục 2` as headings
    case section
    /// `Điều 3.`
    case article
    /// `I.`, `II-`
    case roman
    /// `A.`, `B.`
    case letter
    /// `1.`, `1/`, `1)`, `1.2.`: a khoản inside an article
    case number
    /// `a)`
    case point
    /// `-`, `+`, `•`, `*`
    case dash
    /// A title without a marker.
    case heading
    case paragraph
    /// A cell of a table.
    case cell
  }

  public internal(set) var kind: Kind
  /// The marker as it is cited: `3`, `a`, `III`, `1.2`, `-`; `nil` without one.
  public internal(set) var marker: String?
  /// The tokens of the marker (`Điều 3.`, `a)`), empty without one.
  public internal(set) var markerTokens: TokenRange
  /// The tokens behind the marker.
  public internal(set) var content: TokenRange
  /// The index of the node that this one belongs to.
  public internal(set) var parent: Int?
  /// The indices of the nodes that belong to this one, in text order.
  public internal(set) var children: [Int]
  /// Whether it ends in a colon, or only announces the nodes below it.
  public internal(set) var isLeadIn: Bool
  /// Whether it is a title: in capitals, in bold, or short and without a sentence end.
  public internal(set) var isHeading: Bool
  public internal(set) var region: LayoutRegion
  /// How many nodes stand above it.
  public internal(set) var depth: Int

  /// Marker and content.
  public var tokens: TokenRange {
    markerTokens.isEmpty ? content : markerTokens.union(content)
  }
}
