import VietnameseText

/// The table of words that `pdftotext -tsv` and `tesseract … tsv` print: the same twelve columns,
/// in points and pixels.
enum WordTable {
  /// The pages of a table, in order. Rows that are not as expected are left out.
  ///
  /// - Complexity: O(*n*).
  static func pages(from table: [UInt8]) -> [WordPage] {
    var pages: [WordPage] = []
    var lineKey: [Int] = []
    var line = -1
    for row in table.split(separator: UInt8(ascii: "\n")) {
      let fields = row.split(
        separator: UInt8(ascii: "\t"), maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count == 12, let level = integer(fields[0]) else { continue }
      guard let number = integer(fields[1]), let box = box(fields) else { continue }
      if level == 1 {
        pages.append(WordPage(number: number, width: box.width, height: box.height, words: []))
      }
      guard level == 5, !pages.isEmpty, let block = integer(fields[2]) else { continue }
      let text = trimmed(String(decoding: fields[11], as: UTF8.self))
      guard !text.isEmpty else { continue }
      let key = [number, block, integer(fields[3]) ?? 0, integer(fields[4]) ?? 0]
      if key != lineKey {
        lineKey = key
        line += 1
      }
      let confidence = decimal(fields[10]).map { min(max($0, 0), 100) / 100 }
      pages[pages.count - 1].words.append(
        PageWord(text: text, box: box, confidence: confidence, line: line, block: block))
    }
    return pages
  }

  private static func box(_ fields: [ArraySlice<UInt8>]) -> Box? {
    guard let left = decimal(fields[6]), let top = decimal(fields[7]),
      let width = decimal(fields[8]), let height = decimal(fields[9]),
      // Nor are there pages of a hundred kilometers, which some files claim to have.
      [left, top, width, height].allSatisfy({ abs($0) < 1e8 })
    else { return nil }
    return Box(left: left, top: top, width: width, height: height)
  }

  private static func integer(_ field: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: field, as: UTF8.self))
  }

  private static func decimal(_ field: ArraySlice<UInt8>) -> Double? {
    Double(String(decoding: field, as: UTF8.self))
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
