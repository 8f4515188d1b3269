/// What decides between matches: start of the mention, then higher priority, then longer, then
/// rule id, then more context before it.
///
/// Packed into two words: keys are compared more often than they are made.
struct ChoiceKey: Comparable {
  /// The start, and how low the priority is.
  private let first: UInt64
  /// How short the mention is, and the rank.
  private let second: UInt64
  private let wholeStart: Int32
  /// The place of the match in the list that is sorted.
  let index: Int32

  init(_ match: Match, priority: Int32, rank: Int32, index: Int) {
    first = UInt64(UInt32(bitPattern: match.start)) << 32 | UInt64(ChoiceKey.descending(priority))
    second = UInt64(ChoiceKey.descending(match.end)) << 32 | UInt64(UInt32(bitPattern: rank))
    wholeStart = match.wholeStart
    self.index = Int32(truncatingIfNeeded: index)
  }

  /// A number that is the smaller the larger `value` is.
  @inline(__always)
  private static func descending(_ value: Int32) -> UInt32 {
    ~(UInt32(bitPattern: value) ^ 0x8000_0000)
  }

  @inline(__always)
  static func < (left: ChoiceKey, right: ChoiceKey) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    return left.wholeStart < right.wholeStart
  }

  /// Whether both are matches of one rule with one mention.
  @inline(__always)
  func isSameMention(as other: ChoiceKey) -> Bool {
    second == other.second && first >> 32 == other.first >> 32
  }
}
