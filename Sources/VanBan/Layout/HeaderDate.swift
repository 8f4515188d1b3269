import VietnameseText

/// The line of place and date: `Hà Nội, ngày 05 tháng 3 năm 2025`.
struct HeaderDate: Sendable {
  var place: TokenRange?
  /// From `ngày` to the year.
  var date: TokenRange
  /// `nil` where it is blank.
  var day: Int?
  var month: Int?
  var year: Int?
  /// Something stands where the day or the month should be that is no number.
  var isIllegible: Bool

  var tokens: TokenRange { place.map { $0.union(date) } ?? date }
}
