import VietnameseText

/// A node of the layout as the composer of duties looks at it: without its marker and the list of its
/// children, so that handing it on copies nothing but numbers.
struct DutyNode {
  /// Its index in ``DocumentLayout/nodes``.
  let index: Int
  let kind: LayoutNode.Kind
  /// The tokens behind the marker.
  let content: TokenRange
  /// The index of the node that it belongs to, or -1.
  let parent: Int
  let hasChildren: Bool
  let isLeadIn: Bool
  let isHeading: Bool
  let region: LayoutRegion

  init(_ index: Int, in nodes: [LayoutNode]) {
    self.index = index
    kind = nodes[index].kind
    content = nodes[index].content
    parent = nodes[index].parent ?? -1
    hasChildren = !nodes[index].children.isEmpty
    isLeadIn = nodes[index].isLeadIn
    isHeading = nodes[index].isHeading
    region = nodes[index].region
  }
}
