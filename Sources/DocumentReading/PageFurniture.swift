/// Page numbers: lines that belong to the paper, not to the document.
enum PageFurniture {
  /// The rows without a page number at the top or the bottom.
  static func removed(from rows: [TextRow], of page: WordPage) -> [TextRow] {
    var rows = rows
    if let first = rows.first, first.firstWord.box.top < 0.12 * page.height,
      isPageNumber(first, page)
    {
      rows.removeFirst()
    }
    if let last = rows.last, last.firstWord.box.top > 0.85 * page.height, isPageNumber(last, page) {
      rows.removeLast()
    }
    return rows
  }

  /// `2`, `- 2 -`, `2/5`, `Trang 2`, alone in a row and away from the left margin, where the end of
  /// a sentence would stand.
  private static func isPageNumber(_ row: TextRow, _ page: WordPage) -> Bool {
    guard row.firstWord.box.left > 0.3 * page.width else { return false }
    let text = row.words.map(\.text).joined(separator: " ").lowercased()
    guard text.utf8.count <= 14 else { return false }
    let rest = text.hasPrefix("trang") ? text.dropFirst(5) : text[...]
    let numbers = rest.split { " -–—/|".contains($0) }
    return (1...2).contains(numbers.count)
      && numbers.allSatisfy { $0.count <= 3 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}
