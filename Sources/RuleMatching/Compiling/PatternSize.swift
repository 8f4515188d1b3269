/// How many elements a pattern steps over: a phrase, a mention and a clause are one each.
struct PatternSize {
  var minimum: Int
  var maximum: Int

  static let zero = PatternSize(minimum: 0, maximum: 0)
  static let one = PatternSize(minimum: 1, maximum: 1)

  /// More than any window; keeps sums and products from overflowing.
  private static let huge = 1_000_000

  static func + (left: PatternSize, right: PatternSize) -> PatternSize {
    PatternSize(
      minimum: Swift.min(huge, left.minimum + right.minimum),
      maximum: Swift.min(huge, left.maximum + right.maximum))
  }

  func repeated(_ minimum: Int, _ maximum: Int) -> PatternSize {
    let huge = PatternSize.huge
    return PatternSize(
      minimum: self.minimum * Swift.min(minimum, huge),
      maximum: Swift.min(huge, self.maximum * Swift.min(maximum, huge)))
  }

  /// The size of either.
  func union(_ other: PatternSize) -> PatternSize {
    PatternSize(
      minimum: Swift.min(minimum, other.minimum), maximum: Swift.max(maximum, other.maximum))
  }
}
