/// What decides between matches: start of the mention, then higher priority, then longer, then
/// rule id, then more context before it.
struct ChoiceKey: Comparable {
  private let start: Int32
  private let priority: Int32
  private let end: Int32
  private let rank: Int32
  private let wholeStart: Int32
  /// The place of the match in the list that is sorted.
  let index: Int32

  init(_ match: Match, priority: Int32, rank: Int32, index: Int) {
    start = Int32(truncatingIfNeeded: match.range.lowerBound)
    self.priority = priority
    end = Int32(truncatingIfNeeded: match.range.upperBound)
    self.rank = rank
    wholeStart = Int32(truncatingIfNeeded: match.whole.lowerBound)
    self.index = Int32(truncatingIfNeeded: index)
  }

  static func < (left: ChoiceKey, right: ChoiceKey) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.priority != right.priority { return left.priority > right.priority }
    if left.end != right.end { return left.end > right.end }
    if left.rank != right.rank { return left.rank < right.rank }
    return left.wholeStart < right.wholeStart
  }

  /// Whether both are matches of one rule with one mention.
  func isSameMention(as other: ChoiceKey) -> Bool {
    rank == other.rank && start == other.start && end == other.end
  }
}
