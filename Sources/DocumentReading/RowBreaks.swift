/// Decides where a paragraph ends, from indents, gaps and the words at the ends of rows.
struct RowBreaks: Sendable {
  enum Break: Sendable { case line, paragraph }

  private let wordHeight: Double
  /// Usual distance of the middles of two rows.
  private let pitch: Double
  /// Edges of the body text.
  private let textLeft: Double
  private let textRight: Double

  init(rows: [TextRow], wordHeight: Double) {
    self.wordHeight = wordHeight
    let left = rows.map(\.left).min() ?? 0
    let right = rows.map(\.right).max() ?? 0
    let long = rows.filter { !$0.isSplit && $0.width > 0.6 * (right - left) }
    let isProse = long.count >= 3
    textLeft = isProse ? PageGeometry.percentile(0.2, of: long.map(\.left)) ?? left : left
    textRight = isProse ? PageGeometry.percentile(0.7, of: long.map(\.right)) ?? right : right
    let steps = zip(long, long.dropFirst()).map { $1.center - $0.center }
    pitch =
      PageGeometry.percentile(0.3, of: steps.filter { $0 < 2.5 * wordHeight })
      ?? 1.3 * wordHeight
  }

  /// What stands between two rows that follow each other.
  func separation(_ previous: TextRow, _ row: TextRow) -> Break {
    let distance = (row.center - previous.center) / pitch
    if distance > 2.4 { return .paragraph }
    // The signer's titles may begin a line above the recipients on the left.
    if RowText.startsRecipients(row) { return isOnTheRight(previous) ? .line : .paragraph }
    if isOnTheRight(row), !previous.isSplit, !isOnTheRight(previous), distance > 1.2 {
      return .paragraph
    }
    // Between columns and inside centered titles the rows are further apart than in prose.
    if previous.isSplit || row.isSplit { return distance > 1.8 ? .paragraph : .line }
    if isCentered(previous), isCentered(row) { return distance > 1.6 ? .paragraph : .line }
    if RowText.startsInLowerCase(row) { return .line }
    if distance > 1.3 { return .paragraph }
    if RowText.startsWithDash(row) { return .line }
    let isIndented = row.left > textLeft + 0.8 * wordHeight
    let previousIsIndented = previous.left > textLeft + 0.8 * wordHeight
    let previousIsShort = previous.right < textRight - 2 * wordHeight
    if isIndented, !previousIsIndented || previousIsShort { return .paragraph }
    return previousIsShort && RowText.endsSentence(previous) ? .paragraph : .line
  }

  private func isCentered(_ row: TextRow) -> Bool {
    let width = textRight - textLeft
    let offset = (row.left + row.right) / 2 - (textLeft + textRight) / 2
    return abs(offset) < 0.03 * width && row.left > textLeft + 0.06 * width
  }

  private func isOnTheRight(_ row: TextRow) -> Bool {
    !isCentered(row) && row.left > textLeft + 0.4 * (textRight - textLeft)
  }

  /// Columns of characters between the body's left edge and a row that stands alone on the right
  /// side, as the date or the signer do; 0 for every other row.
  func indent(of row: TextRow, characterWidth: Double) -> Int {
    guard isOnTheRight(row) else { return 0 }
    return Int(((row.left - textLeft) / Swift.max(characterWidth, 0.1)).rounded())
  }
}
