/// Arithmetic of the Gregorian calendar.
enum DayCount {
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month; 29 for February of an unknown year.
  static func daysInMonth(_ month: Int, year: Int?) -> Int {
    switch month {
    case 2: year.map(isLeap) ?? true ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day before, as (year, month, day).
  static func dayBefore(_ year: Int, _ month: Int, _ day: Int) -> (Int, Int, Int) {
    if day > 1 { return (year, month, day - 1) }
    if month > 1 { return (year, month - 1, daysInMonth(month - 1, year: year)) }
    return (year - 1, 12, 31)
  }
}
