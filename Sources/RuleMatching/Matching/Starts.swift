import VietnameseText

/// The tokens of a text at which rules may begin, found for all stages in one pass.
///
/// Only what never changes is looked at here: words, kinds, cases and what is glued. Boundaries,
/// regions and mentions come later.
struct Starts: Sendable {
  /// A rule that may begin at a token.
  struct Start: Sendable {
    var position: Int32
    /// Index in the candidates of the ``StartIndex``.
    var candidate: Int32
  }

  /// The program whose rules they are.
  let program: RuleProgram.Identity
  /// Those of the first stage, then those of the second …, each in the order of the text.
  private var starts: [Start]
  private var offsets: [Int]

  init(of program: RuleProgram, tokens: TokenizedText, features: [UInt32]) {
    self.program = program.identity
    let found = Starts.find(program, tokens, features)
    // Sorted by stage, by counting.
    var offsets = [Int](repeating: 0, count: program.usesClauses.count + 1)
    starts = program.starts.candidates.withUnsafeBufferPointer { candidates in
      for start in found { offsets[Int(candidates[Int(start.candidate)].stage) + 1] += 1 }
      for stage in offsets.indices.dropFirst() { offsets[stage] += offsets[stage - 1] }
      return [Start](unsafeUninitializedCapacity: found.count) { buffer, count in
        var next = offsets
        for start in found {
          let stage = Int(candidates[Int(start.candidate)].stage)
          buffer[next[stage]] = start
          next[stage] += 1
        }
        count = found.count
      }
    }
    self.offsets = offsets
  }

  func of(stage: Int) -> ArraySlice<Start> { starts[offsets[stage]..<offsets[stage + 1]] }

  private static func find(
    _ program: RuleProgram, _ tokens: TokenizedText, _ features: [UInt32]
  ) -> [Start] {
    var starts: [Start] = []
    starts.reserveCapacity(tokens.count / 2)
    let firstFeatures = program.starts.firstFeatures
    program.withTables { tables in
      tokens.withArrays { arrays in
        features.withUnsafeBufferPointer { features in
          program.starts.isFirstWord.withUnsafeBufferPointer { isFirstWord in
            for position in 0..<arrays.ids.count {
              let bits = features[position]
              // An id of another vocabulary is as good as unknown.
              let id = Int(arrays.ids[position]) < isFirstWord.count ? Int(arrays.ids[position]) : 0
              guard bits & firstFeatures != 0 || isFirstWord[id] else { continue }
              let kind = (bits & TokenFeatures.anyKind.rawValue).trailingZeroBitCount
              let next = features[position + 1]
              append(tables, list: id, position, bits, next, to: &starts)
              append(tables, list: tables.firstKind + kind, position, bits, next, to: &starts)
            }
          }
        }
      }
    }
    return starts
  }

  @inline(__always)
  private static func append(
    _ tables: ProgramTables, list: Int, _ position: Int, _ bits: UInt32, _ next: UInt32,
    to starts: inout [Start]
  ) {
    // Where a mention will begin is not known yet.
    let nextBuckets = 1 << UInt64(next >> TokenFeatures.bucketShift) | TokenBucket.mention
    guard nextBuckets & tables.nextBuckets[list] != 0 else { return }
    let boundaries = TokenFeatures.boundaries.rawValue
    for index in Int(tables.offsets[list])..<Int(tables.offsets[list + 1]) {
      let candidate = tables.candidates[index]
      guard nextBuckets & candidate.nextBuckets != 0 else { continue }
      let missing = candidate.required & ~bits | candidate.nextRequired & ~next
      if missing & ~boundaries == 0, bits & candidate.forbidden == 0 {
        starts.append(
          Start(
            position: Int32(truncatingIfNeeded: position),
            candidate: Int32(truncatingIfNeeded: index)))
      }
    }
  }
}
