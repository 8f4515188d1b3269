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
  private var barriers: [Bool]

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

    let count = tokens.count
    regionOfToken = [LayoutRegion](repeating: .furniture, count: count)
    nodeOfToken = [Int32](repeating: 0, count: count)
    sentenceOfToken = [Int32](repeating: 0, count: count)
    lineOfToken = [Int32](repeating: 0, count: count)
    barriers = [Bool](repeating: true, count: count + 1)
    sentences = []
    let finder = SentenceFinder(tokens: tokens, cues: cues)
    for (index, node) in nodes.enumerated() {
      let first = sentences.count
      sentences.append(contentsOf: finder.sentences(in: node.content))
      if sentences.count == first { sentences.append(node.content) }
      var sentence = first
      for token in node.tokens.indices {
        while sentence + 1 < sentences.count, token >= sentences[sentence].upperBound {
          sentence += 1
        }
        regionOfToken[token] = node.region
        nodeOfToken[token] = Int32(index)
        sentenceOfToken[token] = Int32(sentence)
        barriers[token] = token == node.tokens.lowerBound
      }
    }
    for range in builder.pageMarks {
      for token in range.indices { regionOfToken[token] = .furniture }
    }
    for (index, line) in lines.enumerated() {
      for token in line.tokens.indices { lineOfToken[token] = Int32(index) }
    }
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
