import VietnameseText

/// Finds the header of a document among its pieces.
///
/// The order of the parts on the page is not to be trusted: two columns may come row by row, glued
/// together, or one after the other, in a table or without. So each piece is known by its own words,
/// and only what has none (issuing bodies, wrapped subjects) by its place.
struct HeaderFinder {
  let tokens: TokenizedText
  let cues: LayoutCues
  /// Whether words may differ in their marks, as recognized ones do.
  let isRecognized: Bool
  var pieces: [LayoutPiece]
  var parts = HeaderParts()
  /// The column of the name of the state, where it stands beside the letterhead.
  var stateColumn: Int?
  /// Whether the motto was read.
  var hasMotto = false
  /// The pieces of the header; empty where there is none.
  private(set) var range = 0..<0

  let dates: HeaderDateReader

  /// How many pieces at the start of a text may be the chrome of its web page.
  static let longestChrome = 120

  init(
    pieces: [LayoutPiece], tokens: TokenizedText, cues: LayoutCues, isRecognized: Bool
  ) {
    self.pieces = pieces
    self.tokens = tokens
    self.cues = cues
    self.isRecognized = isRecognized
    dates = HeaderDateReader(cues: cues)
  }

  /// - Complexity: O(pieces before the body).
  mutating func find() {
    readArrival()
    if let anchor = cutAtStateName() {
      parts.hasState = true
      range = readParts(from: start(before: anchor))
    } else if let first = startWithoutState() {
      range = readParts(from: first)
    }
    guard !range.isEmpty else { return }
    for index in range where pieces[index].region == .body { pieces[index].region = .header }
  }
}
