import VietnameseText

/// A paragraph before it has its place in the tree.
struct NodeDraft {
  var tokens: TokenRange
  var marker: ListMarker?
  var region: LayoutRegion
  /// Whether it is bold from its first token to its last.
  var isBold: Bool
  /// Whether it stands in a table.
  var isCell: Bool
  /// Index of its first piece.
  var piece: Int
}

/// Puts pieces together to paragraphs, items, headings and cells.
struct NodeBuilder {
  private let tokens: TokenizedText
  private let pieces: [LayoutPiece]
  private(set) var drafts: [NodeDraft] = []
  /// For each piece whether it goes on with the paragraph of the one before it.
  private(set) var isJoined: [Bool]

  /// The pieces of the paragraph that is being read.
  private var group: [Int] = []
  /// Page numbers met behind it: inside it where it goes on.
  private var pageMarks: [Int] = []

  /// - Complexity: O(*n*) in the tokens.
  init(_ pieces: [LayoutPiece], of tokens: TokenizedText, style: WrapStyle) {
    self.tokens = tokens
    self.pieces = pieces
    isJoined = [Bool](repeating: false, count: pieces.count)
    let joiner = LineJoiner(tokens: tokens, style: style)
    var isBroken = false
    for index in pieces.indices {
      if pieces[index].isRule {
        isBroken = true
      } else if pieces[index].isPageMark, !group.isEmpty {
        pageMarks.append(index)
      } else {
        if !group.isEmpty, !isBroken, continues(with: index, joiner) {
          isJoined[index] = true
          pageMarks = []
        } else {
          close()
        }
        group.append(index)
        isBroken = false
      }
    }
    close()
    // A text of nothing but drawn lines and borders: so that every token has a node.
    if drafts.isEmpty, tokens.count > 0 {
      drafts.append(
        NodeDraft(
          tokens: tokens.all, marker: nil, region: .furniture, isBold: false, isCell: false,
          piece: 0))
    }
  }

  private func continues(with index: Int, _ joiner: LineJoiner) -> Bool {
    let upper = pieces[group[group.count - 1]]
    var lower = pieces[index]
    if !pageMarks.isEmpty {
      guard !tokens.isTerminal(at: tokens.lastMark(in: upper.tokens)) else { return false }
      lower.gap = .line
    }
    return joiner.isWrap(upper, lower)
  }

  private mutating func close() {
    if let first = group.first, let last = group.last {
      append(TokenRange(pieces[first].tokens.lowerBound, pieces[last].tokens.upperBound), first)
    }
    for index in pageMarks { append(pieces[index].tokens, index) }
    group = []
    pageMarks = []
  }

  private mutating func append(_ range: TokenRange, _ first: Int) {
    let piece = pieces[first]
    let isBold =
      piece.startsBold && (group.isEmpty || pieces[group[group.count - 1]].endsBold)
    var marker = piece.marker
    if piece.region == .header || piece.region == .signature || piece.region == .furniture {
      marker = nil
    } else if let end = marker?.end, end == piece.tokens.upperBound, end < range.upperBound {
      // `Điều 3` at the end of its line is a marker only where the paragraph ends there, too.
      marker = ListMarker(at: range, in: tokens)
    }
    drafts.append(
      NodeDraft(
        tokens: range, marker: marker, region: piece.region, isBold: isBold,
        isCell: piece.gap == .cell, piece: first))
  }
}
