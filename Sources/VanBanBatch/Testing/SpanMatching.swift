import VietnameseText

/// Pairs what was expected with what was found, one to one, the largest overlap first.
enum SpanMatching {
  /// The part of both ranges together that they have in common, 0...1.
  static func overlap(_ left: SourceRange, _ right: SourceRange) -> Double {
    let common =
      Swift.min(left.upperBound, right.upperBound) - Swift.max(left.lowerBound, right.lowerBound)
    guard common > 0 else { return 0 }
    let both =
      Swift.max(left.upperBound, right.upperBound) - Swift.min(left.lowerBound, right.lowerBound)
    return Double(common) / Double(both)
  }

  /// Pairs of indices: candidates of greater weight first, then in the order of both lists.
  ///
  /// - Parameter weight: of a pair; `nil` where the two do not go together.
  /// - Complexity: O(*n* · *m*).
  static func pairs(
    _ expectedCount: Int, _ foundCount: Int, weight: (Int, Int) -> Double?
  ) -> [(expected: Int, found: Int)] {
    var candidates: [(weight: Double, expected: Int, found: Int)] = []
    for expected in 0..<expectedCount {
      for found in 0..<foundCount {
        guard let weight = weight(expected, found) else { continue }
        candidates.append((weight, expected, found))
      }
    }
    candidates.sort { left, right in
      (-left.weight, left.expected, left.found) < (-right.weight, right.expected, right.found)
    }
    var pairs: [(expected: Int, found: Int)] = []
    var takenExpected: Set<Int> = []
    var takenFound: Set<Int> = []
    for candidate in candidates
    where !takenExpected.contains(candidate.expected) && !takenFound.contains(candidate.found) {
      takenExpected.insert(candidate.expected)
      takenFound.insert(candidate.found)
      pairs.append((candidate.expected, candidate.found))
    }
    return pairs
  }
}
