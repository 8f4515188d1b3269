import VietnameseText

extension DocumentLayout {
  /// The tree as text, one node a line: region, path, form, and the first words.
  ///
  /// - Complexity: O(*n*) in the tokens.
  public func description(of tokens: TokenizedText) -> String {
    var text = ""
    var region: LayoutRegion?
    for (index, node) in nodes.enumerated() {
      if node.region != region {
        text += "[\(node.region.name)]\n"
        region = node.region
      }
      text += String(repeating: "  ", count: node.depth + 1)
      if let path = path(of: index), node.marker != nil { text += path + " " }
      text += "\(node.kind)"
      if node.isHeading { text += " heading" }
      if node.isLeadIn { text += " lead-in" }
      text += ": " + tokens.canonicalString(of: node.tokens) + "\n"
    }
    return text
  }
}
