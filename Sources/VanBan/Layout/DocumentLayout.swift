import VietnameseText

/// How a document is laid out: its lines, regions, sentences and the tree of its paragraphs.
///
/// Never fails: a text without any known form is one body of paragraphs.
public struct DocumentLayout: Sendable {
  /// The printed lines, in text order.
  public internal(set) var lines: [LayoutLine] = []
  /// The paragraphs, items, headings and cells, in text order; together they hold every token.
  public internal(set) var nodes: [LayoutNode] = []
  /// The sentences, in text order; none goes over the end of a node.
  public internal(set) var sentences: [TokenRange] = []

  var regionOfToken: [LayoutRegion] = []
  var nodeOfToken: [Int32] = []
  var sentenceOfToken: [Int32] = []
  var lineOfToken: [Int32] = []

  /// Lays `tokens` out.
  ///
  /// - Complexity: O(*n*) in the tokens.
  public init(tokens: TokenizedText, cues: LayoutCues) {
    let count = tokens.count
    regionOfToken = [LayoutRegion](repeating: .body, count: count)
    nodeOfToken = [Int32](repeating: 0, count: count)
    sentenceOfToken = [Int32](repeating: 0, count: count)
    lineOfToken = [Int32](repeating: 0, count: count)
    var start = 0
    for index in 1..<max(count, 1) where index < count {
      let gap = tokens.gap(before: index)
      let isLower = tokens.kind(at: index) == .word && tokens.caseClass(at: index).contains(.lower)
      guard gap == .paragraph || (gap == .line && !isLower) else { continue }
      append(TokenRange(start, index))
      start = index
    }
    if start < count { append(TokenRange(start, count)) }
  }

  private mutating func append(_ range: TokenRange) {
    for index in range.indices {
      nodeOfToken[index] = Int32(nodes.count)
      sentenceOfToken[index] = Int32(sentences.count)
      lineOfToken[index] = Int32(lines.count)
    }
    nodes.append(
      LayoutNode(
        kind: .paragraph, marker: nil, markerTokens: TokenRange(range.lowerBound, range.lowerBound),
        content: range, parent: nil, children: [], isLeadIn: false, region: .body, depth: 0))
    sentences.append(range)
    lines.append(
      LayoutLine(
        tokens: range, indent: 0, width: 0, followsBlankLine: false, isWrapped: false))
  }

  // MARK: Per token

  public func region(ofToken index: Int) -> LayoutRegion { regionOfToken[index] }

  /// The index of the node that holds token `index`.
  public func node(ofToken index: Int) -> Int { Int(nodeOfToken[index]) }

  /// The index of the sentence that holds token `index`.
  public func sentence(ofToken index: Int) -> Int { Int(sentenceOfToken[index]) }

  /// The index of the line that holds token `index`.
  public func line(ofToken index: Int) -> Int { Int(lineOfToken[index]) }

  /// Whether a paragraph, list item, heading or cell ends before token `index`; `true` at the start
  /// and end of the text.
  public func hasBarrier(before index: Int) -> Bool {
    guard index > 0, index < nodeOfToken.count else { return true }
    return nodeOfToken[index] != nodeOfToken[index - 1]
  }
}
