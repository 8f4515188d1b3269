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

    let count = tokens.count
    regionOfToken = [LayoutRegion](repeating: .furniture, count: count)
    nodeOfToken = [Int32](repeating: 0, count: count)
    sentenceOfToken = [Int32](repeating: 0, count: count)
    lineOfToken = [Int32](repeating: 0, count: count)
    barriers = [Bool](repeating: true, count: count + 1)
    sentences = []
    sentences.reserveCapacity(nodes.count * 2)
    tokens.withRecords { records in
      let finder = SentenceFinder(tokens: tokens, cues: cues, records: records)
      for index in nodes.indices {
        let first = sentences.count
        finder.appendSentences(in: nodes[index].content, to: &sentences)
        fill(from: index, firstSentence: first)
      }
    }
    for range in builder.pageMarks { regionOfToken.fill(range, with: .furniture) }
    for index in lines.indices { lineOfToken.fill(lines[index].tokens, with: Int32(index)) }
  }

  /// Tells the tokens of node `index` what they belong to; its sentences are the last ones.
  private mutating func fill(from index: Int, firstSentence: Int) {
    let tokens = nodes[index].tokens
    regionOfToken.fill(tokens, with: nodes[index].region)
    nodeOfToken.fill(tokens, with: Int32(index))
    barriers.fill(TokenRange(tokens.lowerBound + 1, tokens.upperBound), with: false)
    // A marker belongs to the first sentence.
    var start = tokens.lowerBound
    for sentence in firstSentence..<sentences.count {
      let isLast = sentence + 1 == sentences.count
      let end = isLast ? tokens.upperBound : sentences[sentence].upperBound
      sentenceOfToken.fill(TokenRange(start, end), with: Int32(sentence))
      start = end
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

extension Array {
  /// Sets the elements of the tokens of `range` to `value`; each element stands for a token.
  fileprivate mutating func fill(_ range: TokenRange, with value: Element) {
    let upper = Swift.min(range.upperBound, count)
    guard range.lowerBound < upper else { return }
    withUnsafeMutableBufferPointer { $0[range.lowerBound..<upper].update(repeating: value) }
  }
}
