import VietnameseText

/// Puts pieces together to paragraphs, items, headings and cells.
struct NodeBuilder {
  private let tokens: TokenizedText
  private let pieces: [LayoutPiece]
  private(set) var drafts: [NodeDraft] = []
  /// For each piece whether it goes on with the paragraph of the one before it.
  private(set) var isJoined: [Bool]

  /// The first and the last piece of the paragraph that is being read.
  private var group: (first: Int, last: Int)?
  /// Page numbers met behind it: inside it where it goes on.
  private var pageMarks: [Int] = []

  /// - Complexity: O(*n*) in the tokens.
  init(_ pieces: [LayoutPiece], of tokens: TokenizedText, style: WrapStyle, cues: LayoutCues) {
    self.tokens = tokens
    self.pieces = pieces
    isJoined = [Bool](repeating: false, count: pieces.count)
    drafts.reserveCapacity(pieces.count)
    let joiner = LineJoiner(tokens: tokens, style: style, cues: cues)
    var isBroken = false
    for index in pieces.indices {
      if pieces[index].isRule {
        isBroken = true
      } else if pieces[index].isPageMark, group != nil {
        pageMarks.append(index)
      } else {
        if let group, !isBroken, continues(with: index, behind: group.last, joiner) {
          isJoined[index] = true
          if !pageMarks.isEmpty { pageMarks.removeAll(keepingCapacity: true) }
          self.group = (group.first, index)
        } else {
          close()
          group = (index, index)
        }
        isBroken = false
      }
    }
    close()
    // A text of nothing but drawn lines and borders: so that every token has a node.
    if drafts.isEmpty, tokens.count > 0 {
      drafts.append(
        NodeDraft(
          tokens: tokens.all, marker: nil, region: .furniture, isBold: false, isCell: false,
          words: 0, capitals: 0))
    }
  }

  private func continues(with index: Int, behind last: Int, _ joiner: LineJoiner) -> Bool {
    guard !pageMarks.isEmpty else { return joiner.isWrap(pieces[last], pieces[index]) }
    guard !tokens.isTerminal(at: tokens.lastMark(in: pieces[last].tokens)) else { return false }
    var lower = pieces[index]
    lower.gap = .line
    return joiner.isWrap(pieces[last], lower)
  }

  private mutating func close() {
    if let (first, last) = group {
      append(TokenRange(pieces[first].tokens.lowerBound, pieces[last].tokens.upperBound), first)
    }
    if !pageMarks.isEmpty {
      for index in pageMarks { append(pieces[index].tokens, index) }
      pageMarks.removeAll(keepingCapacity: true)
    }
    group = nil
  }

  private mutating func append(_ range: TokenRange, _ first: Int) {
    let piece = pieces[first]
    let isBold = piece.startsBold && (group.map { pieces[$0.last].endsBold } ?? true)
    var marker = piece.marker
    if piece.region == .header || piece.region == .signature || piece.region == .furniture {
      marker = nil
    } else if let end = marker?.end, end == piece.tokens.upperBound, end < range.upperBound {
      // `Điều 3` at the end of its line is a marker only where the paragraph ends there, too.
      marker = ListMarker(at: range, in: tokens)
    }
    // A piece that is all of it has counted its words already.
    let (words, capitals) =
      range == piece.tokens ? (piece.words, piece.capitals) : tokens.wordCounts(range)
    drafts.append(
      NodeDraft(
        tokens: range, marker: marker, region: piece.region, isBold: isBold,
        isCell: piece.gap == .cell, words: words, capitals: capitals))
  }
}
