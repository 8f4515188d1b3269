import Testing

@testable import VanBan

@Suite("Calendar dates")
struct CalendarDateTests {
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
}
