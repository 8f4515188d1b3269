import Testing

@testable import VanBan

@Suite("Lunar calendar")
struct LunarCalendarTests {
  /// As published: the calendar of Vietnam, UTC+7.
  @Test(
    "the first day of the lunar year 1990–2040, and of 1985",
    arguments: [
      "1985-01-21",
      "1990-01-27", "1991-02-15", "1992-02-04", "1993-01-23", "1994-02-10", "1995-01-31",
      "1996-02-19", "1997-02-07", "1998-01-28", "1999-02-16", "2000-02-05", "2001-01-24",
      "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09", "2006-01-29", "2007-02-17",
      "2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10",
      "2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05",
      "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29",
      "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23",
      "2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08", "2036-01-28", "2037-02-15",
      "2038-02-04", "2039-01-24", "2040-02-12",
    ])
  func newYear(_ published: String) throws {
    let day = try #require(CalendarDay(iso: published))
    #expect(LunarCalendar.newYear(day.year).description == published)
  }

  @Test(
    "the tenth of the third month, also behind a repeated month",
    arguments: [
      "2007-04-26", "2015-04-28", "2016-04-16", "2017-04-06", "2018-04-25", "2019-04-14",
      "2020-04-02", "2021-04-21", "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07",
      "2026-04-26", "2027-04-16", "2028-04-04", "2029-04-23", "2030-04-12",
    ])
  func hungKings(_ published: String) throws {
    let day = try #require(CalendarDay(iso: published))
    #expect(LunarCalendar.day(10, month: 3, year: day.year).description == published)
  }

  /// The number of the month that is repeated: 2033 is the hard one, whose solstice year has a
  /// second month without a sign.
  @Test(
    "repeated months",
    arguments: [
      (2001, 4), (2004, 2), (2006, 7), (2009, 5), (2012, 4), (2014, 9), (2017, 6), (2020, 4),
      (2023, 2), (2025, 6), (2028, 5), (2031, 3), (2033, 11), (2036, 6),
    ])
  func repeated(_ year: Int, _ month: Int) throws {
    // Between the first days of a repeated month and of the next lie two months.
    let next = month == 12 ? (1, year + 1) : (month + 1, year)
    let start = LunarCalendar.day(1, month: month, year: year)
    let end = LunarCalendar.day(1, month: next.0, year: next.1)
    #expect((58...60).contains(end.julianDay - start.julianDay))
  }

  @Test("every month has 29 or 30 days, every year twelve or thirteen months, 1900–2100")
  func lengths() {
    for year in 1900..<2100 {
      let start = LunarYear(year)
      let count = start.leapOffset == nil ? 12 : 13
      #expect(start.month(count) == LunarYear(year + 1).month(0), "\(year)")
      for month in 0..<count {
        let days = start.month(month + 1).julianDay - start.month(month).julianDay
        #expect(days == 29 || days == 30, "\(year), month \(month)")
      }
      #expect((20...52).contains(LunarCalendar.newYear(year + 1).dayOfYear), "\(year + 1)")
    }
  }
}

extension CalendarDay {
  /// 1 for 1 January.
  fileprivate var dayOfYear: Int {
    julianDay - (CalendarDay(year: year, month: 1, day: 1)?.julianDay ?? 0) + 1
  }
}
