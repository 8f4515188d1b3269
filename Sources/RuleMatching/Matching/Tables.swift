import VietnameseText

/// The tables of a ``RuleProgram`` as plain pointers, valid during the call that hands them out.
struct ProgramTables {
  let instructions: UnsafeBufferPointer<Instruction>
  let firstSets: UnsafeBufferPointer<FirstSet>
  let lookBehinds: UnsafeBufferPointer<RuleProgram.LookBehind>
  let entries: UnsafeBufferPointer<RuleProgram.Entry>
  let trie: PhraseTrie.Lookup
  let candidates: UnsafeBufferPointer<StartIndex.Candidate>
  /// Where the lists of candidates begin.
  let offsets: UnsafeBufferPointer<UInt32>
  /// What can follow the first element of the candidates of each list.
  let nextSets: UnsafeBufferPointer<FirstSet>
  let lists: ListNumbers
}

extension RuleProgram {
  func withTables<Result>(_ body: (ProgramTables) -> Result) -> Result {
    instructions.withUnsafeBufferPointer { instructions in
      firstSets.withUnsafeBufferPointer { firstSets in
        lookBehinds.withUnsafeBufferPointer { lookBehinds in
          entries.withUnsafeBufferPointer { entries in
            starts.candidates.withUnsafeBufferPointer { candidates in
              starts.offsets.withUnsafeBufferPointer { offsets in
                starts.nextSets.withUnsafeBufferPointer { nextSets in
                  trie.withLookup { trie in
                    body(
                      ProgramTables(
                        instructions: instructions, firstSets: firstSets,
                        lookBehinds: lookBehinds, entries: entries, trie: trie,
                        candidates: candidates, offsets: offsets, nextSets: nextSets,
                        lists: starts.lists))
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
  let records: UnsafeBufferPointer<TokenRecord>
  let values: UnsafeBufferPointer<Int32>
  let heads: UnsafeBufferPointer<Int32>
  let edges: UnsafeBufferPointer<Lattice.Edge>
  /// What begins at each position, as the edges of a ``FirstSet``.
  let edgeSets: UnsafeBufferPointer<UInt64>
  let phrases: UnsafeBufferPointer<Phrases.Edge>
  /// Where the phrases of each token begin.
  let phraseOffsets: UnsafeBufferPointer<UInt32>
}

extension Lattice {
  func withTables<Result>(_ body: (LatticeTables) -> Result) -> Result {
    tokens.withRecords { records in
      features.withUnsafeBufferPointer { features in
        values.withUnsafeBufferPointer { values in
          heads.withUnsafeBufferPointer { heads in
            edges.withUnsafeBufferPointer { edges in
              edgeSets.withUnsafeBufferPointer { edgeSets in
                phrases.edges.withUnsafeBufferPointer { phrases in
                  self.phrases.offsets.withUnsafeBufferPointer { phraseOffsets in
                    body(
                      LatticeTables(
                        count: records.count, features: features, records: records,
                        values: values, heads: heads, edges: edges, edgeSets: edgeSets,
                        phrases: phrases, phraseOffsets: phraseOffsets))
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
