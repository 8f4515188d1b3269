import VietnameseText

/// A coarse class of tokens: one of 63, and one more for the end of the text, so that a set of
/// tokens is a word of bits. Two words may share a bucket: a set says which tokens *may* be in it.
enum TokenBucket {
  /// The set of all buckets.
  static let all = UInt64.max
  /// The bucket of no token: what follows the last one.
  static let end: UInt32 = 63

  /// The buckets of one kind of token: one for those whose id is unknown, and some for the others.
  private struct Share {
    var unknown: UInt32
    var first: UInt32
    var count: UInt32
  }

  @inline(__always)
  private static func share(of kind: TokenKind) -> Share {
    switch kind {
    case .word: Share(unknown: 2, first: 16, count: 47)
    case .number: Share(unknown: 0, first: 0, count: 1)
    case .punctuation, .symbol: Share(unknown: 3, first: 4, count: 12)
    case .separator: Share(unknown: 1, first: 1, count: 1)
    }
  }

  /// The bucket of a token; its id is 0 where it is unknown.
  @inline(__always)
  static func bucket(kind: TokenKind, id: UInt32) -> UInt32 {
    let share = share(of: kind)
    let hash = UInt32(truncatingIfNeeded: (UInt64(id &* 0x9E37_79B1) &* UInt64(share.count)) >> 32)
    return id == 0 ? share.unknown : share.first &+ hash
  }

  /// The buckets of all tokens that have one of the features `features`: kinds and cases.
  static func set(of features: UInt32) -> UInt64 {
    let kinds: [(kind: TokenKind, features: TokenFeatures)] = [
      (.word, TokenFeatures.word.union(.anyCase)), (.number, .number),
      (.punctuation, .punctuation), (.symbol, .symbol), (.separator, .separator),
    ]
    var set: UInt64 = 0
    for (kind, all) in kinds where features & all.rawValue != 0 {
      let share = share(of: kind)
      set |= 1 << UInt64(share.unknown)
      for bucket in share.first..<(share.first + share.count) { set |= 1 << UInt64(bucket) }
    }
    return set
  }
}
