import VietnameseText

/// The tables of a ``RuleProgram`` as plain pointers, valid during the call that hands them out.
struct ProgramTables {
  let instructions: UnsafeBufferPointer<Instruction>
  let firstBuckets: UnsafeBufferPointer<UInt64>
  let lookBehinds: UnsafeBufferPointer<RuleProgram.LookBehind>
  let entries: UnsafeBufferPointer<RuleProgram.Entry>
  let trie: PhraseTrie.Lookup
  let candidates: UnsafeBufferPointer<StartIndex.Candidate>
  /// Where the lists of candidates begin.
  let offsets: UnsafeBufferPointer<UInt32>
  /// What can follow the first token of the candidates of each list.
  let nextBuckets: UnsafeBufferPointer<UInt64>
  let firstKind: Int
  let firstField: Int
}

extension RuleProgram {
  func withTables<Result>(_ body: (ProgramTables) -> Result) -> Result {
    instructions.withUnsafeBufferPointer { instructions in
      firstBuckets.withUnsafeBufferPointer { firstBuckets in
        lookBehinds.withUnsafeBufferPointer { lookBehinds in
          entries.withUnsafeBufferPointer { entries in
            starts.candidates.withUnsafeBufferPointer { candidates in
              starts.offsets.withUnsafeBufferPointer { offsets in
                starts.nextBuckets.withUnsafeBufferPointer { nextBuckets in
                  trie.withLookup { trie in
                    body(
                      ProgramTables(
                        instructions: instructions, firstBuckets: firstBuckets,
                        lookBehinds: lookBehinds, entries: entries, trie: trie,
                        candidates: candidates, offsets: offsets, nextBuckets: nextBuckets,
                        firstKind: starts.firstKind, firstField: starts.firstField))
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// The tables of a ``Lattice`` as plain pointers, valid during the call that hands them out.
struct LatticeTables {
  /// Number of tokens.
  let count: Int
  let features: UnsafeBufferPointer<UInt32>
  let ids: UnsafeBufferPointer<UInt32>
  let values: UnsafeBufferPointer<Int32>
  let heads: UnsafeBufferPointer<Int32>
  let edges: UnsafeBufferPointer<Lattice.Edge>
}

extension Lattice {
  func withTables<Result>(_ body: (LatticeTables) -> Result) -> Result {
    tokens.withArrays { arrays in
      features.withUnsafeBufferPointer { features in
        values.withUnsafeBufferPointer { values in
          heads.withUnsafeBufferPointer { heads in
            edges.withUnsafeBufferPointer { edges in
              body(
                LatticeTables(
                  count: arrays.ids.count, features: features, ids: arrays.ids, values: values,
                  heads: heads, edges: edges))
            }
          }
        }
      }
    }
  }
}
