import VietnameseText

/// Gives the dates that leave out their year the year of the document.
///
/// A year is taken, in this order, from: the date just before in the same sentence that has one;
/// the document's own date line; the nearest earlier date with a day and a year; the one year that
/// all dates of the document have. The clock is never asked. A date that recurs (`ngày 25 hằng tháng`) keeps its `X`.
enum DateInference {
  /// - Parameters:
  ///   - first: the first of `mentions` to look at.
  ///   - documentDate: the date line of the document, where it has one.
  /// - Complexity: O(mentions).
  static func inferYears(
    of mentions: inout [Mention], from first: Int, layout: DocumentLayout,
    documentDate: CalendarDate.Point?
  ) {
    let onlyYear = self.onlyYear(of: mentions[first...])
    var previous: (year: Int, sentence: Int)?
    var earlier: Int?
    for index in first..<mentions.count {
      guard case .date(var date) = mentions[index].value else { continue }
      let sentence = layout.sentence(ofToken: mentions[index].tokens.lowerBound)
      if let year = date.start.year ?? date.end?.year {
        previous = (year, sentence)
        if date.start.day != nil { earlier = year }
        continue
      }
      guard !date.recurs else { continue }
      let sameSentence = previous.flatMap { $0.sentence == sentence ? $0.year : nil }
      guard let year = sameSentence ?? documentDate?.year ?? earlier ?? onlyYear
      else { continue }
      var inferred = date
      inferred.start.year = year
      if inferred.end != nil { inferred.end?.year = year }
      guard inferred.start.isPossible, inferred.end?.isPossible ?? true else { continue }
      date = inferred
      date.isInferred = true
      mentions[index].value = .date(date)
      mentions[index].rules.append("date.inferred-year")
    }
  }

  private static func onlyYear(of mentions: ArraySlice<Mention>) -> Int? {
    var year: Int?
    for mention in mentions {
      guard case .date(let date) = mention.value, date.start.day != nil,
        let next = date.start.year
      else { continue }
      if let year, year != next { return nil }
      year = next
    }
    return year
  }
}
