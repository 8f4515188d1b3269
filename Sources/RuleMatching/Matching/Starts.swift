/// The tokens of a text at which rules may begin, for each stage.
struct Starts: Sendable {
  /// A rule that may begin at a token, in one word: there are many, and few of them last.
  struct Start: Sendable, BitwiseCopyable {
    /// From the highest bits: the position, the tokens of the first element, the candidate.
    private let bits: UInt64

    private static let candidateBits: UInt64 = 24
    private static let lengthBits: UInt64 = 8

    /// The start of the first of some candidates; the others follow one by one.
    ///
    /// - Parameter next: the position behind the first element, a phrase of at most 255 tokens.
    @inline(__always)
    init(position: Int, next: Int, firstCandidate: Int) {
      bits =
        UInt64(truncatingIfNeeded: position) &<< (Start.candidateBits + Start.lengthBits)
        | UInt64(truncatingIfNeeded: next &- position) &<< Start.candidateBits
        | UInt64(truncatingIfNeeded: firstCandidate)
    }

    private init(bits: UInt64) { self.bits = bits }

    /// The same for the candidate `offset` places further on.
    @inline(__always)
    func advanced(by offset: Int) -> Start {
      Start(bits: bits &+ UInt64(truncatingIfNeeded: offset))
    }

    @inline(__always)
    var position: Int {
      Int(truncatingIfNeeded: bits &>> (Start.candidateBits + Start.lengthBits))
    }
    /// The position behind the first element.
    @inline(__always)
    var next: Int {
      position &+ Int(truncatingIfNeeded: bits &>> Start.candidateBits)
        & (1 &<< Int(Start.lengthBits) &- 1)
    }
    /// Index in the candidates of the ``StartIndex``.
    @inline(__always)
    var candidate: Int { Int(truncatingIfNeeded: bits) & (1 &<< Int(Start.candidateBits) &- 1) }
  }

  /// Those of the first stage, then those of the second …, each in the order of the text.
  private var starts: [Start]
  private var offsets: [Int]

  /// - Parameters:
  ///   - found: the last of the text first.
  ///   - stages: the stage of each candidate.
  init(
    _ found: borrowing GrowableBuffer<Start>, stageCount: Int,
    stages: UnsafeBufferPointer<UInt16>
  ) {
    // Sorted by stage, by counting.
    offsets = [Int](repeating: 0, count: stageCount + 1)
    let total = found.count
    starts = offsets.withUnsafeMutableBufferPointer { offsets in
      for index in 0..<total {
        offsets[Int(stages[found[index].candidate]) &+ 1] &+= 1
      }
      for stage in offsets.indices.dropFirst() { offsets[stage] += offsets[stage - 1] }
      return [Start](unsafeUninitializedCapacity: total) { buffer, count in
        // Each stage is filled from its beginning to its end, which is where the next one begins.
        var index = total
        while index > 0 {
          index &-= 1
          let start = found[index]
          let stage = Int(stages[start.candidate])
          buffer[offsets[stage]] = start
          offsets[stage] &+= 1
        }
        count = total
      }
    }
  }

  func of(stage: Int) -> ArraySlice<Start> {
    starts[(stage == 0 ? 0 : offsets[stage - 1])..<offsets[stage]]
  }
}
