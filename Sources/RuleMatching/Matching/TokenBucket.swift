import VietnameseText

/// A coarse class of tokens: one of 64, so that a set of tokens is a word of bits. Two words may
/// share a bucket: a set says which tokens *may* be in it.
enum TokenBucket {
  static let all = UInt64.max

  private static let number = 0
  private static let separator = 1
  private static let unknownWord = 2
  private static let unknownMark = 3
  private static let marks = 4..<16
  private static let words = 16..<64

  /// The bucket of a token as a set of one.
  ///
  /// - Parameters:
  ///   - features: the token's ``TokenFeatures``.
  ///   - id: 0 where it is unknown.
  @inline(__always)
  static func set(features: UInt32, id: UInt32) -> UInt64 {
    if features & TokenFeatures.word.rawValue != 0 {
      return 1 << UInt64(id == 0 ? unknownWord : words.lowerBound + hash(id, words.count))
    }
    if features & TokenFeatures.number.rawValue != 0 { return 1 << UInt64(number) }
    if features & TokenFeatures.separator.rawValue != 0 { return 1 << UInt64(separator) }
    return 1 << UInt64(id == 0 ? unknownMark : marks.lowerBound + hash(id, marks.count))
  }

  /// The buckets of all tokens that have one of the features `kinds`.
  static func set(ofKinds kinds: UInt32) -> UInt64 {
    var set: UInt64 = 0
    let wordFeatures = TokenFeatures.word.union(.anyCase).rawValue
    let markFeatures = TokenFeatures.punctuation.union(.symbol).rawValue
    if kinds & wordFeatures != 0 {
      set |= 1 << UInt64(unknownWord)
      for bucket in words { set |= 1 << UInt64(bucket) }
    }
    if kinds & markFeatures != 0 {
      set |= 1 << UInt64(unknownMark)
      for bucket in marks { set |= 1 << UInt64(bucket) }
    }
    if kinds & TokenFeatures.number.rawValue != 0 { set |= 1 << UInt64(number) }
    if kinds & TokenFeatures.separator.rawValue != 0 { set |= 1 << UInt64(separator) }
    return set
  }

  @inline(__always)
  private static func hash(_ id: UInt32, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(id &* 0x9E37_79B1) &* UInt64(count)) >> 32)
  }
}
