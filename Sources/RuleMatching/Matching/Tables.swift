import VietnameseText

/// The tables of a ``RuleProgram`` as plain pointers, valid during the call that hands them out.
struct ProgramTables {
  let states: UnsafeBufferPointer<Instruction>
  let marks: UnsafeBufferPointer<Workspace.Event>
  let lookBehinds: UnsafeBufferPointer<RuleProgram.LookBehind>
  let entries: UnsafeBufferPointer<RuleProgram.Entry>
  let trie: PhraseTrie.Lookup
  let candidates: UnsafeBufferPointer<StartIndex.Candidate>
  /// A filter for each candidate, and its stage.
  let filters: UnsafeBufferPointer<StartFilter>
  let candidateStages: UnsafeBufferPointer<UInt16>
  let kinds: UnsafeBufferPointer<StartIndex.List>
  let fields: UnsafeBufferPointer<StartIndex.List>
  /// The rules that begin with each word or kind of token and go on with a mention.
  let beforeMentions: UnsafeBufferPointer<StartIndex.List>
  /// The stages of their rules, and of those of fields.
  let beforeMentionStages: UnsafeBufferPointer<StageSet>
  let fieldStages: UnsafeBufferPointer<StageSet>
  let words: UnsafeBufferPointer<WordTable.Word>
  let phrases: UnsafeBufferPointer<WordTable.Phrase>
  let phraseSteps: PhraseSteps.Lookup
  /// What the phrases of each list are, and where the lists begin.
  let outputs: UnsafeBufferPointer<PhraseIndex.Output>
  let outputOffsets: UnsafeBufferPointer<UInt32>

  @inline(__always)
  func entry(_ rule: Int) -> UnsafePointer<RuleProgram.Entry> {
    entries.baseAddress.unsafelyUnwrapped + rule
  }

  /// The number of a state.
  @inline(__always)
  func number(of state: UnsafePointer<Instruction>) -> Int32 {
    Int32(truncatingIfNeeded: states.baseAddress?.distance(to: state) ?? 0)
  }
}

extension RuleProgram {
  func withTables<Result>(_ body: (ProgramTables) -> Result) -> Result {
    states.withUnsafeBufferPointer { states in
      withStageTables { beforeMentionStages, fieldStages in
        lookBehinds.withUnsafeBufferPointer { lookBehinds in
          entries.withUnsafeBufferPointer { entries in
            starts.candidates.withUnsafeBufferPointer { candidates in
              kindLists.withUnsafeBufferPointer { kinds in
                fieldLists.withUnsafeBufferPointer { fields in
                  trie.withLookup { trie in
                    withMoreTables { marks, beforeMentions, filters, stages in
                      withPhraseTables { words, lists, steps, outputs, offsets in
                        body(
                          ProgramTables(
                            states: states, marks: marks,
                            lookBehinds: lookBehinds, entries: entries, trie: trie,
                            candidates: candidates, filters: filters,
                            candidateStages: stages, kinds: kinds, fields: fields,
                            beforeMentions: beforeMentions,
                            beforeMentionStages: beforeMentionStages, fieldStages: fieldStages,
                            words: words, phrases: lists,
                            phraseSteps: steps, outputs: outputs, outputOffsets: offsets))
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
  }

  private func withMoreTables<Result>(
    _ body: (
      UnsafeBufferPointer<Workspace.Event>, UnsafeBufferPointer<StartIndex.List>,
      UnsafeBufferPointer<StartFilter>, UnsafeBufferPointer<UInt16>
    ) -> Result
  ) -> Result {
    marks.withUnsafeBufferPointer { marks in
      beforeMentions.withUnsafeBufferPointer { beforeMentions in
        filters.withUnsafeBufferPointer { filters in
          candidateStages.withUnsafeBufferPointer { body(marks, beforeMentions, filters, $0) }
        }
      }
    }
  }

  private func withStageTables<Result>(
    _ body: (UnsafeBufferPointer<StageSet>, UnsafeBufferPointer<StageSet>) -> Result
  ) -> Result {
    beforeMentionStages.withUnsafeBufferPointer { beforeMentions in
      fieldStages.withUnsafeBufferPointer { body(beforeMentions, $0) }
    }
  }

  private func withPhraseTables<Result>(
    _ body: (
      UnsafeBufferPointer<WordTable.Word>, UnsafeBufferPointer<WordTable.Phrase>,
      PhraseSteps.Lookup, UnsafeBufferPointer<PhraseIndex.Output>, UnsafeBufferPointer<UInt32>
    ) -> Result
  ) -> Result {
    words.words.withUnsafeBufferPointer { words in
      self.words.phrases.withUnsafeBufferPointer { lists in
        phrases.outputs.withUnsafeBufferPointer { outputs in
          phrases.offsets.withUnsafeBufferPointer { offsets in
            phrases.steps.withLookup { body(words, lists, $0, outputs, offsets) }
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
  let mentionStarts: MentionStarts.Lookup
  /// What stands at each position: its token and the edges that begin there.
  let sets: UnsafeBufferPointer<FirstSet>
  let phrases: UnsafeBufferPointer<PhraseHit>
  /// Where the phrases of each token begin that has any.
  let firstPhrases: UnsafeBufferPointer<Int32>
}

extension Lattice {
  func withTables<Result>(_ body: (LatticeTables) -> Result) -> Result {
    tokens.withRecords { records in
      features.withUnsafeBufferPointer { features in
        values.withUnsafeBufferPointer { values in
          heads.withUnsafeBufferPointer { heads in
            withEdges { edges, mentionStarts in
              sets.withUnsafeBufferPointer { sets in
                phrases.withUnsafeBufferPointer { phrases in
                  firstPhrases.withUnsafeBufferPointer { firstPhrases in
                    body(
                      LatticeTables(
                        count: records.count, features: features, records: records,
                        values: values, heads: heads, edges: edges,
                        mentionStarts: mentionStarts, sets: sets,
                        phrases: phrases, firstPhrases: firstPhrases))
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private func withEdges<Result>(
    _ body: (UnsafeBufferPointer<Edge>, MentionStarts.Lookup) -> Result
  ) -> Result {
    edges.withUnsafeBufferPointer { edges in
      mentionStarts.withLookup { body(edges, $0) }
    }
  }
}
