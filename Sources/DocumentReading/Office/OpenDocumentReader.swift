import VietnameseText

/// Reads ODT files: paragraphs, lists, tables and notes.
enum OpenDocumentReader {
  static func document(in archive: ZIPArchive, limit: Int) throws(ReadingError) -> SourceDocument {
    guard let content = archive.entry(named: "content.xml") else {
      throw ReadingError(
        .truncated, "the content is missing in the OpenDocument file", remedy: "export it again")
    }
    if let manifest = archive.entry(named: "META-INF/manifest.xml"),
      try archive.bytes(of: manifest, limit: limit).contains(bytesOf: "encryption-data")
    {
      throw ReadingError(
        .encrypted, "the document needs a password", remedy: "save it without a password")
    }
    var text = OpenDocumentText()
    if let styles = archive.entry(named: "styles.xml") {
      MarkupReader.read(try archive.bytes(of: styles, limit: limit), as: .xml, into: &text)
      text.endStyles()
    }
    let isWhole = MarkupReader.read(
      try archive.bytes(of: content, limit: limit), as: .xml, into: &text)
    return try OfficeDocument.make(of: text.finish(), isWhole: isWhole)
  }
}

/// What stands in the parts of an ODT file.
private struct OpenDocumentText: MarkupHandler {
  private var builder = OfficeTextBuilder()
  private var numbering = ListNumbering()
  private var isBody = false
  private var hidden = 0
  /// The lists that are open: names of their styles, and whether the item has its mark.
  private var lists: [String] = []
  private var isMarkDue = false
  private var listStyle: String?
  private var level = 0
  /// Styles of paragraphs that stand at the right, and of cells with lines around them.
  private var style: String?
  private var atRight: Set<String> = []
  private var bordered: Set<String> = []
  private var indents: [Bool] = []

  mutating func endStyles() { isBody = false }

  mutating func finish() -> [OfficeBlock] { builder.finish() }

  mutating func start(_ element: MarkupElement) {
    if hidden > 0 || Self.hiddenElements.contains(element.name) {
      hidden += 1
      return
    }
    if isBody { startContent(element) } else { startStyle(element) }
  }

  private mutating func startStyle(_ element: MarkupElement) {
    switch element.name {
    case "office:text": isBody = true
    case "style:style": style = element.attribute("style:name")
    case "style:paragraph-properties":
      let side = element.attribute("fo:text-align")
      if side == "end" || side == "right", let style { atRight.insert(style) }
    case "style:table-cell-properties":
      let lines = ["fo:border", "fo:border-top", "fo:border-bottom", "fo:border-left"]
        .compactMap { element.attribute($0) }
      if lines.contains(where: { $0 != "none" && !$0.isEmpty }), let style {
        bordered.insert(style)
      }
    case "text:list-style": listStyle = element.attribute("style:name")
    case "text:list-level-style-number", "text:list-level-style-bullet":
      guard let listStyle, let level = element.attribute("text:level").flatMap({ Int($0) }),
        (1...10).contains(level)
      else { return }
      numbering.levels[listStyle, default: [:]][level - 1] = Self.level(element, level)
    default: break
    }
  }

  private static func level(_ element: MarkupElement, _ level: Int) -> ListNumbering.Level {
    var shape = ListNumbering.Level()
    guard element.name == "text:list-level-style-number" else {
      shape.style = .bullet
      return shape
    }
    shape.style =
      switch element.attribute("style:num-format") {
      case "a": .lowerLetter
      case "A": .upperLetter
      case "i": .lowerRoman
      case "I": .upperRoman
      case "", nil: .none
      default: .decimal
      }
    shape.start = ListNumbering.start(element.attribute("text:start-value")) ?? 1
    let shown = element.attribute("text:display-levels").flatMap { Int($0) } ?? 1
    let first = max(1, level - max(1, min(shown, 10)) + 1)
    let numbers = (first...level).map { "%\($0)" }.joined(separator: ".")
    shape.text =
      (element.attribute("style:num-prefix") ?? "") + numbers
      + (element.attribute("style:num-suffix") ?? "")
    return shape
  }

  private mutating func startContent(_ element: MarkupElement) {
    switch element.name {
    case "text:p", "text:h":
      builder.beginParagraph()
      let style = element.attribute("text:style-name")
      indents.append(style.map(atRight.contains) ?? false)
      if isMarkDue, let list = lists.last {
        isMarkDue = false
        let mark = numbering.next(list: list, level: lists.count - 1)
        if !mark.isEmpty { builder.add(mark + " ") }
      }
    case "text:list":
      lists.append(element.attribute("text:style-name") ?? lists.last ?? "")
    case "text:list-item": isMarkDue = true
    case "text:list-header": isMarkDue = false
    case "text:tab": builder.addTab()
    case "text:line-break": builder.add("\n")
    case "text:s":
      let count = element.attribute("text:c").flatMap { Int($0) } ?? 1
      builder.add(String(repeating: " ", count: max(1, min(count, 200))))
    case "table:table": builder.beginTable(hasBorders: false)
    case "table:table-cell":
      if let style = element.attribute("table:style-name"), bordered.contains(style) {
        builder.setBorders(true)
      }
      builder.beginCell()
    default: break
    }
  }

  mutating func text(_ text: String) {
    // Line breaks of the file are no line breaks of the document.
    guard isBody, hidden == 0, !indents.isEmpty else { return }
    builder.add(text.contains("\n") ? text.split(separator: "\n").joined(separator: " ") : text)
  }

  mutating func end(_ name: String) {
    if hidden > 0 {
      hidden -= 1
      return
    }
    guard isBody else { return }
    switch name {
    case "office:text": isBody = false
    case "text:p", "text:h":
      let isAtRight = indents.popLast() == true && !builder.isInTable
      builder.endParagraph(indent: isAtRight ? 40 : 0)
    case "text:list": _ = lists.popLast()
    case "text:list-item": isMarkDue = false
    case "table:table-cell": builder.endCell()
    case "table:table-row": builder.endRow()
    case "table:table": builder.endTable()
    default: break
    }
  }

  private static let hiddenElements: Set<String> = [
    "text:tracked-changes", "office:annotation", "text:note-citation", "office:forms",
  ]
}
