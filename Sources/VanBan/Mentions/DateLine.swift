import VietnameseText

/// The date line of a document (`Hà Nội, ngày 05 tháng 3 năm 2025`): the first date of the header
/// that stands behind a place and a comma, or else the first full date of the header. Decree
/// 30/2020/NĐ-CP, annex I, part II.4.
enum DateLine {
  static func find(
    in dates: ArraySlice<Mention>, tokens: TokenizedText, layout: DocumentLayout
  ) -> CalendarDate.Point? {
    for mention in dates {
      let start = mention.tokens.lowerBound
      guard case .date(let date) = mention.value, date.end == nil, date.start.year != nil,
        layout.region(ofToken: start) == .header, isDateLine(at: start, tokens)
      else { continue }
      return date.start
    }
    return nil
  }

  /// The year inside the document's own number (`170/2024/QH15`), where no date line says more.
  static func year(
    in codes: ArraySlice<Mention>, layout: DocumentLayout
  ) -> CalendarDate.Point? {
    for mention in codes {
      guard case .code(let code) = mention.value, let year = code.year,
        layout.region(ofToken: mention.tokens.lowerBound) == .header
      else { continue }
      return CalendarDate.Point(year: year)
    }
    return nil
  }

  /// Whether a capitalized word and a comma stand before the date, as a place does.
  private static func isDateLine(at start: Int, _ tokens: TokenizedText) -> Bool {
    guard start >= 2, tokens.isCharacter(",", at: start - 1) else { return false }
    return tokens.kind(at: start - 2) == .word
      && tokens.caseClass(at: start - 2).contains(.initialCapital)
  }
}
