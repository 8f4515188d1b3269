/// The tokens of a text at which rules may begin, for each stage.
struct Starts: Sendable {
  /// A rule that may begin at a token.
  struct Start: Sendable, BitwiseCopyable {
    var position: Int32
    /// Index in the candidates of the ``StartIndex``.
    var candidate: Int32
    /// The position behind the first element.
    var next: Int32
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
        offsets[Int(stages[Int(found[index].candidate)]) &+ 1] &+= 1
      }
      for stage in offsets.indices.dropFirst() { offsets[stage] += offsets[stage - 1] }
      return [Start](unsafeUninitializedCapacity: total) { buffer, count in
        // Each stage is filled from its beginning to its end, which is where the next one begins.
        var index = total
        while index > 0 {
          index &-= 1
          let start = found[index]
          let stage = Int(stages[Int(start.candidate)])
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
