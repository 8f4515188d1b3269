import VietnameseText

/// Where the mentions of one field stand: ranges in text order that do not overlap.
struct MentionRanges {
  private let ranges: [TokenRange]

  init(_ ranges: some Sequence<TokenRange>) {
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether one of them begins before token `index` and holds it.
  ///
  /// - Complexity: O(log *n*).
  func contains(_ index: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < index { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].upperBound > index
  }
}
