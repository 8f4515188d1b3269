/// Follows the stars of Markdown: where bold and italics are on.
struct Emphasis {
  private(set) var isBold = false
  /// Whether emphasis stayed on over the last line break of the gap that was read last.
  private(set) var isOnAtBreak = false

  private var isItalic = false
  /// Line breaks since markup was switched on; a mark that is never switched off ends by itself.
  private var breaks = 0

  /// The longest emphasis in lines; a star that opens nothing is forgotten behind it.
  private static let longest = 12

  mutating func beginGap() { isOnAtBreak = false }

  /// A line ends; no emphasis goes on behind the end of a paragraph.
  mutating func breakLine(isParagraph: Bool) {
    breaks += 1
    if isParagraph || breaks > Emphasis.longest { end() }
    isOnAtBreak = isBold || isItalic
  }

  mutating func toggle(stars: Int) {
    if stars & 1 == 1 { isItalic.toggle() }
    if stars & 2 == 2 { isBold.toggle() }
    breaks = 0
  }

  mutating func end() {
    isBold = false
    isItalic = false
  }
}
