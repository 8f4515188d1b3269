import VietnameseText

/// How the lines of a document end: at the ends of paragraphs only, or wherever a line was full.
struct WrapStyle {
  /// Lines are broken where they were full, inside sentences.
  private(set) var isWrapped = false
  /// A blank line stands behind every printed line and ends no paragraph by itself.
  private(set) var isDoubleSpaced = false
  /// The usual width of a full line, in characters.
  private(set) var width = 0
  /// Web copies with markup are broken where their source was: lines differ much in width.
  private(set) var hasMarkup = false

  /// - Complexity: O(*n*) in the pieces, but for sorting the widths of full lines.
  init(_ pieces: [LayoutPiece], of tokens: TokenizedText, cues: LayoutCues) {
    var lineBreaks = 0
    var blankBreaks = 0
    var wrapsAtLine = 0
    var wrapsAtBlank = 0
    var emphasized = 0
    var widths: [Int] = []
    for index in pieces.indices.dropFirst() {
      let upper = pieces[index - 1]
      let lower = pieces[index]
      if lower.startsBold || lower.continuesEmphasis { emphasized += 1 }
      guard lower.region == .body, upper.region == .body, !upper.isRule, !lower.isRule else {
        continue
      }
      let isWrap =
        (tokens.isLowercaseWord(at: lower.tokens.lowerBound)
          && !tokens.isTerminal(at: tokens.lastMark(in: upper.tokens))
          || tokens.isBrokenNumber(at: lower.tokens.lowerBound, cues.words))
        && !upper.isCapital
      switch lower.gap {
      case .line:
        lineBreaks += 1
        if isWrap { wrapsAtLine += 1 }
      case .blank:
        blankBreaks += 1
        if isWrap { wrapsAtBlank += 1 }
      case .column, .cell: continue
      }
      if isWrap { widths.append(upper.endColumn) }
    }
    isWrapped = wrapsAtLine >= 2 && wrapsAtLine * 6 >= lineBreaks
    isDoubleSpaced = wrapsAtBlank >= 4 && wrapsAtBlank * 3 >= blankBreaks
    hasMarkup = emphasized >= 3
    widths.sort()
    width = widths.isEmpty ? 0 : widths[widths.count / 2]
  }

  /// Whether the first word of the next line would not have fitted behind a line.
  func isFull(_ piece: LayoutPiece, before word: Int) -> Bool {
    let limit = hasMarkup ? width * 3 / 4 : width * 7 / 8
    return piece.endColumn + 1 + word > limit
  }
}
