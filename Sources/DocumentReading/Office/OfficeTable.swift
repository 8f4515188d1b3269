/// A paragraph or a table of an office document.
enum OfficeBlock: Sendable, Hashable {
  /// Its lines are parted by line breaks.
  case paragraph(String)
  case table(OfficeTable)
}

/// A table of an office document: rows of cells, each with paragraphs and tables of its own.
struct OfficeTable: Sendable, Hashable {
  var rows: [[[OfficeBlock]]] = []
  /// Whether lines are drawn between its cells; `nil` where the file does not say.
  var hasBorders: Bool?

  /// How the cells of a table become lines of text.
  enum Form {
    /// The cells one after the other: a page that was laid out with tables.
    case flow
    /// Cells side by side, line by line: a header, a signature.
    case columns
    /// A line for each row, with `|` between its cells.
    case grid
  }

  var form: Form {
    let isNested = rows.contains { $0.contains { $0.contains(where: \.isTable) } }
    if isNested { return .flow }
    let widest = rows.map { $0.count { !$0.isEmpty } }.max() ?? 0
    if widest <= 1 { return .flow }
    guard widest == 2 else { return .grid }
    if hasBorders == false, rows.count <= 6 { return .columns }
    if hasBorders == nil, rows.count <= 2 { return .columns }
    // Some readers make a row of each line.
    return isHeaderOrSignature && rows.count <= 40 ? .columns : .grid
  }

  /// Whether the words of a letterhead or of a signature stand in it.
  private var isHeaderOrSignature: Bool {
    let marks = ["CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "ĐẢNG CỘNG SẢN VIỆT NAM", "NƠI NHẬN"]
    return rows.joined().joined().contains { block in
      guard case .paragraph(let text) = block else { return false }
      let capitals = text.prefix(400).uppercased()
      return marks.contains { capitals.contains($0) }
    }
  }
}

extension OfficeBlock {
  var isTable: Bool {
    if case .table = self { true } else { false }
  }
}
