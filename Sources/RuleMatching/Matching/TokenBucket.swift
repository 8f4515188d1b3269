import VietnameseText

/// A coarse class of tokens: one of 63, and one more for the end of the text, so that a set of
/// tokens is a word of bits. Two words may share a bucket: a set says which tokens *may* be in it.
enum TokenBucket {
  /// The set of all buckets.
  static let all = UInt64.max
  /// The bucket of no token: what follows the last one.
  static let end: UInt32 = 63
  static let endSet: UInt64 = 1 << 63

  /// The buckets of one kind of token: one for those whose id is unknown, and some for the others.
  private struct Share {
    var unknown: UInt32
    var first: UInt32
    var count: UInt32
  }

  @inline(__always)
  private static func share(of kind: TokenKind) -> Share {
    switch kind {
    case .word: Share(unknown: 6, first: 20, count: 43)
    case .number: Share(unknown: 4, first: 4, count: 1)
    case .punctuation, .symbol: Share(unknown: 7, first: 8, count: 12)
    case .separator: Share(unknown: 5, first: 5, count: 1)
    }
  }

  /// The values of the numbers of each bucket from 0 on: months, days, others, years. The rest, and
  /// what is no whole number, is in the one behind them.
  private static let numberClasses: [ClosedRange<Int>] = [0...12, 13...31, 32...1899, 1900...2100]

  /// The set of the buckets of all numbers: the first ones.
  private static let numbers: UInt64 = 0b11111
  static let numberCount = 5

  /// The bucket of a token; its id is 0 where it is unknown. For a number that is the one of numbers
  /// without a value.
  static func bucket(kind: TokenKind, id: UInt32) -> UInt32 {
    let share = share(of: kind)
    let hash = UInt32(truncatingIfNeeded: (UInt64(id &* 0x9E37_79B1) &* UInt64(share.count)) >> 32)
    return id == 0 ? share.unknown : share.first &+ hash
  }

  /// The bucket of a number by its value.
  static func bucket(of value: Int) -> UInt32 {
    value <= 12 ? 0 : value <= 31 ? 1 : value < 1900 ? 2 : value <= 2100 ? 3 : 4
  }

  /// The set of the buckets of a token that is known by its id.
  static func set(of kind: TokenKind, id: UInt32) -> UInt64 {
    kind == .number ? numbers : 1 << UInt64(bucket(kind: kind, id: id))
  }

  /// The set of the buckets of the numbers from `lower` to `upper`.
  static func set(from lower: Int, to upper: Int) -> UInt64 {
    var set: UInt64 = upper > 2100 ? 1 << 4 : 0
    for (bucket, values) in numberClasses.enumerated()
    where lower <= values.upperBound && upper >= values.lowerBound {
      set |= 1 << UInt64(bucket)
    }
    return set
  }

  /// The buckets of all tokens that have one of the features `features`: kinds and cases.
  static func set(of features: UInt32) -> UInt64 {
    let kinds: [(kind: TokenKind, features: TokenFeatures)] = [
      (.word, TokenFeatures.word.union(.anyCase)), (.number, .number),
      (.punctuation, .punctuation), (.symbol, .symbol), (.separator, .separator),
    ]
    var set: UInt64 = 0
    for (kind, all) in kinds where features & all.rawValue != 0 {
      if kind == .number {
        set |= numbers
        continue
      }
      let share = share(of: kind)
      set |= 1 << UInt64(share.unknown)
      for bucket in share.first..<(share.first + share.count) { set |= 1 << UInt64(bucket) }
    }
    return set
  }
}
