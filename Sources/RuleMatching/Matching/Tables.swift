import VietnameseText

extension StageIndex.Lists {
  struct Lookup {
    let offsets: UnsafeBufferPointer<UInt32>
    let candidates: UnsafeBufferPointer<StageIndex.Candidate>
  }

  fileprivate func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    offsets.withUnsafeBufferPointer { offsets in
      candidates.withUnsafeBufferPointer { candidates in
        body(Lookup(offsets: offsets, candidates: candidates))
      }
    }
  }
}

extension StageIndex {
  struct Lookup {
    let words: Lists.Lookup
    let kinds: Lists.Lookup
    let fields: Lists.Lookup
    let isFirstWord: UnsafeBufferPointer<Bool>
    let firstFeatures: UInt32
  }

  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    words.withLookup { words in
      kinds.withLookup { kinds in
        fields.withLookup { fields in
          isFirstWord.withUnsafeBufferPointer { isFirstWord in
            body(
              Lookup(
                words: words, kinds: kinds, fields: fields, isFirstWord: isFirstWord,
                firstFeatures: firstFeatures))
          }
        }
      }
    }
  }
}

extension RuleProgram {
  func withTables<Result>(
    _ body: (
      UnsafeBufferPointer<Instruction>, UnsafeBufferPointer<SplitSets>,
      UnsafeBufferPointer<LookBehind>, UnsafeBufferPointer<Entry>, PhraseTrie.Lookup
    ) -> Result
  ) -> Result {
    instructions.withUnsafeBufferPointer { instructions in
      splits.withUnsafeBufferPointer { splits in
        lookBehinds.withUnsafeBufferPointer { lookBehinds in
          entries.withUnsafeBufferPointer { entries in
            trie.withLookup { trie in body(instructions, splits, lookBehinds, entries, trie) }
          }
        }
      }
    }
  }
}

extension Lattice {
  func withTables<Result>(
    _ body: (
      Int, UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<Int32>,
      UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Edge>
    ) -> Result
  ) -> Result {
    tokens.withArrays { arrays in
      features.withUnsafeBufferPointer { features in
        values.withUnsafeBufferPointer { values in
          heads.withUnsafeBufferPointer { heads in
            edges.withUnsafeBufferPointer { edges in
              body(count, features, arrays.ids, values, heads, edges)
            }
          }
        }
      }
    }
  }
}
