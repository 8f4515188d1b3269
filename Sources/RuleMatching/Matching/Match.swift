import VietnameseText

/// One place where a rule matches; what it captured is in its ``MatchList``.
public struct Match: Sendable, BitwiseCopyable {
  @usableFromInline let ruleNumber: Int32
  @usableFromInline let start: Int32
  @usableFromInline let end: Int32
  @usableFromInline let wholeStart: Int32
  @usableFromInline let wholeEnd: Int32
  /// Where what it captured stands among the events of its list.
  let firstEvent: Int32
  let lastEvent: Int32

  init(rule: Int, range: TokenRange, whole: TokenRange, events: Range<Int>) {
    ruleNumber = Int32(truncatingIfNeeded: rule)
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
    wholeStart = Int32(truncatingIfNeeded: whole.lowerBound)
    wholeEnd = Int32(truncatingIfNeeded: whole.upperBound)
    firstEvent = Int32(truncatingIfNeeded: events.lowerBound)
    lastEvent = Int32(truncatingIfNeeded: events.upperBound)
  }

  /// Index in ``RuleSet/rules``.
  @inlinable public var rule: Int { Int(ruleNumber) }
  /// The tokens of the mention: what stands between `[` and `]` of the pattern.
  @inlinable public var range: TokenRange { TokenRange(Int(start), Int(end)) }
  /// The tokens of the whole pattern, context included.
  @inlinable public var whole: TokenRange { TokenRange(Int(wholeStart), Int(wholeEnd)) }
}
