/// A set of stages in a word of bits. Beyond 64 stages some share a bit: it says which *may* be in it.
struct StageSet: Sendable, BitwiseCopyable {
  private var bits: UInt64 = 0

  @inline(__always)
  mutating func insert(_ stage: Int) { bits |= 1 &<< UInt64(stage & 63) }

  @inline(__always)
  func contains(_ stage: Int) -> Bool { bits &>> UInt64(stage & 63) & 1 != 0 }

  @inline(__always)
  var isEmpty: Bool { bits == 0 }

  @inline(__always)
  func union(_ other: StageSet) -> StageSet {
    var union = self
    union.bits |= other.bits
    return union
  }
}
