import VietnameseText

/// Marks what is no part of the document: the chrome of web pages, metadata, running heads, page
/// numbers, the text of electronic signatures.
struct FurnitureFinder {
  let tokens: TokenizedText
  let cues: LayoutCues

  /// How many pieces at the start of a text may be chrome.
  private static let longestTop = 120

  /// Marks lines that are known by their own words, and page numbers.
  ///
  /// - Complexity: O(pieces).
  func markLines(of pieces: inout [LayoutPiece]) {
    markFrontMatter(&pieces)
    var isTop = true
    var lastPage = 0
    for index in pieces.indices where pieces[index].region == .body {
      let piece = pieces[index]
      if piece.cue == .runningHead, isShort(piece), isAlone(index, in: pieces) {
        markPage(index, in: &pieces)
      } else if piece.cue == .stamp, isShort(piece), !piece.isRule {
        markPage(index, in: &pieces)
      } else if let page = pageNumber(index, in: pieces, after: lastPage) {
        lastPage = page
        markPage(index, in: &pieces)
      } else if isTop, index < FurnitureFinder.longestTop {
        if isChrome(piece) {
          pieces[index].region = .furniture
        } else if piece.words > 40 {
          isTop = false
        }
      }
    }
  }

  /// Marks what follows the end of the document: from a line such as `Tin liên quan` on.
  ///
  /// - Parameter end: the piece behind the signature; 0 where there is none.
  func markTail(of pieces: inout [LayoutPiece], from end: Int) {
    guard let tail = tail(in: pieces, from: end) else { return }
    for index in tail..<pieces.count {
      pieces[index].region = .furniture
      pieces[index].isPageMark = false
    }
  }

  // MARK: Tail

  private func tail(in pieces: [LayoutPiece], from end: Int) -> Int? {
    guard let total = pieces.last?.tokens.upperBound else { return nil }
    // Without a signature the tail is the short end of a page.
    let first =
      end > 0 ? end : pieces.firstIndex { $0.tokens.lowerBound * 10 >= total * 6 } ?? pieces.count
    for index in first..<max(first, pieces.count) where !pieces[index].isRule {
      let piece = pieces[index]
      var start = piece.tokens.lowerBound
      while start + 1 < piece.tokens.upperBound, tokens.isCharacter("#", at: start) { start += 1 }
      if end > 0, startsAnnex(piece) { return nil }
      guard let match = cues.tail.match(at: start, in: tokens, limit: piece.tokens.upperBound),
        tokens.wordCount(TokenRange(match.end, piece.tokens.upperBound)) <= 30
      else { continue }
      if end > 0 { return index <= end + 8 ? end : index }
      return isTail(pieces[(index + 1)...]) ? index : nil
    }
    return nil
  }

  /// Whether `pieces` can be the end of a page: headlines and links, and hardly a long paragraph.
  private func isTail(_ pieces: ArraySlice<LayoutPiece>) -> Bool {
    pieces.count { $0.words > 40 } <= 1
  }

  /// Whether something of the document follows its signature.
  private func startsAnnex(_ piece: LayoutPiece) -> Bool {
    if piece.cue == .annex || piece.cue == .enclosed { return true }
    let range = piece.tokens
    guard tokens.isInCapitals(range) else {
      return ListMarker(at: range, in: tokens).map {
        $0.style == .article || $0.style == .chapter
      } ?? false
    }
    return cues.kind.match(at: range.lowerBound, in: tokens, limit: range.upperBound) != nil
  }

  // MARK: Lines

  private func isShort(_ piece: LayoutPiece) -> Bool { piece.words <= 16 }

  private func isChrome(_ piece: LayoutPiece) -> Bool {
    var start = piece.tokens.lowerBound
    while start + 1 < piece.tokens.upperBound,
      tokens.isCharacter("#", at: start) || tokens.isCharacter("•", at: start)
    {
      start += 1
    }
    guard let match = cues.furniture.match(at: start, in: tokens, limit: piece.tokens.upperBound)
    else { return false }
    // A whole line, a label before its value, or a short line that begins so.
    return match.end == piece.tokens.upperBound || tokens.isCharacter(":", at: match.end)
      || piece.words <= 10
  }

  /// Whether a piece is all there is on its line.
  private func isAlone(_ index: Int, in pieces: [LayoutPiece]) -> Bool {
    (index == 0 || pieces[index].gap == .line || pieces[index].gap == .blank)
      && (index + 1 >= pieces.count || pieces[index + 1].gap == .line
        || pieces[index + 1].gap == .blank)
  }

  /// The number of a page that stands alone on its line and counts on from the last one.
  private func pageNumber(_ index: Int, in pieces: [LayoutPiece], after last: Int) -> Int? {
    let range = pieces[index].tokens
    guard range.count <= 3, isAlone(index, in: pieces) else { return nil }
    let middle = range.count == 3 ? range.lowerBound + 1 : range.lowerBound
    if range.count == 3 {
      guard tokens.isCharacter("-", at: range.lowerBound),
        tokens.isCharacter("-", at: range.upperBound - 1)
      else { return nil }
    } else if range.count != 1 {
      return nil
    }
    guard let value = tokens.integer(at: middle), value > 0, value < 2000 else { return nil }
    let followsHead = index > 0 && pieces[index - 1].isPageMark
    let isNext = last == 0 ? value <= 2 : value > last && value <= last + 3
    return followsHead || isNext || pieces[index].column >= 24 ? value : nil
  }

  private func markPage(_ index: Int, in pieces: inout [LayoutPiece]) {
    pieces[index].region = .furniture
    pieces[index].isPageMark = true
  }

  /// The block between two drawn lines at the very start that static pages carry their data in.
  private func markFrontMatter(_ pieces: inout [LayoutPiece]) {
    guard let first = pieces.first, first.isRule,
      let end = pieces.indices.dropFirst().first(where: { pieces[$0].isRule }),
      end < FurnitureFinder.longestTop, end > 1
    else { return }
    let body = pieces[1]
    guard body.tokens.count >= 2,
      body.tokens.indices.prefix(4).contains(where: { tokens.isCharacter(":", at: $0) })
    else { return }
    for index in 0...end { pieces[index].region = .furniture }
  }
}
