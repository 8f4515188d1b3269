/// The lunar calendar of Vietnam: months begin on the day of the new moon at Hanoi (UTC+7), the
/// eleventh holds the winter solstice, and a year of thirteen months repeats the first of them in
/// which the sun enters no sign.
///
/// Computed, without tables, by Hồ Ngọc Đức's method ("Computing the Vietnamese lunar calendar"):
/// times of new moons and of the sun are exact to some minutes, which is enough for the years
/// 1900–2100. The calendar of China is that of UTC+8 and differs: the new year 2007 began in Vietnam
/// on 17 February, in China on the 18th.
enum LunarCalendar {
  /// The first day of the lunar year that begins in `year`.
  static func newYear(_ year: Int) -> CalendarDay { day(1, month: 1, year: year) }

  /// A day of a lunar month that is not the repeated one.
  ///
  /// - Parameters:
  ///   - day: counted from 1; one behind the end of the month falls into the next.
  ///   - month: 1...12.
  ///   - year: the year in which the lunar year begins.
  static func day(_ day: Int, month: Int, year: Int) -> CalendarDay {
    // Months are counted from the eleventh, which holds the solstice.
    let solsticeYear = month < 11 ? year - 1 : year
    let start = LunarYear(solsticeYear)
    var offset = (month + 1) % 12
    if let leap = start.leapOffset, offset >= leap { offset += 1 }
    return start.month(offset).adding(days: day - 1)
  }
}

/// A lunar year as astronomers have it: from the month of a winter solstice to that of the next.
struct LunarYear {
  /// How many new moons lie between that of 1 January 1900 and the first day.
  private let firstMoon: Int
  /// Which month, the eleventh being 0, repeats the number of the one before it; `nil` in a year of
  /// twelve.
  let leapOffset: Int?

  /// - Parameter year: the year of the solstice with which it begins.
  init(_ year: Int) {
    let first = Self.solsticeMoon(year)
    let next = Self.solsticeMoon(year + 1)
    firstMoon = first
    leapOffset = next - first > 12 ? Self.leapOffset(first) : nil
  }

  /// The first day of a month, the eleventh being 0.
  func month(_ offset: Int) -> CalendarDay {
    CalendarDay(julianDay: NewMoon(firstMoon + offset).day)
  }

  /// The new moon with which the month of the winter solstice of `year` begins.
  private static func solsticeMoon(_ year: Int) -> Int {
    guard let december = CalendarDay(year: year, month: 12, day: 31) else { return 0 }
    var moon = Int((Double(december.julianDay - NewMoon.epoch) / NewMoon.synodicMonth))
    if NewMoon(moon).day > december.julianDay { moon -= 1 }
    // The sun is in its ninth sign from the solstice on (270°).
    return SunLongitude.sign(at: NewMoon(moon).day) >= 9 ? moon - 1 : moon
  }

  /// The first month in which the sun stays in its sign.
  private static func leapOffset(_ first: Int) -> Int {
    var sign = SunLongitude.sign(at: NewMoon(first + 1).day)
    for offset in 1..<13 {
      let next = SunLongitude.sign(at: NewMoon(first + offset + 1).day)
      if next == sign { return offset }
      sign = next
    }
    return 13
  }
}
