/// What must be true of three tokens in a row for a rule to begin with the first of them, made ready for
/// a quick look: a ``StartIndex/Candidate`` without what is known only later.
struct StartFilter: Sendable, BitwiseCopyable {
  /// What can stand behind the first element, and behind the token there.
  let next: FirstSet
  let third: FirstSet
  /// The features of the first token, and in the upper half those of the token behind the first
  /// element: those that count, and what they must be.
  private let care: UInt64
  private let wanted: UInt64
  /// A filter is a line of memory.
  private let padding: (UInt64, UInt64) = (0, 0)

  init(_ candidate: StartIndex.Candidate) {
    // Boundaries are not known yet.
    let required = candidate.required & ~TokenFeatures.boundaries.rawValue
    let nextRequired = candidate.nextRequired & ~TokenFeatures.boundaries.rawValue
    // What must be and must not be is never there.
    next = required & candidate.forbidden == 0 ? candidate.next : .empty
    third = candidate.third
    care = UInt64(nextRequired) << 32 | UInt64(required | candidate.forbidden)
    wanted = UInt64(nextRequired) << 32 | UInt64(required)
  }

  /// 1 where the rule may begin, 0 where it may not: no processor foresees the answer, so it is
  /// found without a branch.
  ///
  /// The buckets of the first token are not asked for: it is in the list of its own.
  ///
  /// - Parameters:
  ///   - features: those of the first token, and in the upper half those of the token behind the
  ///     first element.
  ///   - here: what may stand behind the first element.
  @inline(__always)
  func passes(features: UInt64, here: FirstSet, third: FirstSet) -> Int {
    (next.common(here) == 0 ? 0 : 1) & (self.third.common(third) == 0 ? 0 : 1)
      & ((features ^ wanted) & care == 0 ? 1 : 0)
  }
}
