extension DocumentLayout {
  /// The same layout with every token in `region`: for a text that is only a part of a document.
  func assuming(_ region: LayoutRegion) -> DocumentLayout {
    var layout = self
    layout.regionOfToken = regionOfToken.map { _ in region }
    for index in layout.nodes.indices { layout.nodes[index].region = region }
    return layout
  }
}
