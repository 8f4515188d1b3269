import VietnameseText

/// Writes the rows of pages into one text, and notes where each word stands in it.
struct DocumentTextBuilder {
  private(set) var text: [UInt8] = []
  private(set) var pages: [Page] = []
  /// The last row written, for the decision whether a page begins a new paragraph.
  private var lastRow: TextRow?

  /// Adds a page: its rows become lines, paragraphs are parted by a blank line, and columns by
  /// three spaces or more.
  ///
  /// - Parameter rows: from top to bottom, without page furniture; may be empty.
  mutating func add(
    _ page: WordPage, rows: [TextRow], geometry: PageGeometry, unit: Page.Unit, origin: TextOrigin
  ) {
    if let lastRow, let first = rows.first {
      let goesOn = RowText.startsInLowerCase(first) && !RowText.endsSentence(lastRow)
      write(goesOn ? "\n" : "\n\n")
    }
    let start = text.count
    var words: [WordBox] = []
    let breaks = RowBreaks(rows: rows, wordHeight: geometry.wordHeight)
    for (index, row) in rows.enumerated() {
      if index > 0 {
        switch breaks.separation(rows[index - 1], row) {
        case .paragraph: write("\n\n")
        case .line:
          let isBroken = RowText.isBrokenCode(rows[index - 1].lastWord.text, row.firstWord.text)
          if !isBroken { write("\n") }
        }
      }
      let characterWidth = 0.5 * geometry.wordHeight
      write(spaces: breaks.indent(of: row, characterWidth: characterWidth))
      write(row, characterWidth: characterWidth, words: &words)
    }
    if let last = rows.last { lastRow = last }
    let quality = TextQuality(of: page.plainText)
    pages.append(
      Page(
        number: page.number, span: SourceRange(start, text.count), width: page.width,
        height: page.height, unit: unit, origin: origin, validSyllables: quality.validSyllables,
        confidence: origin == .ocr ? page.meanConfidence : nil, words: words))
  }

  private mutating func write(_ row: TextRow, characterWidth: Double, words: inout [WordBox]) {
    var previous: PageWord?
    for segment in row.segments {
      if let previous {
        let gap = (segment[0].box.left - previous.right) / characterWidth
        write(spaces: Swift.max(3, Int(gap.rounded())))
      }
      for (index, word) in segment.enumerated() {
        if index > 0, !RowText.isBrokenCode(segment[index - 1].text, word.text) { write(" ") }
        let start = text.count
        write(word.text)
        words.append(
          WordBox(
            span: SourceRange(start, text.count), box: word.box, confidence: word.confidence))
      }
      previous = segment.last
    }
  }

  private mutating func write(_ string: String) { text.append(contentsOf: string.utf8) }

  private mutating func write(spaces count: Int) {
    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: Swift.min(count, 120)))
  }
}
