import RuleMatching
import VietnameseText

extension DocumentLayout {
  /// The lattice that rules match on: the tokens with this layout's barriers, boundaries and regions.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func lattice(of tokens: TokenizedText, rules: RuleSet) -> Lattice {
    var lattice = Lattice(tokens: tokens, rules: rules)
    lattice.mark { marks in
      setBarriers(in: marks)
      for line in lines {
        let start = line.tokens.lowerBound
        marks.insert(.lineStart, at: start)
        if tokens.isBrokenCode(at: start) { marks.setGlued(before: start) }
      }
      // By their numbers: a node that is taken out of the list is a copy.
      for node in nodes.indices {
        marks.insert(.nodeStart, at: nodes[node].tokens.lowerBound)
        marks.insert(.nodeStart, at: nodes[node].content.lowerBound)
      }
      for sentence in sentences { marks.insert(.sentenceStart, at: sentence.lowerBound) }
      setRegions(in: marks)
    }
    return lattice
  }

  /// Nodes are parted from each other, and what is in no node from all else.
  private func setBarriers(in marks: LatticeMarks) {
    var end = 0
    for node in nodes.indices {
      let range = nodes[node].tokens
      var position = max(1, end)
      while position <= range.lowerBound {
        marks.setBarrier(before: position)
        position += 1
      }
      end = max(end, range.upperBound)
    }
    for position in max(1, end)..<max(1, end, sentenceOfToken.count) {
      marks.setBarrier(before: position)
    }
  }

  /// The tokens of no node are furniture, as is all that no region is set for.
  private func setRegions(in marks: LatticeMarks) {
    if let region {
      marks.setRegion(region.rawValue, for: TokenRange(0, sentenceOfToken.count))
      return
    }
    for node in nodes.indices {
      marks.setRegion(nodes[node].region.rawValue, for: nodes[node].tokens)
    }
    for range in pageMarks { marks.setRegion(LayoutRegion.furniture.rawValue, for: range) }
  }
}
