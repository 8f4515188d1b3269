import VietnameseText

/// How a document is laid out: its lines, regions, sentences and the tree of its paragraphs.
///
/// Never fails: a text without any known form is one body of paragraphs.
public struct DocumentLayout: Sendable {
  /// The printed lines, in text order.
  public internal(set) var lines: [LayoutLine]
  /// The paragraphs, items, headings and cells, in text order. Drawn lines and the borders of cells
  /// are in none.
  public internal(set) var nodes: [LayoutNode]
  /// The sentences, in text order; none goes over the end of a node.
  public internal(set) var sentences: [TokenRange]

  /// Where the fields of the header stand.
  let header: HeaderParts
  /// Where the signature and the recipients stand.
  let signature: SignatureParts
  /// Whether the text was recognized from images.
  let isRecognized: Bool

  var regionOfToken: [LayoutRegion]
  private var nodeOfToken: [Int32]
  private var sentenceOfToken: [Int32]
  private var lineOfToken: [Int32]
  private(set) var barriers: [Bool]

  /// Lays `tokens` out.
  ///
  /// - Parameters:
  ///   - cues: the words that announce parts, from the same rules as the vocabulary of `tokens`.
  ///   - isRecognized: whether the text was recognized from images, so that the marks of letters
  ///     are not to be trusted.
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(tokens: TokenizedText, cues: LayoutCues, isRecognized: Bool = false) {
    let builder = LayoutBuilder(tokens: tokens, cues: cues, isRecognized: isRecognized)
    lines = builder.lines
    nodes = builder.nodes
    header = builder.header
    signature = builder.signature
    self.isRecognized = isRecognized

    let places = TokenPlaces(count: tokens.count)
    let nodes = builder.nodes
    let lines = builder.lines
    var sentences: [TokenRange] = []
    sentences.reserveCapacity(nodes.count * 2)
    regionOfToken = places.values(otherwise: .furniture) { set in
      for node in nodes.indices { set(nodes[node].tokens, nodes[node].region) }
      for range in builder.pageMarks { set(range, .furniture) }
    }
    nodeOfToken = places.values(otherwise: 0) { set in
      for node in nodes.indices { set(nodes[node].tokens, Int32(truncatingIfNeeded: node)) }
    }
    lineOfToken = places.values(otherwise: 0) { set in
      for line in lines.indices { set(lines[line].tokens, Int32(truncatingIfNeeded: line)) }
    }
    barriers = TokenPlaces(count: tokens.count + 1).values(otherwise: true) { set in
      for node in nodes.indices {
        let range = nodes[node].tokens
        set(TokenRange(range.lowerBound + 1, range.upperBound), false)
      }
    }
    sentenceOfToken = tokens.withRecords { records in
      let finder = SentenceFinder(tokens: tokens, cues: cues, records: records)
      return places.values(otherwise: 0) { set in
        for node in nodes.indices {
          let first = sentences.count
          finder.appendSentences(in: nodes[node].content, to: &sentences)
          // A marker belongs to the first sentence.
          var start = nodes[node].tokens.lowerBound
          for sentence in first..<sentences.count {
            let end = sentences[sentence].upperBound
            set(TokenRange(start, end), Int32(truncatingIfNeeded: sentence))
            start = end
          }
        }
      }
    }
    self.sentences = sentences
  }

  // MARK: Per token

  public func region(ofToken index: Int) -> LayoutRegion { regionOfToken[index] }

  /// The index of the node that holds token `index`; 0 for a drawn line or the border of a cell.
  public func node(ofToken index: Int) -> Int { Int(nodeOfToken[index]) }

  /// The index of the sentence that holds token `index`; 0 for a drawn line or the border of a cell.
  public func sentence(ofToken index: Int) -> Int { Int(sentenceOfToken[index]) }

  /// The index of the line that holds token `index`.
  public func line(ofToken index: Int) -> Int { Int(lineOfToken[index]) }

  /// Whether a paragraph, list item, heading or cell ends before token `index`; `true` at the start
  /// and end of the text.
  public func hasBarrier(before index: Int) -> Bool { barriers[index] }
}
