import VietnameseText

/// Gives the dates that leave out their year the year of the document.
///
/// A year is taken, in this order, from: the date just before in the same sentence that has one;
/// the document's own date line; the nearest earlier date with a day and a year; the last year of the
/// days behind it in the same sentence; the one year that all dates of the document have. The clock is never asked. A date that recurs (`ngày 25 hằng tháng`) keeps its `X`.
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
      guard !date.recurs, !date.isImpossible else { continue }
      let sameSentence = previous.flatMap { $0.sentence == sentence ? $0.year : nil }
      guard
        let year = sameSentence ?? documentDate?.year ?? earlier
          ?? lastYear(behind: index, in: mentions, sentence: sentence, layout: layout) ?? onlyYear
      else { continue }
      var inferred = date
      if let lunar = date.lunar {
        // A year of the cycle of sixty needs no more than a year that is near.
        let written = sameSentence == nil ? documentDate : nil
        let near = written ?? (lunar.cycle == nil ? nil : CalendarDate.Point(year: year))
        guard let day = near.flatMap(lunar.solar(near:)) ?? lunar.solar(inYear: year) else {
          continue
        }
        inferred.start = day
      } else {
        inferred.start.year = year
      }
      if inferred.end != nil { inferred.end?.year = year }
      guard inferred.start.isPossible, inferred.end?.isPossible ?? true else { continue }
      date = inferred
      date.isInferred = true
      mentions[index].value = .date(date)
      mentions[index].rules.append("date.inferred-year")
    }
  }

  /// The last of the years of full dates behind `index` in its sentence: `Sáng 18/4, … kỷ niệm 50 năm
  /// (19/4/1975 - 19/4/2025)`. Only the next few are looked at.
  private static func lastYear(
    behind index: Int, in mentions: [Mention], sentence: Int, layout: DocumentLayout
  ) -> Int? {
    var last: Int?
    for mention in mentions[(index + 1)...].prefix(8) {
      guard layout.sentence(ofToken: mention.tokens.lowerBound) == sentence else { break }
      guard case .date(let date) = mention.value, date.start.day != nil,
        let year = date.end?.year ?? date.start.year
      else { continue }
      last = max(last ?? year, year)
    }
    return last
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
