/// Collects the paragraphs and tables of an office document as its reader meets them.
struct OfficeTextBuilder {
  /// The blocks of the document, and of each cell that is open.
  private var levels: [[OfficeBlock]] = [[]]
  private var tables: [OfficeTable] = []
  private var rows: [[[OfficeBlock]]] = []
  /// Tables that are opened below the deepest that is kept: their cells are taken as paragraphs.
  private var passedOver = 0
  /// The paragraphs that are open: a text box stands in the middle of one.
  private var paragraphs: [String] = []

  // MARK: Paragraphs

  mutating func beginParagraph() { paragraphs.append("") }

  /// Adds to the paragraph that is open; opens one where there is none.
  mutating func add(_ text: String) {
    if paragraphs.isEmpty { paragraphs.append("") }
    paragraphs[paragraphs.count - 1] += text
  }

  /// A step to the next column; behind a number or a dash only a space.
  mutating func addTab() {
    let text = paragraphs.last ?? ""
    let isMarker = !text.isEmpty && text.count <= 6 && !text.hasSuffix(" ")
    add(isMarker ? " " : "    ")
  }

  var isParagraphEmpty: Bool { paragraphs.last?.isEmpty ?? true }

  /// Closes the paragraph; one without words is dropped.
  ///
  /// - Parameter indent: spaces before its lines.
  mutating func endParagraph(indent: Int = 0) {
    guard let text = paragraphs.popLast() else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String(repeating: " ", count: indent) + Self.withoutEndSpaces($0)
    }
    var kept = lines.drop { $0.allSatisfy { $0 == " " } }
    guard let first = kept.first else { return }
    // A space or two before the first word are no indent.
    let spaces = first.prefix { $0 == " " }.count - indent
    if (1...3).contains(spaces) { kept[kept.startIndex].removeFirst(spaces) }
    levels[levels.count - 1].append(.paragraph(kept.joined(separator: "\n")))
  }

  private static func withoutEndSpaces(_ line: Substring) -> Substring {
    var line = line
    while line.last == " " || line.last == "\u{A0}" { line.removeLast() }
    return line
  }

  // MARK: Tables

  mutating func beginTable(hasBorders: Bool? = nil) {
    guard tables.count < Self.depthLimit else {
      passedOver += 1
      return
    }
    tables.append(OfficeTable(hasBorders: hasBorders))
    rows.append([])
  }

  /// Says what was learned of the open table after its beginning.
  mutating func setBorders(_ hasBorders: Bool) {
    guard passedOver == 0, !tables.isEmpty else { return }
    tables[tables.count - 1].hasBorders = hasBorders
  }

  mutating func beginCell() {
    guard passedOver == 0, !tables.isEmpty else { return }
    levels.append([])
  }

  mutating func endCell() {
    guard passedOver == 0, !tables.isEmpty, levels.count > 1 else { return }
    endParagraph()
    rows[rows.count - 1].append(levels.removeLast())
  }

  mutating func endRow() {
    guard passedOver == 0, !tables.isEmpty else { return }
    let row = rows[rows.count - 1]
    rows[rows.count - 1] = []
    if row.contains(where: { !$0.isEmpty }) { tables[tables.count - 1].rows.append(row) }
  }

  mutating func endTable() {
    guard passedOver == 0 else {
      passedOver -= 1
      return
    }
    guard !tables.isEmpty else { return }
    endRow()
    rows.removeLast()
    let table = tables.removeLast()
    if !table.rows.isEmpty { levels[levels.count - 1].append(.table(table)) }
  }

  var isInTable: Bool { !tables.isEmpty }

  /// Documents lay tables into tables five deep or so; deeper ones are made to do harm.
  private static let depthLimit = 16

  /// Closes all that is open; the blocks of the document.
  mutating func finish() -> [OfficeBlock] {
    while !paragraphs.isEmpty { endParagraph() }
    while !tables.isEmpty || passedOver > 0 {
      endCell()
      endTable()
    }
    return levels.first ?? []
  }
}
