import Testing

@testable import VanBan

@Suite("Calendar days")
struct CalendarDayTests {
  @Test("days and their numbers are one to one, from year 1 to 9999")
  func roundTrip() throws {
    let first = try #require(CalendarDay(iso: "0001-01-01"))
    let last = try #require(CalendarDay(iso: "9999-12-31"))
    // 97 leap years in 400.
    #expect(last.julianDay - first.julianDay + 1 == 25 * 146_097 - 366)
    var day = first
    while day < last {
      let (year, month, number) = day.parts
      #expect(CalendarDay(year: year, month: month, day: number) == day)
      day = day.adding(days: 101)
    }
  }

  @Test(
    "weekdays",
    arguments: [
      ("1945-09-02", Weekday.sunday), ("1975-04-30", .wednesday), ("2000-01-01", .saturday),
      ("2024-02-29", .thursday), ("2026-11-24", .tuesday),
    ])
  func weekday(_ day: String, _ expected: Weekday) {
    #expect(CalendarDay(iso: day)?.weekday == expected)
  }

  @Test(
    "what is no day of the calendar is none",
    arguments: [
      "2023-02-29", "1900-02-29", "2021-04-31", "2021-13-01", "2021-00-10", "0000-01-01",
      "2021-1-1", "21-01-01", "2021/01/01", "", "2021-09-0é", "2021-09-06 ",
    ])
  func impossible(_ text: String) { #expect(CalendarDay(iso: text) == nil) }

  @Test(
    "months are added to the same day, or the last one of a shorter month",
    arguments: [
      ("2021-01-31", 1, "2021-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2024-01-31", 2, "2024-03-31"), ("2024-02-29", 12, "2025-02-28"),
      ("2024-02-29", 48, "2028-02-29"), ("2021-11-30", 3, "2022-02-28"),
      ("2022-03-31", -1, "2022-02-28"), ("2021-12-15", 1, "2022-01-15"),
      ("9999-12-01", 1, "9999-12-31"), ("0001-01-15", -1, "0001-01-01"),
    ])
  func months(_ day: String, _ months: Int, _ expected: String) {
    #expect(CalendarDay(iso: day)?.adding(months: months).description == expected)
  }

  @Test("no number of days leads out of the calendar", arguments: [Int.max, Int.min, 1, -1])
  func extremes(_ number: Int) {
    let day = CalendarDay(julianDay: 2_459_000)
    for result in [day.adding(days: number), day.adding(months: number)] {
      #expect((1...9999).contains(result.year))
    }
  }
}
