/// Page numbers: lines that belong to the paper, not to the document.
enum PageFurniture {
  /// The rows without a page number at the top or the bottom.
  static func removed(from rows: [TextRow], of page: WordPage) -> [TextRow] {
    var rows = rows
    if let first = rows.first, first.firstWord.box.top < 0.12 * page.height, isPageNumber(first) {
      rows.removeFirst()
    }
    if let last = rows.last, last.firstWord.box.top > 0.85 * page.height, isPageNumber(last) {
      rows.removeLast()
    }
    return rows
  }

  /// `2`, `- 2 -`, `2/5`, `Trang 2`, alone in a row.
  private static func isPageNumber(_ row: TextRow) -> Bool {
    let text = row.words.map(\.text).joined(separator: " ").lowercased()
    guard text.utf8.count <= 14 else { return false }
    var rest = text[...]
    if rest.hasPrefix("trang") { rest = rest.dropFirst(5) }
    guard rest.allSatisfy({ $0.isASCII && ($0.isNumber || " -/.|".contains($0)) }) else {
      return false
    }
    let digits = rest.count { $0.isNumber }
    return (1...6).contains(digits)
  }
}
