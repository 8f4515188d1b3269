extension DocumentLayout {
  /// The nodes from the root of the tree down to node `index`, itself included.
  public func ancestors(of index: Int) -> [Int] {
    var chain = [index]
    while let parent = nodes[chain[chain.count - 1]].parent { chain.append(parent) }
    return chain.reversed()
  }

  /// Where node `index` stands, as a person would cite it: `Điều 2 khoản 3 điểm a`, `III.2.a`; `nil`
  /// for a node under no numbered one.
  ///
  /// - Complexity: O(depth).
  public func path(of index: Int) -> String? {
    var article = ""
    var list = ""
    var isInArticle = false
    for index in ancestors(of: index) {
      guard let marker = nodes[index].marker else { continue }
      switch nodes[index].kind {
      case .part: list = "Phần " + marker
      case .article:
        article = "Điều " + marker
        list = ""
        isInArticle = true
      case .number where isInArticle: article += " khoản " + marker
      case .point where isInArticle: article += " điểm " + marker
      case .roman, .letter, .number, .point:
        // `1.2` repeats the `1` it stands under.
        if marker.contains("."), let dot = list.lastIndex(of: "."),
          marker.hasPrefix(list[list.index(after: dot)...])
        {
          list = String(list[..<dot])
        } else if marker.contains("."), marker.hasPrefix(list + ".") {
          list = ""
        }
        list += list.isEmpty ? marker : "." + marker
      case .chapter, .section, .dash, .heading, .paragraph, .cell: break
      }
    }
    let path = isInArticle ? article : list
    return path.isEmpty ? nil : path
  }
}
