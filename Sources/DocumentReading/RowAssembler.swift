import VietnameseText

/// Puts the words of a page into rows from top to bottom, whatever the order they came in.
struct RowAssembler: Sendable {
  /// The page's words as rows. Words of one line of the program stay together unless a wide gap
  /// parts them; segments of different lines at the same height share a row.
  ///
  /// - Complexity: O(*n* log *n*).
  static func rows(of words: [PageWord]) -> (rows: [TextRow], geometry: PageGeometry) {
    var byLine: [Int: [PageWord]] = [:]
    for word in words { byLine[word.line, default: []].append(word) }
    let lines = byLine.keys.sorted().compactMap { byLine[$0]?.sorted { $0.box.left < $1.box.left } }
    let geometry = PageGeometry(lines: lines)

    var segments = lines.flatMap { split($0, geometry) }.map { words in
      TextRow(
        segments: [words],
        center: PageGeometry.median(words.map { geometry.centerY(of: $0.box) }) ?? 0,
        left: geometry.uprightX(words[0].box.left, of: words[0].box),
        right: words.map { geometry.uprightX($0.right, of: $0.box) }.max() ?? 0)
    }
    segments.sort { ($0.center, $0.left) < ($1.center, $1.left) }

    var rows: [TextRow] = []
    for segment in segments {
      let candidates = rows.indices.suffix(4).filter { accepts(rows[$0], segment, geometry) }
      let nearest = candidates.min {
        abs(rows[$0].center - segment.center) < abs(rows[$1].center - segment.center)
      }
      if let nearest {
        add(segment, to: &rows[nearest])
      } else {
        rows.append(segment)
      }
    }
    rows.sort { ($0.center, $0.left) < ($1.center, $1.left) }
    return (withoutHangingSpecks(rows, geometry), geometry)
  }

  /// The rows without specks in the left margin that were read as dashes: prose does not go on with
  /// a list item in the middle of a sentence, and `a)` needs no dash.
  private static func withoutHangingSpecks(
    _ rows: [TextRow], _ geometry: PageGeometry
  ) -> [TextRow] {
    let wide = rows.filter { $0.width > 0.6 * (rows.map(\.width).max() ?? 0) }
    guard let left = PageGeometry.percentile(0.3, of: wide.map(\.left)) else { return rows }
    var rows = rows
    for index in rows.indices.dropFirst() where rows[index].segments[0].count > 1 {
      let segment = rows[index].segments[0]
      let second = geometry.uprightX(segment[1].box.left, of: segment[1].box)
      guard segment[0].confidence != nil, RowText.startsWithDash(rows[index]) else { continue }
      let goesOn =
        segment[1].text.first?.isLowercase == true && !RowText.endsSentence(rows[index - 1])
        && rows[index - 1].width > 0.8 * rows[index].width
        && abs(second - left) < 0.5 * geometry.wordHeight
      let isSpeck = goesOn || RowText.isItemMark(segment[1].text)
      if isSpeck {
        rows[index].segments[0].removeFirst()
        rows[index].left = second
      }
    }
    return rows
  }

  /// Cuts a line where a gap is much wider than its word spaces.
  private static func split(_ line: [PageWord], _ geometry: PageGeometry) -> [[PageWord]] {
    let gaps = zip(line, line.dropFirst()).map { $1.box.left - $0.right }
    let usual = Swift.max(PageGeometry.median(gaps) ?? 0, 0)
    let limit = Swift.max(1.3 * geometry.wordHeight, 2.2 * usual)
    var segments = [[line[0]]]
    for (gap, word) in zip(gaps, line.dropFirst()) {
      let last = segments.count - 1
      if gap > limit, !isBlankToFillIn(after: segments[last], before: word) {
        segments.append([word])
      } else {
        segments[last].append(word)
      }
    }
    return segments
  }

  /// Whether a wide gap is one left for writing by hand, as in `Số:      /QĐ-UBND` and
  /// `ngày     tháng     năm`.
  private static func isBlankToFillIn(after segment: [PageWord], before word: PageWord) -> Bool {
    if word.text.hasPrefix("/") || word.text.hasPrefix("-") && word.text.utf8.count > 1 {
      return true
    }
    let blankAfter: Set = ["ngày", "tháng", "số", "số:"]
    let blankBefore: Set = ["tháng", "năm"]
    return blankBefore.contains(word.text.lowercased())
      || segment.last.map { blankAfter.contains($0.text.lowercased()) } ?? false
  }

  private static func accepts(
    _ row: TextRow, _ segment: TextRow, _ geometry: PageGeometry
  ) -> Bool {
    guard abs(row.center - segment.center) < 0.45 * geometry.wordHeight else { return false }
    let slack = 0.3 * geometry.wordHeight
    return row.segments.allSatisfy { other in
      let left = geometry.uprightX(other[0].box.left, of: other[0].box)
      let right = other.map { geometry.uprightX($0.right, of: $0.box) }.max() ?? left
      return segment.left > right - slack || segment.right < left + slack
    }
  }

  private static func add(_ segment: TextRow, to row: inout TextRow) {
    row.segments.append(contentsOf: segment.segments)
    row.segments.sort { $0[0].box.left < $1[0].box.left }
    row.left = Swift.min(row.left, segment.left)
    row.right = Swift.max(row.right, segment.right)
  }
}
