import VietnameseText

/// Reads DOCX files: paragraphs, lists and tables of the main part, then its footnotes.
enum WordReader {
  static func document(in archive: ZIPArchive, limit: Int) throws(ReadingError) -> SourceDocument {
    guard
      let main = archive.entries.first(where: { $0.name == "word/document.xml" })
        ?? archive.entries.first(where: { isMainPart($0.name) })
    else {
      throw ReadingError(
        .truncated, "the document part is missing in the Word file", remedy: "export it again")
    }
    var numbering = WordNumbering()
    for name in ["word/styles.xml", "word/numbering.xml"] {
      guard let entry = archive.entry(named: name) else { continue }
      MarkupReader.read(try archive.bytes(of: entry, limit: limit), as: .xml, into: &numbering)
    }
    var text = WordText(numbering: numbering)
    var isWhole = MarkupReader.read(
      try archive.bytes(of: main, limit: limit), as: .xml, into: &text)
    if let entry = archive.entry(named: "word/footnotes.xml") {
      let bytes = try archive.bytes(of: entry, limit: limit)
      isWhole = MarkupReader.read(bytes, as: .xml, into: &text) && isWhole
    }
    return try OfficeDocument.make(of: text.finish(), isWhole: isWhole)
  }

  /// Some programs call it `document2.xml`.
  private static func isMainPart(_ name: String) -> Bool {
    name.hasPrefix("word/document") && name.hasSuffix(".xml")
  }
}

/// What stands in a part of a DOCX file.
private struct WordText: MarkupHandler {
  private var builder = OfficeTextBuilder()
  private var numbering: WordNumbering
  private var paragraphs: [Paragraph] = []
  /// Elements that are open whose texts are not shown: deleted text, the second form of a drawing.
  private var hidden = 0
  private var isText = false

  private struct Paragraph {
    var place = WordNumbering.Place()
    var isAtRight = false
    var hasMark = false
  }

  init(numbering: WordNumbering) { self.numbering = numbering }

  mutating func finish() -> [OfficeBlock] { builder.finish() }

  mutating func start(_ element: MarkupElement) {
    if hidden > 0 || Self.hiddenElements.contains(element.name) {
      hidden += 1
      return
    }
    switch element.name {
    case "w:p":
      paragraphs.append(Paragraph())
      builder.beginParagraph()
    case "w:pStyle":
      if let style = element.attribute("w:val"), let place = numbering.styles[style] {
        paragraph { $0.place = place }
      }
    case "w:numId": paragraph { $0.place.list = element.attribute("w:val") }
    case "w:ilvl":
      paragraph { $0.place.level = element.attribute("w:val").flatMap { Int($0) } ?? 0 }
    case "w:jc":
      let side = element.attribute("w:val")
      if side == "right" || side == "end" { paragraph { $0.isAtRight = true } }
    case "w:ind":
      let left = element.attribute("w:left") ?? element.attribute("w:start")
      if left.flatMap({ Int($0) }) ?? 0 >= 4_000 { paragraph { $0.isAtRight = true } }
    case "w:r": writeMark()
    case "w:t": isText = true
    // Stops for tabs are declared by elements of the same name, outside of runs.
    case "w:tab" where element.attribute("w:pos") == nil: builder.addTab()
    case "w:ptab": builder.addTab()
    case "w:br", "w:cr": builder.add("\n")
    case "w:noBreakHyphen": builder.add("-")
    case "w:sym":
      if element.attribute("w:char")?.isEmpty == false { builder.add("-") }
    case "w:tbl": builder.beginTable()
    case "w:tblBorders": builder.setBorders(false)
    case "w:top", "w:insideH", "w:insideV", "w:left", "w:bottom", "w:right":
      if let line = element.attribute("w:val"), line != "nil", line != "none",
        element.attribute("w:sz") != nil, paragraphs.isEmpty
      {
        builder.setBorders(true)
      }
    case "w:tc": builder.beginCell()
    default: break
    }
  }

  mutating func text(_ text: String) {
    if isText, hidden == 0 { builder.add(text) }
  }

  mutating func end(_ name: String) {
    if hidden > 0 {
      hidden -= 1
      return
    }
    switch name {
    case "w:t": isText = false
    case "w:p":
      let isAtRight = paragraphs.popLast()?.isAtRight == true && !builder.isInTable
      builder.endParagraph(indent: isAtRight ? 40 : 0)
    case "w:tc": builder.endCell()
    case "w:tr": builder.endRow()
    case "w:tbl": builder.endTable()
    default: break
    }
  }

  /// Writes the number of a list's paragraph before its first words.
  private mutating func writeMark() {
    guard let last = paragraphs.last, !last.hasMark else { return }
    paragraphs[paragraphs.count - 1].hasMark = true
    guard builder.isParagraphEmpty, let mark = numbering.mark(at: last.place), !mark.isEmpty else {
      return
    }
    builder.add(mark + " ")
  }

  private mutating func paragraph(_ change: (inout Paragraph) -> Void) {
    // Runs that were changed have a record of their old properties; it comes behind the words.
    guard let last = paragraphs.last, !last.hasMark else { return }
    change(&paragraphs[paragraphs.count - 1])
  }

  private static let hiddenElements: Set<String> = [
    "w:del", "w:moveFrom", "w:instrText", "w:delText", "mc:Fallback", "w:pPrChange", "w:rPrChange",
    "w:tblPrChange", "w:sdtPr",
  ]
}
