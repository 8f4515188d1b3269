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
  /// A page number or running head: it may stand inside a paragraph.
  var isPageMark = false
  /// Whether it goes on with the subject or the addressee that the piece before belongs to.
  var continuesPart = false

  /// Characters from its first token to the end of its last.
  var width: Int { endColumn - column }
}
