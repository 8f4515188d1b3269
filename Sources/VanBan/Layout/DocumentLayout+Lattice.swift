import RuleMatching
import VietnameseText

extension DocumentLayout {
  /// The lattice that rules match on: the tokens with this layout's barriers, boundaries and regions.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func lattice(of tokens: TokenizedText, rules: RuleSet) -> Lattice {
    var lattice = Lattice(tokens: tokens, rules: rules)
    barriers.withUnsafeBufferPointer { barriers in
      for index in 0..<tokens.count where barriers[index] && index > 0 {
        lattice.setBarrier(before: index)
      }
    }
    for line in lines { lattice.insert(.lineStart, at: line.tokens.lowerBound) }
    for node in nodes {
      lattice.insert(.nodeStart, at: node.tokens.lowerBound)
      lattice.insert(.nodeStart, at: node.content.lowerBound)
    }
    for sentence in sentences { lattice.insert(.sentenceStart, at: sentence.lowerBound) }
    regionOfToken.withUnsafeBufferPointer { regions in
      var start = 0
      while start < regions.count {
        let region = regions[start]
        var end = start + 1
        while end < regions.count, regions[end] == region { end += 1 }
        lattice.setRegion(region.rawValue, for: TokenRange(start, end))
        start = end
      }
    }
    return lattice
  }
}
