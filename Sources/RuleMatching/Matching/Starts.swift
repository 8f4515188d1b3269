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
    /// The position behind the first element.
    var next: Int32
  }

  /// Those of the first stage, then those of the second …, each in the order of the text.
  private var starts: [Start]
  private var offsets: [Int]

  init(of program: RuleProgram, tokens: TokenizedText, features: [UInt32], phrases: Phrases) {
    let found = Starts.find(program, tokens, features, phrases)
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
    _ program: RuleProgram, _ tokens: TokenizedText, _ features: [UInt32], _ phrases: Phrases
  ) -> [Start] {
    var starts: [Start] = []
    starts.reserveCapacity(tokens.count / 2)
    program.withTables { tables in
      tokens.withRecords { records in
        features.withUnsafeBufferPointer { features in
          phrases.sets.withUnsafeBufferPointer { edgeSets in
            program.starts.isFirstWord.withUnsafeBufferPointer { isFirstWord in
              phrases.edges.withUnsafeBufferPointer { edges in
                phrases.offsets.withUnsafeBufferPointer { offsets in
                  let finder = Finder(
                    program: tables, records: records, features: features, edgeSets: edgeSets,
                    isFirstWord: isFirstWord, firstFeatures: program.starts.firstFeatures,
                    phrases: edges, phraseOffsets: offsets)
                  finder.find(&starts)
                }
              }
            }
          }
        }
      }
    }
    return starts
  }
}

/// The pass that finds ``Starts``, with plain pointers to all that it reads.
private struct Finder {
  let program: ProgramTables
  let records: UnsafeBufferPointer<TokenRecord>
  let features: UnsafeBufferPointer<UInt32>
  let edgeSets: UnsafeBufferPointer<UInt64>
  let isFirstWord: UnsafeBufferPointer<Bool>
  let firstFeatures: UInt32
  let phrases: UnsafeBufferPointer<Phrases.Edge>
  let phraseOffsets: UnsafeBufferPointer<UInt32>

  func find(_ starts: inout [Starts.Start]) {
    for position in 0..<records.count {
      let bits = features[position]
      if edgeSets[position] != 0 {
        for index in Int(phraseOffsets[position])..<Int(phraseOffsets[position + 1]) {
          let list = program.lists.firstLexicon + Int(phrases[index].lexicon)
          append(list, position, bits, next: Int(phrases[index].end), to: &starts)
        }
      }
      // An id of another vocabulary is as good as unknown.
      let id = Int(records[position].id) < isFirstWord.count ? Int(records[position].id) : 0
      if isFirstWord[id] { append(id, position, bits, next: position + 1, to: &starts) }
      if bits & firstFeatures != 0 {
        let kind = (bits & TokenFeatures.anyKind.rawValue).trailingZeroBitCount
        append(program.lists.firstKind + kind, position, bits, next: position + 1, to: &starts)
      }
    }
  }

  @inline(__always)
  private func append(
    _ list: Int, _ position: Int, _ bits: UInt32, next: Int, to starts: inout [Starts.Start]
  ) {
    let nextBits = features[next]
    // Where a mention will begin is not known yet.
    let here = FirstSet(
      buckets: 1 << UInt64(nextBits >> TokenFeatures.bucketShift),
      edges: edgeSets[next] | FirstSet.allFields)
    guard program.nextSets[list].meets(here) else { return }
    let boundaries = TokenFeatures.boundaries.rawValue
    for index in Int(program.offsets[list])..<Int(program.offsets[list + 1]) {
      let candidate = program.candidates[index]
      guard candidate.next.meets(here) else { continue }
      let missing = candidate.required & ~bits | candidate.nextRequired & ~nextBits
      if missing & ~boundaries == 0, bits & candidate.forbidden == 0 {
        starts.append(
          Starts.Start(
            position: Int32(truncatingIfNeeded: position),
            candidate: Int32(truncatingIfNeeded: index), next: Int32(truncatingIfNeeded: next)))
      }
    }
  }
}
