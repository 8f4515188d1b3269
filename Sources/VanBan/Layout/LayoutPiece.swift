import VietnameseText

/// A run of tokens that nothing parts on the page: on one line, in one table cell, in one column.
/// Paragraphs, header fields and signature blocks are put together from pieces.
struct LayoutPiece {
  /// What parts a piece from the one before it, weakest first.
  enum Break: UInt8, Comparable {
    /// A gap of three or more spaces on the same line.
    case column
    /// A line break.
    case line
    /// A blank line.
    case blank
    /// A cell border (`|`).
    case cell

    static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
  }

  // Narrow numbers: pieces are copied and moved a lot.
  private var firstToken: Int32
  private var endToken: Int32
  private var lineIndex: Int32
  private var startPosition: Int32
  private var endPosition: Int32
  private var endOfCue: Int32
  private var wordCount: Int32 = 0
  private var capitalCount: Int32 = 0
  /// The marker of a list that it begins with.
  var marker: ListMarker?
  /// What stands between the piece before and this one.
  var gap: Break
  /// Whether bold markup is on at the first token.
  var startsBold: Bool
  /// Whether it is on at the last token.
  var endsBold: Bool
  /// Whether it stays on over the break before the piece: then the break is a mere wrap.
  var continuesEmphasis: Bool
  /// A drawn line (`-----`), which is no text.
  var isRule: Bool
  /// What the words at its start announce.
  var cue: LayoutCue?
  var region = LayoutRegion.body
  /// A page number or running head: it may stand inside a paragraph.
  var isPageMark = false
  /// Whether it goes on with the subject or the addressee that the piece before belongs to.
  var continuesPart = false

  /// A piece of no words yet that begins with token `index`.
  init(
    from index: Int, gap: Break, line: Int, column: Int, isBold: Bool, continuesEmphasis: Bool,
    isRule: Bool
  ) {
    firstToken = Int32(truncatingIfNeeded: index)
    endToken = firstToken + 1
    lineIndex = Int32(truncatingIfNeeded: line)
    startPosition = Int32(truncatingIfNeeded: column)
    endPosition = startPosition
    endOfCue = firstToken
    self.gap = gap
    startsBold = isBold
    endsBold = isBold
    self.continuesEmphasis = continuesEmphasis
    self.isRule = isRule
  }

  /// Takes in the tokens up to `end`, with `words` words more.
  ///
  /// - Parameters:
  ///   - column: the column behind the last token.
  ///   - isBold: whether bold markup is on at the last token.
  ///   - capitals: how many of the words are in capitals.
  mutating func extend(to end: Int, column: Int, isBold: Bool, words: Int, capitals: Int) {
    endToken = Int32(truncatingIfNeeded: end)
    endPosition = Int32(truncatingIfNeeded: column)
    endsBold = isBold
    wordCount &+= Int32(truncatingIfNeeded: words)
    capitalCount &+= Int32(truncatingIfNeeded: capitals)
  }

  /// Counts its words and looks for a marker anew, after its tokens have changed.
  mutating func measure(_ text: TokenizedText) {
    let (words, capitals) = text.wordCounts(tokens)
    wordCount = Int32(truncatingIfNeeded: words)
    capitalCount = Int32(truncatingIfNeeded: capitals)
    marker = ListMarker(at: tokens, in: text)
  }
}

extension LayoutPiece {
  var tokens: TokenRange {
    get { TokenRange(Int(firstToken), Int(endToken)) }
    set {
      firstToken = Int32(truncatingIfNeeded: newValue.lowerBound)
      endToken = Int32(truncatingIfNeeded: newValue.upperBound)
    }
  }

  /// Index of its line.
  var line: Int { Int(lineIndex) }

  /// The column of the first token, in characters from 0.
  var column: Int {
    get { Int(startPosition) }
    set { startPosition = Int32(truncatingIfNeeded: newValue) }
  }

  /// The column behind the last token.
  var endColumn: Int {
    get { Int(endPosition) }
    set { endPosition = Int32(truncatingIfNeeded: newValue) }
  }

  /// The token behind the words that announce something.
  var cueEnd: Int {
    get { Int(endOfCue) }
    set { endOfCue = Int32(truncatingIfNeeded: newValue) }
  }

  /// How many of its tokens are words, and how many of those are in capitals.
  var words: Int { Int(wordCount) }
  var capitals: Int { Int(capitalCount) }

  /// Whether its words are in capitals, but for a few misread ones.
  var isCapital: Bool { TokenizedText.isInCapitals(words: words, capitals: capitals) }

  /// Characters from its first token to the end of its last.
  var width: Int { endColumn - column }
}
