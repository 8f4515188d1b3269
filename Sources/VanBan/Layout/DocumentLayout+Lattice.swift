import RuleMatching
import VietnameseText

extension DocumentLayout {
  /// The lattice that rules match on: the tokens with this layout's barriers, boundaries and regions.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func lattice(of tokens: TokenizedText, rules: RuleSet) -> Lattice {
    var lattice = Lattice(tokens: tokens, rules: rules)
    setBarriers(in: &lattice)
    for line in lines { lattice.insert(.lineStart, at: line.tokens.lowerBound) }
    for node in nodes {
      lattice.insert(.nodeStart, at: node.tokens.lowerBound)
      lattice.insert(.nodeStart, at: node.content.lowerBound)
    }
    for sentence in sentences { lattice.insert(.sentenceStart, at: sentence.lowerBound) }
    setRegions(in: &lattice)
    return lattice
  }

  private func setBarriers(in lattice: inout Lattice) {
    barriers.withUnsafeBytes { flags in
      var index = 1
      while index + 1 < flags.count {
        if index + 8 < flags.count,
          flags.loadUnaligned(fromByteOffset: index, as: UInt64.self) == 0
        {
          index += 8
        } else {
          if flags[index] != 0 { lattice.setBarrier(before: index) }
          index += 1
        }
      }
    }
  }

  private func setRegions(in lattice: inout Lattice) {
    regionOfToken.withUnsafeBytes { regions in
      var start = 0
      while start < regions.count {
        let region = regions[start]
        let eight = UInt64(region) &* 0x0101_0101_0101_0101
        var end = start + 1
        while end + 8 <= regions.count,
          regions.loadUnaligned(fromByteOffset: end, as: UInt64.self) == eight
        {
          end += 8
        }
        while end < regions.count, regions[end] == region { end += 1 }
        lattice.setRegion(regionOfToken[start].rawValue, for: TokenRange(start, end))
        start = end
      }
    }
  }
}
