import Testing

@testable import VanBan

@Suite("Calendar")
struct CalendarTests {
  @Test(
    "EDTF of every form",
    arguments: [
      (CalendarDate(start: .init(year: 2021, month: 9, day: 6)), "2021-09-06"),
      (CalendarDate(start: .init(year: 2021, month: 11)), "2021-11"),
      (CalendarDate(start: .init(year: 2022)), "2022"),
      (CalendarDate(start: .init(year: 2022, quarter: 2)), "2022-34"),
      (CalendarDate(start: .init(year: 2022, half: 1)), "2022-40"),
      (CalendarDate(start: .init(month: 3, day: 25)), "XXXX-03-25"),
      (CalendarDate(start: .init(day: 10)), "XXXX-XX-10"),
      (CalendarDate(start: .init(year: 2025), isOpen: true), "2025/.."),
      (
        CalendarDate(
          start: .init(year: 2021, month: 12, day: 1), end: .init(year: 2021, month: 12, day: 15)),
        "2021-12-01/2021-12-15"
      ),
    ])
  func edtf(_ date: CalendarDate, _ expected: String) { #expect(date.edtf == expected) }

  @Test(
    "days that do not exist are impossible",
    arguments: [
      (2021, 4, 31, false), (2023, 2, 29, false), (2024, 2, 29, true), (2000, 2, 29, true),
      (1900, 2, 29, false),
      (2021, 12, 31, true), (2021, 1, 0, false),
    ])
  func possible(_ year: Int, _ month: Int, _ day: Int, _ expected: Bool) {
    #expect(CalendarDate.Point(year: year, month: month, day: day).isPossible == expected)
  }

  @Test("29 February of an unknown year may exist")
  func leapDay() { #expect(CalendarDate.Point(month: 2, day: 29).isPossible) }

  @Test(
    "the last day in time (Civil Code 2015, art. 146)",
    arguments: [
      (Deadline.Kind.by, CalendarDate(start: .init(year: 2021, month: 12, day: 3)), "2021-12-03"),
      (.before, CalendarDate(start: .init(year: 2024, month: 3, day: 1)), "2024-02-29"),
      (.before, CalendarDate(start: .init(year: 2026, month: 1, day: 1)), "2025-12-31"),
      (.before, CalendarDate(start: .init(year: 2026, month: 6)), "2026-05-31"),
      (.during, CalendarDate(start: .init(year: 2021, month: 11)), "2021-11-30"),
      (.during, CalendarDate(start: .init(year: 2026, quarter: 1)), "2026-03-31"),
      (.during, CalendarDate(start: .init(year: 2026, half: 1)), "2026-06-30"),
      (.by, CalendarDate(start: .init(year: 2024, month: 2), part: "end"), "2024-02-29"),
      (.by, CalendarDate(start: .init(year: 2024, month: 2), part: "middle"), "2024-02-15"),
      (.by, CalendarDate(start: .init(year: 2024, month: 2), part: "start"), "2024-02-01"),
      (.by, CalendarDate(start: .init(year: 2024), part: "middle"), "2024-06-30"),
      (.by, CalendarDate(start: .init(year: 2024)), "2024-12-31"),
    ])
  func lastDay(_ kind: Deadline.Kind, _ date: CalendarDate, _ expected: String) {
    let deadline = Deadline(kind: kind, due: date.edtf, date: date)
    #expect(LastDay.of(deadline).day == expected)
  }

  @Test("a period whose event has no date has no last day, and says why")
  func countedPeriod() {
    let last = LastDay.of(Deadline(kind: .within, duration: "P5D", workingDays: true))
    #expect(last.day == nil)
    #expect(last.reason == "anchor.unknown-date")
  }
}
