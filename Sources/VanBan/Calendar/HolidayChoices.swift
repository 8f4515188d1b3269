/// What was chosen and announced for the days off, read from files of holidays.
struct HolidayChoices: Sendable, Hashable {
  /// The first and last day off for the lunar new year, by year.
  var tet: [Int: ClosedRange<CalendarDay>] = [:]
  /// The day off beside 2 September, by year.
  var nationalDay: [Int: CalendarDay] = [:]
  /// Working days that are off, each with the day on which it is worked.
  var swaps: [CalendarDay: CalendarDay] = [:]
  /// Single further days off.
  var daysOff: Set<CalendarDay> = []

  /// Days of weekends that are worked, each with the day that is off for it.
  var worked: [CalendarDay: CalendarDay] = [:]

  /// Takes a swap; one of the same day off that was known is forgotten.
  mutating func addSwap(off: CalendarDay, worked day: CalendarDay) {
    if let old = swaps[off] { worked[old] = nil }
    swaps[off] = day
    worked[day] = off
  }
}
