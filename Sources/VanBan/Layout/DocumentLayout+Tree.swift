extension DocumentLayout {
  /// The nodes from the root of the tree down to node `index`, itself included.
  public func ancestors(of index: Int) -> [Int] {
    var chain = [index]
    while let parent = nodes[chain[chain.count - 1]].parent { chain.append(parent) }
    return chain.reversed()
  }

  /// Where node `index` stands, as a person would cite it: `Điều 2 khoản 3 điểm a`, `III.2.a`; `nil`
  /// for a node under no numbered one.
  public func path(of index: Int) -> String? {
    nil
  }
}
