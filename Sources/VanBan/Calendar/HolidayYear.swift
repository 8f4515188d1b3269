/// The holidays of one year with the days off in lieu of them.
///
/// The number of days is that of the law of the year: the Labor Codes of 1994 (art. 73), of 2012 (art.
/// 115, in force since May 2013) and 45/2019/QH14 (art. 112, since 2021). Which days are off for the
/// lunar new year and beside 2 September is announced each year. Where no announcement is known:
/// - Tết: two days before the first of the new year and the rest from it on, or one before where it
///   is a Tuesday, which makes one run from weekend to weekend. All years since 2016 were so.
/// - Beside 2 September: the 3rd where the 2nd is a Monday or Thursday, else the 1st, for the same
///   reason. All years since 2021 were so.
struct HolidayYear: Sendable {
  /// Each holiday, those on weekends included.
  private(set) var holidays: [CalendarDay: Holiday] = [:]
  /// Each working day that is off because a holiday falls on a weekend.
  private(set) var inLieu: [CalendarDay: Holiday] = [:]
  /// Days about those that are chosen each year, where the choice is not known: they may turn out
  /// otherwise.
  private(set) var uncertain: [ClosedRange<CalendarDay>] = []

  init(_ year: Int, choices: HolidayChoices) {
    add(year, 1, 1, .newYear)
    addTet(year, chosen: choices.tet[year])
    if year >= 2007 { add(LunarCalendar.day(10, month: 3, year: year), .hungKings) }
    add(year, 4, 30, .victory)
    add(year, 5, 1, .labor)
    addNationalDay(year, chosen: choices.nationalDay[year])
    if year >= 2026 { add(year, 11, 24, .culture) }
    addDaysInLieu(choices)
  }

  /// How many days the law gives for the lunar new year.
  static func tetCount(_ year: Int) -> Int { year >= 2014 ? 5 : 4 }

  private mutating func add(_ year: Int, _ month: Int, _ day: Int, _ holiday: Holiday) {
    if let day = CalendarDay(year: year, month: month, day: day) { add(day, holiday) }
  }

  private mutating func add(_ day: CalendarDay, _ holiday: Holiday) { holidays[day] = holiday }

  private mutating func addTet(_ year: Int, chosen: ClosedRange<CalendarDay>?) {
    let newYear = LunarCalendar.newYear(year)
    let count = Self.tetCount(year)
    let before = newYear.weekday == .tuesday || count == 4 ? 1 : 2
    let first = chosen?.lowerBound ?? newYear.adding(days: -before)
    let last = chosen?.upperBound ?? first.adding(days: count - 1)
    var day = first
    while day <= last {
      add(day, .tet)
      day = day.adding(days: 1)
    }
    if chosen == nil {
      uncertain.append(newYear.adding(days: -5)...newYear.adding(days: 8))
    }
  }

  private mutating func addNationalDay(_ year: Int, chosen: CalendarDay?) {
    guard let day = CalendarDay(year: year, month: 9, day: 2) else { return }
    add(day, .nationalDay)
    guard year >= 2021 else { return }
    let isThird = day.weekday == .monday || day.weekday == .thursday
    add(chosen ?? day.adding(days: isThird ? 1 : -1), .nationalDay)
    if chosen == nil { uncertain.append(day.adding(days: -3)...day.adding(days: 3)) }
  }

  /// A holiday on a weekend gives the next working day off (Labor Code 45/2019/QH14, art. 111.3).
  private mutating func addDaysInLieu(_ choices: HolidayChoices) {
    for (holiday, name) in holidays.sorted(by: { $0.key < $1.key })
    where holiday.weekday.isWeekend {
      var day = holiday.adding(days: 1)
      while day.weekday.isWeekend || holidays[day] != nil || inLieu[day] != nil
        || choices.swaps[day] != nil
      {
        day = day.adding(days: 1)
      }
      inLieu[day] = name
    }
  }
}
