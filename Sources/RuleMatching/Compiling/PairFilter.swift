/// Which words phrases begin with two by two: a set that may have more than was put in, never less.
struct PairFilter: Sendable {
  /// Few enough to stay in the nearest cache.
  private static let bitCount: UInt64 = 1 << 16

  private(set) var words = [UInt64](repeating: 0, count: Int(bitCount / 64))

  mutating func insert(_ first: UInt32, _ second: UInt32) {
    let bit = PairFilter.bit(first, second)
    words[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> UInt64 {
    let key = UInt64(first) &<< 32 | UInt64(second)
    return (key &* 0x9E37_79B9_7F4A_7C15) &>> 48
  }

  /// Whether the pair may have been put into the set with these words.
  @inline(__always)
  static func contains(
    _ first: UInt32, _ second: UInt32, in words: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    let bit = bit(first, second)
    return words[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1 != 0
  }
}
