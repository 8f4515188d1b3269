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

  /// Page numbers and running heads, also those inside paragraphs: no part of the document.
  private(set) var pageMarks: [TokenRange]
  /// The region of all tokens, where it is given.
  private(set) var region: LayoutRegion?
  /// The sentence that holds each token; -1 for a drawn line or the border of a cell.
  let sentenceOfToken: [Int32]
  /// The node of each sentence.
  let nodeOfSentence: [Int32]

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
    pageMarks = builder.pageMarks
    self.isRecognized = isRecognized

    let nodes = builder.nodes
    var finder = SentenceFinder(tokens: tokens, cues: cues, marks: builder.sentenceMarks)
    var sentences: [TokenRange] = []
    var nodeOfSentence: [Int32] = []
    sentences.reserveCapacity(nodes.count * 2)
    nodeOfSentence.reserveCapacity(nodes.count * 2)
    sentenceOfToken = TokenPlaces(count: tokens.count).values(otherwise: -1) { set in
      for node in nodes.indices {
        let first = sentences.count
        finder.appendSentences(in: nodes[node].content, to: &sentences)
        // A marker belongs to the first sentence.
        var start = nodes[node].tokens.lowerBound
        for sentence in first..<sentences.count {
          let end = sentences[sentence].upperBound
          set(TokenRange(start, end), Int32(truncatingIfNeeded: sentence))
          nodeOfSentence.append(Int32(truncatingIfNeeded: node))
          start = end
        }
      }
    }
    self.sentences = sentences
    self.nodeOfSentence = nodeOfSentence
  }

  /// The same layout with every token in `region`: for a text that is only a part of a document.
  func assuming(_ region: LayoutRegion) -> DocumentLayout {
    var layout = self
    layout.region = region
    layout.pageMarks = []
    for index in layout.nodes.indices { layout.nodes[index].region = region }
    return layout
  }
}
