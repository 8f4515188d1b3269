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

  var tokens: TokenRange
  /// What stands between the piece before and this one.
  var gap: Break
  /// Index of its line.
  var line: Int
  /// The column of the first token, in characters from 0.
  var column: Int
  /// The column behind the last token.
  var endColumn: Int
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
  /// The token behind those words.
  var cueEnd: Int
  var region: LayoutRegion
  /// How many of its tokens are words, and how many of those are in capitals.
  var words = 0
  var capitals = 0
  /// The marker of a list that it begins with.
  var marker: ListMarker?
  /// A page number or running head: it may stand inside a paragraph.
  var isPageMark = false
  /// Whether it goes on with the subject or the addressee that the piece before belongs to.
  var continuesPart = false

  /// Whether its words are in capitals, but for a few misread ones.
  var isCapital: Bool { TokenizedText.isInCapitals(words: words, capitals: capitals) }

  /// Counts its words and looks for a marker anew, after its tokens have changed.
  mutating func measure(_ text: TokenizedText) {
    words = 0
    capitals = 0
    for index in tokens.indices where text.kind(at: index) == .word {
      words += 1
      if text.caseClass(at: index).contains(.allCapitals) { capitals += 1 }
    }
    marker = ListMarker(at: tokens, in: text)
  }

  /// Characters from its first token to the end of its last.
  var width: Int { endColumn - column }
}
