/// A walk over the days of a calendar; keeps the holidays of the years that it has met.
struct WorkingDays {
  let calendar: WorkingCalendar
  private var years: [Int: HolidayYear] = [:]
  /// Whether it has come by days whose holidays are not announced yet.
  private(set) var metUnsettled = false

  init(_ calendar: WorkingCalendar) { self.calendar = calendar }

  /// Begins another walk.
  mutating func forgetUnsettled() { metUnsettled = false }

  mutating func status(of day: CalendarDay) -> DayStatus {
    let year = holidays(of: day.year)
    if year.uncertain.contains(where: { $0.contains(day) }) { metUnsettled = true }
    if let exception = calendar.exception(on: day) { return exception }
    if let holiday = year.holidays[day] { return .holiday(holiday) }
    if let holiday = year.inLieu[day] { return .inLieu(of: holiday) }
    return day.weekday.isWeekend ? .weekend : .working
  }

  private mutating func holidays(of year: Int) -> HolidayYear {
    if let known = years[year] { return known }
    let holidays = calendar.holidays(of: year)
    years[year] = holidays
    return holidays
  }
}
