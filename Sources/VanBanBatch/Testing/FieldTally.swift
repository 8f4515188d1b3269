/// How often a field came out as expected.
public struct FieldTally: Sendable, Hashable {
  /// Expected and found.
  public var matched = 0
  /// Found, but not expected.
  public var extra = 0
  /// Expected, but not found.
  public var missed = 0

  public init(matched: Int = 0, extra: Int = 0, missed: Int = 0) {
    self.matched = matched
    self.extra = extra
    self.missed = missed
  }

  /// Of what was found, the part that was expected; of nothing 1 where nothing was expected, else 0.
  public var precision: Double { Self.part(matched, of: extra, or: missed) }

  /// Of what was expected, the part that was found.
  public var recall: Double { Self.part(matched, of: missed, or: extra) }

  /// The harmonic mean of both.
  public var f1: Double {
    let sum = precision + recall
    return sum > 0 ? 2 * precision * recall / sum : 0
  }

  private static func part(_ matched: Int, of rest: Int, or other: Int) -> Double {
    matched + rest > 0 ? Double(matched) / Double(matched + rest) : other == 0 ? 1 : 0
  }

  public static func += (tally: inout FieldTally, other: FieldTally) {
    tally.matched += other.matched
    tally.extra += other.extra
    tally.missed += other.missed
  }
}
