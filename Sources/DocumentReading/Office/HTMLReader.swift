import VietnameseText

/// Reads HTML files: saved web pages, and what Word saves as HTML.
enum HTMLReader {
  /// - Parameter encoding: `nil` to find it by evidence, whatever the file declares.
  static func document(
    in bytes: [UInt8], encoding: TextEncoding? = nil
  ) throws(ReadingError) -> SourceDocument {
    var source: SourceDocument
    if encoding == nil, WesternPage.isPage(ofHTML: bytes) {
      source = SourceDocument(WesternPage.text(of: bytes))
      source.encoding = "windows-1252"
    } else {
      source = SourceDocument(file: bytes, encoding: encoding)
    }
    var text = HTMLText()
    let isWhole = MarkupReader.read(source.bytes, as: .html, into: &text)
    var document = try OfficeDocument.make(of: text.finish(), isWhole: isWhole)
    if source.encoding != "utf-8" {
      document.encoding = source.encoding
      document.warnings += source.warnings.filter { $0.code == "text.legacy-encoding" }
        .map { TextWarning(code: $0.code, message: $0.message) }
    }
    return document
  }
}

/// What an HTML document shows.
private struct HTMLText: MarkupHandler {
  private var builder = OfficeTextBuilder()
  private var hidden = 0
  private var preformatted = 0
  /// The lists that are open, with the number of the next item.
  private var lists: [(style: ListNumbering.Level.Style, next: Int)] = []
  /// The mark of an item that waits for the item's first words.
  private var mark = ""
  private var endsInSpace = true
  private var isOpen = false

  mutating func finish() -> [OfficeBlock] {
    endParagraph()
    return builder.finish()
  }

  mutating func start(_ element: MarkupElement) {
    if hidden > 0 || Self.hiddenElements.contains(element.name) || Self.isHidden(element) {
      hidden += 1
      return
    }
    switch element.name {
    case "br": add("\n")
    case "table":
      endParagraph()
      builder.beginTable(hasBorders: Self.borders(of: element))
    case "td", "th":
      endParagraph()
      if Self.hasLines(element) { builder.setBorders(true) }
      builder.beginCell()
    case "ul":
      endParagraph()
      lists.append((.bullet, 1))
    case "ol":
      endParagraph()
      lists.append(
        (Self.style(of: element), ListNumbering.start(element.attribute("start")) ?? 1))
    case "li":
      endParagraph()
      setMark()
    case "pre":
      endParagraph()
      preformatted += 1
    case let name where Self.blocks.contains(name): endParagraph()
    default: break
    }
  }

  mutating func text(_ text: String) {
    guard hidden == 0 else { return }
    if preformatted > 0 { return add(text) }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{C}":
        if !endsInSpace { shown.unicodeScalars.append(" ") }
        endsInSpace = true
      case "\u{A0}":
        shown.unicodeScalars.append(" ")
        endsInSpace = true
      default:
        shown.unicodeScalars.append(scalar)
        endsInSpace = false
      }
    }
    guard isOpen || shown.contains(where: { $0 != " " }) || text.contains("\u{A0}") else { return }
    add(shown)
  }

  mutating func end(_ name: String) {
    if hidden > 0 {
      hidden -= 1
      return
    }
    switch name {
    case "td", "th":
      endParagraph()
      builder.endCell()
    case "tr": builder.endRow()
    case "table":
      endParagraph()
      builder.endTable()
    case "ul", "ol":
      endParagraph()
      _ = lists.popLast()
    case "pre":
      endParagraph()
      preformatted -= 1
    case let name where Self.blocks.contains(name): endParagraph()
    default: break
    }
  }

  private mutating func add(_ text: String) {
    if !isOpen { builder.beginParagraph() }
    isOpen = true
    builder.add(mark + text)
    mark = ""
    if text.hasSuffix("\n") { endsInSpace = true }
  }

  private mutating func endParagraph() {
    if isOpen { builder.endParagraph() }
    isOpen = false
    endsInSpace = true
  }

  private mutating func setMark() {
    guard let last = lists.last else { return }
    lists[lists.count - 1].next += 1
    let numeral = ListNumbering.numeral(last.next, last.style)
    // Letters have a bracket in Vietnamese documents.
    mark = numeral.isEmpty ? "- " : numeral + (last.style == .lowerLetter ? ") " : ". ")
  }

  private static func style(of list: MarkupElement) -> ListNumbering.Level.Style {
    switch list.attribute("type") {
    case "a": .lowerLetter
    case "A": .upperLetter
    case "i": .lowerRoman
    case "I": .upperRoman
    default: .decimal
    }
  }

  private static func isHidden(_ element: MarkupElement) -> Bool {
    guard let style = element.attribute("style") else { return false }
    return style.replacing(" ", with: "").contains("display:none")
  }

  private static func borders(of table: MarkupElement) -> Bool? {
    if let border = table.attribute("border") { return border != "0" && !border.isEmpty }
    return nil
  }

  /// Word draws the lines of tables at the cells.
  private static func hasLines(_ cell: MarkupElement) -> Bool {
    guard let style = cell.attribute("style") else { return false }
    return style.contains("border:solid") || style.contains("border-top:solid")
      || style.contains("border-left:solid") || style.contains("border-bottom:solid")
  }

  private static let hiddenElements: Set<String> = [
    "head", "script", "style", "noscript", "template", "select", "textarea", "button", "svg",
    "iframe", "object", "title",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "nav",
    "main", "aside", "blockquote", "center", "form", "fieldset", "address", "dl", "dt", "dd", "hr",
    "tr", "caption", "figure", "figcaption", "body", "tbody", "thead",
  ]
}
