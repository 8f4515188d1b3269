import Testing

@testable import VanBan

@Suite("Working calendar")
struct WorkingCalendarTests {
  /// The working days that were off, by year, written out from the announcements: Monday to Friday
  /// only.
  @Test(
    "all weekdays off 2020–2026",
    arguments: [
      "2020: 01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02",
      "2021: 01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03",
      "2022: 01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02",
      "2023: 01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04",
      "2024: 01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
      "2025: 01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
      "2026: 01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
    ])
  func weekdaysOff(_ line: String) throws {
    let parts = line.split(separator: " ").map(String.init)
    let year = try #require(Int(parts[0].dropLast()))
    var off: [String] = []
    var worked: [String] = []
    var days = WorkingDays(.vietnam)
    var day = try #require(CalendarDay(year: year, month: 1, day: 1))
    while day.year == year {
      let isWorking = days.status(of: day).isWorking
      if !isWorking, !day.weekday.isWeekend { off.append(String(day.description.dropFirst(5))) }
      if isWorking, day.weekday.isWeekend { worked.append(day.description) }
      day = day.adding(days: 1)
    }
    #expect(off == Array(parts.dropFirst()))
    let saturdays = [
      2024: ["2024-05-04"], 2025: ["2025-04-26"], 2026: ["2026-01-10", "2026-08-22"],
    ]
    #expect(worked == saturdays[year] ?? [])
    #expect(!days.metUnsettled)
  }

  /// For years that are not announced, from the law and the habit of the years before.
  @Test(
    "the weekdays off about Tết and 2 September by default, 2027–2030, and with fewer days before",
    arguments: [
      // Saturday 6 February 2027: two days before it; Sunday and Saturday are made up for.
      ("2027: 02-04 02-05 02-08 02-09 02-10", 1, 2),
      // Wednesday 26 January 2028.
      ("2028: 01-24 01-25 01-26 01-27 01-28", 1, 1),
      // Tuesday 13 February 2029: one day before it.
      ("2029: 02-12 02-13 02-14 02-15 02-16", 2, 2),
      // Saturday 2 February 2030; in China it was Sunday the 3rd.
      ("2030: 01-31 02-01 02-04 02-05 02-06", 1, 2),
      // Sunday 2 September 2029: Saturday and Sunday are made up for.
      ("2029: 09-03 09-04", 9, 9),
      // Monday 2 September 2030.
      ("2030: 09-02 09-03", 9, 9),
      // One day by the Labor Code of 2012; four days of Tết by that of 1994, no Giỗ Tổ until 2007.
      ("2019: 09-02", 9, 9), ("2012: 01-23 01-24 01-25 01-26", 1, 2), ("2006: 05-01 05-02", 4, 5),
    ])
  func byDefault(_ line: String, _ firstMonth: Int, _ lastMonth: Int) throws {
    let parts = line.split(separator: " ").map(String.init)
    let year = try #require(Int(parts[0].dropLast()))
    var off: [String] = []
    var day = try #require(CalendarDay(year: year, month: firstMonth, day: 1))
    while day.parts.month <= lastMonth, day.year == year {
      let isNewYear = day.parts.month == 1 && day.parts.day <= 4
      if !isNewYear, !day.weekday.isWeekend,
        !WorkingCalendar.vietnam.status(of: day).isWorking
      {
        off.append(String(day.description.dropFirst(5)))
      }
      day = day.adding(days: 1)
    }
    #expect(off == Array(parts.dropFirst()))
  }

  @Test(
    "why a day is off or worked",
    arguments: [
      ("2024-04-29", DayStatus.swapped(with: CalendarDay(julianDay: 2_460_435))),
      ("2024-05-04", .workingInstead(of: CalendarDay(julianDay: 2_460_430))),
      ("2026-04-27", .inLieu(of: .hungKings)), ("2023-05-03", .inLieu(of: .victory)),
      ("2026-11-24", .holiday(.culture)), ("2025-11-24", .working), ("2022-02-05", .weekend),
      ("2020-01-29", .inLieu(of: .tet)), ("2021-09-03", .holiday(.nationalDay)),
    ])
  func status(_ day: String, _ expected: DayStatus) throws {
    let day = try #require(CalendarDay(iso: day))
    #expect(WorkingCalendar.vietnam.status(of: day) == expected)
  }

  @Test(
    "days about Tết and 2 September of years without announcement are not settled",
    arguments: [
      ("2027-02-01", false), ("2027-02-16", true), ("2027-08-31", false), ("2027-04-16", true),
      ("2026-02-16", true), ("2020-09-01", true),
    ])
  func settled(_ day: String, _ expected: Bool) throws {
    #expect(WorkingCalendar.vietnam.isSettled(try #require(CalendarDay(iso: day))) == expected)
  }
}
