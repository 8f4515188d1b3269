import VietnameseText

extension Lattice {
  /// Adds what an earlier stage found: from now on `@field` steps over `range` at once.
  ///
  /// - Parameters:
  ///   - field: index in ``RuleSet/fields``.
  ///   - range: its tokens; an empty range is ignored.
  ///   - mention: the caller's number for it, handed back in ``Capture/mentions``.
  ///   - isOpaque: whether its tokens can be reached through `@field` only. (`clause` steps over
  ///     whole sentences, opaque mentions included.)
  public mutating func addMention(field: Int, range: TokenRange, mention: Int, isOpaque: Bool) {
    guard field >= 0, !range.isEmpty, range.lowerBound >= 0, range.upperBound <= count else {
      return
    }
    let added = Int32(edges.count)
    let start = range.lowerBound
    // Shortest first; of two equal ones the later first: the matcher pushes them in this order and
    // so tries the longest, then the earliest, first.
    var previous: Int32 = -1
    var next = heads[start]
    while next >= 0, Int(edges[Int(next)].end) < range.upperBound {
      previous = next
      next = edges[Int(next)].next
    }
    let edge = Edge(
      next: next, field: Int32(field), start: Int32(start), end: Int32(range.upperBound),
      mention: Int32(mention))
    edges.append(edge)
    noteStart(of: edge)
    if previous < 0 { heads[start] = added } else { edges[Int(previous)].next = added }
    sets[start].edges |= FirstSet.field(field)
    if isOpaque { close(range) }
  }

  /// Makes the tokens of an opaque mention as good as none.
  private mutating func close(_ range: TokenRange) {
    features.withUnsafeMutableBufferPointer { features in
      for index in range.indices { features[index] |= TokenFeatures.opaque.rawValue }
    }
    sets.withUnsafeMutableBufferPointer { sets in
      for index in range.indices { sets[index].buckets = TokenBucket.endSet }
    }
  }

  /// Notes for which stages a mention is where one of their rules may begin.
  mutating func noteStart(of edge: Edge) {
    let start = Int(edge.start)
    mentionStarts.insert(
      start, field: Int(edge.field), behind: start > 0 ? tokens.id(at: start - 1) : 0,
      start > 0 ? features[start - 1] : nil)
  }
}
