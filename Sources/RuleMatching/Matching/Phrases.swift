import VietnameseText

/// The phrases of lexicons that begin at each token of a text, found in one pass for all lexicons.
///
/// They are seen as words only: whether a barrier or an opaque mention lies in a phrase is asked when
/// a pattern wants it.
struct Phrases: Sendable {
  /// An edge of the lattice over the words of a phrase.
  struct Edge: Sendable {
    /// The number of the lexicon among those that patterns name.
    var lexicon: Int32
    /// The number of the phrase among those of all lexicons.
    var phrase: Int32
    var end: Int32
  }

  /// Those of token *i* are `edges[offsets[i]..<offsets[i + 1]]`, shorter ones first.
  private(set) var edges: [Edge] = []
  private(set) var offsets: [UInt32]
  /// The lexicons that have a phrase at each position, as the edges of a ``FirstSet``.
  private(set) var sets: [UInt64]

  init(of index: PhraseIndex, tokens: TokenizedText) {
    let count = tokens.count
    var edges: [Edge] = []
    var sets = [UInt64](repeating: 0, count: count + 1)
    var offsets = [UInt32](repeating: 0, count: count + 1)
    if !index.isEmpty {
      edges.reserveCapacity(count)
      tokens.withRecords { records in
        sets.withUnsafeMutableBufferPointer { sets in
          offsets.withUnsafeMutableBufferPointer { offsets in
            Phrases.find(index, records, &edges, sets, offsets)
          }
        }
      }
    }
    self.edges = edges
    self.sets = sets
    self.offsets = offsets
  }

  private static func find(
    _ index: PhraseIndex, _ records: UnsafeBufferPointer<TokenRecord>, _ edges: inout [Edge],
    _ sets: UnsafeMutableBufferPointer<UInt64>, _ offsets: UnsafeMutableBufferPointer<UInt32>
  ) {
    index.firstEdges.withUnsafeBufferPointer { firstEdges in
      index.outputs.withUnsafeBufferPointer { outputs in
        index.offsets.withUnsafeBufferPointer { lists in
          index.withLookup { lookup in
            for position in 0..<records.count {
              offsets[position] = UInt32(truncatingIfNeeded: edges.count)
              // An id of another vocabulary is as good as unknown.
              let id = Int(records[position].id)
              guard id < firstEdges.count else { continue }
              var step = firstEdges[id]
              var end = position
              var set: UInt64 = 0
              while step.target >= 0 {
                end &+= 1
                if step.phrase >= 0 {
                  for output in Int(lists[Int(step.phrase)])..<Int(lists[Int(step.phrase) + 1]) {
                    let output = outputs[output]
                    set |= FirstSet.lexicon(Int(output.lexicon))
                    edges.append(
                      Edge(
                        lexicon: output.lexicon, phrase: output.phrase,
                        end: Int32(truncatingIfNeeded: end)))
                  }
                }
                guard end < records.count else { break }
                step = lookup.edge(from: step.target, records[end].id)
              }
              sets[position] = set
            }
            offsets[records.count] = UInt32(truncatingIfNeeded: edges.count)
          }
        }
      }
    }
  }
}
