import Testing

@testable import VanBan

/// Each case was counted by hand on a wall calendar; the comment says how.
@Suite("Counting periods (Civil Code 91/2015/QH13, art. 144–148)")
struct PeriodCounterTests {
  private func end(_ period: Period, _ event: String) throws -> String {
    var counter = PeriodCounter(.vietnam)
    return counter.end(of: period, from: try #require(CalendarDay(iso: event))).description
  }

  @Test(
    "days: the first is not counted (art. 147.2), the last is the end (art. 148.1)",
    arguments: [
      // Monday 1 March 2021: Tuesday is the first day, Thursday the third.
      ("2021-03-01", 3, "2021-03-04"),
      // 28 February 2024, a leap year: 29 February, 1 March.
      ("2024-02-28", 2, "2024-03-01"),
      // 28 February 2023, a common year: 1 and 2 March.
      ("2023-02-28", 2, "2023-03-02"),
      // Over the end of the year: 31 December is the second day, 4 January the sixth.
      ("2023-12-29", 6, "2024-01-04"),
    ])
  func days(_ event: String, _ count: Int, _ expected: String) throws {
    #expect(try end(Period(count: count, unit: .day), event) == expected)
  }

  @Test(
    "weeks end with the same weekday (art. 148.2)",
    arguments: [
      ("2021-03-03", 2, "2021-03-17"),
      // Wednesday 18 August 2021 and two weeks: 1 September, no holiday that year.
      ("2021-08-18", 2, "2021-09-01"),
      // Thursday 19 August: 2 September and the 3rd are holidays, then a weekend.
      ("2021-08-19", 2, "2021-09-06"),
    ])
  func weeks(_ event: String, _ count: Int, _ expected: String) throws {
    #expect(try end(Period(count: count, unit: .week), event) == expected)
  }

  @Test(
    "months end with the same day, or the last one of a shorter month (art. 148.3)",
    arguments: [
      ("2024-03-15", 1, "2024-04-15"),
      // 31 January 2024: no 31 February; the 29th is a Thursday.
      ("2024-01-31", 1, "2024-02-29"),
      // 31 January 2023: Tuesday 28 February.
      ("2023-01-31", 1, "2023-02-28"),
      // 31 January 2021: 28 February is a Sunday, so Monday 1 March (art. 148.5).
      ("2021-01-31", 1, "2021-03-01"),
      // 31 May 2022: Thursday 30 June.
      ("2022-05-31", 1, "2022-06-30"),
      // 30 November 2023 and three months: Thursday 29 February 2024.
      ("2023-11-30", 3, "2024-02-29"),
      // 28 February is the same day of March, not its last: Thursday.
      ("2024-02-28", 1, "2024-03-28"),
    ])
  func months(_ event: String, _ count: Int, _ expected: String) throws {
    #expect(try end(Period(count: count, unit: .month), event) == expected)
  }

  @Test(
    "years end with the same day and month (art. 148.4)",
    arguments: [
      ("2021-03-15", 1, "2022-03-15"),
      // 29 February 2024: 28 February 2025 is a Friday.
      ("2024-02-29", 1, "2025-02-28"),
      // Four years later the day exists again: Tuesday 29 February 2028.
      ("2024-02-29", 4, "2028-02-29"),
      // 1 January 2025 is a holiday.
      ("2024-01-01", 1, "2025-01-02"),
    ])
  func years(_ event: String, _ count: Int, _ expected: String) throws {
    #expect(try end(Period(count: count, unit: .year), event) == expected)
  }

  @Test(
    "a last day that is off moves to the next working day (art. 148.5)",
    arguments: [
      // Saturday 13 March 2021.
      ("2021-03-03", 10, "2021-03-15"),
      // Sunday 14 March 2021.
      ("2021-03-04", 10, "2021-03-15"),
      // Thursday 23 January 2020, 29 Chạp: Tết and two days in lieu to the 29th.
      ("2020-01-13", 10, "2020-01-30"),
      // Friday 12 February 2021, the first of the year: to Tuesday the 16th.
      ("2021-02-02", 10, "2021-02-17"),
      // Monday 31 January 2022: to Friday 4 February, then a weekend.
      ("2022-01-21", 10, "2022-02-07"),
      // Sunday 22 January 2023: to Thursday the 26th.
      ("2023-01-12", 10, "2023-01-27"),
      // Saturday 10 February 2024: to Wednesday the 14th.
      ("2024-01-31", 10, "2024-02-15"),
      // Saturday 25 January 2025: a weekend, Tết from the 27th to the 31st, a weekend.
      ("2025-01-15", 10, "2025-02-03"),
      // Saturday 14 February 2026: to Friday the 20th, then a weekend.
      ("2026-02-04", 10, "2026-02-23"),
      // Saturday 6 February 2027, by the default: the 8th is off, the 9th and 10th are in lieu.
      ("2027-01-27", 10, "2027-02-11"),
      // Wednesday 26 January 2028: to Friday the 28th, then a weekend.
      ("2028-01-16", 10, "2028-01-31"),
      // Tuesday 13 February 2029: to Friday the 16th, then a weekend.
      ("2029-02-03", 10, "2029-02-19"),
      // Saturday 2 February 2030: Monday the 4th is off, the 5th and 6th are in lieu.
      ("2030-01-23", 10, "2030-02-07"),
      // Sunday 10 April 2022, Giỗ Tổ: Monday is in lieu.
      ("2022-03-31", 10, "2022-04-12"),
      // Saturday 29 April 2023, Giỗ Tổ; Sunday and Monday are holidays; two days in lieu.
      ("2023-04-19", 10, "2023-05-04"),
      // Monday 29 April 2024, swapped; Tuesday and Wednesday are holidays.
      ("2024-04-19", 10, "2024-05-02"),
      // Saturday 4 May 2024 is worked: it stays.
      ("2024-04-24", 10, "2024-05-04"),
      // Friday 2 May 2025, swapped, then a weekend.
      ("2025-04-22", 10, "2025-05-05"),
      // Friday 2 January 2026, swapped; Saturday the 3rd and Sunday are off.
      ("2025-12-23", 10, "2026-01-05"),
      // Saturday 10 January 2026 is worked.
      ("2025-12-31", 10, "2026-01-10"),
      // Saturday 29 August 2026: Sunday, Monday swapped, 1 and 2 September.
      ("2026-08-19", 10, "2026-09-03"),
      // Tuesday 24 November 2026, for the first time; in 2025 it was a working day.
      ("2026-11-14", 10, "2026-11-25"), ("2025-11-14", 10, "2025-11-24"),
    ])
  func moved(_ event: String, _ count: Int, _ expected: String) throws {
    #expect(try end(Period(count: count, unit: .day), event) == expected)
  }

  @Test(
    "of working days only those count",
    arguments: [
      // Wednesday 27 August 2025: Thursday, Friday; 1 and 2 September are off; the 3rd to the 5th.
      ("2025-08-27", 5, "2025-09-05"),
      // Friday to Friday.
      ("2021-03-05", 5, "2021-03-12"),
      // From a Saturday the Monday is the first.
      ("2021-03-06", 1, "2021-03-08"),
      // Tuesday 21 January 2020: Wednesday, then Tết to the 29th; Thursday, Friday, Monday 3
      // February, Tuesday.
      ("2020-01-21", 5, "2020-02-04"),
      // Monday 8 February 2021: Tuesday, then Tết to the 16th; the 17th, 18th, 19th, 22nd.
      ("2021-02-08", 5, "2021-02-22"),
      // Thursday 27 January 2022: Friday, then Tết to 4 February; the 7th to the 10th.
      ("2022-01-27", 5, "2022-02-10"),
      // Wednesday 18 January 2023: Thursday, then Tết to the 26th; Friday, the 30th, 31st, 1
      // February.
      ("2023-01-18", 5, "2023-02-01"),
      // Tuesday 6 February 2024: Wednesday, then Tết to the 14th; 15, 16, 19, 20.
      ("2024-02-06", 5, "2024-02-20"),
      // Thursday 23 January 2025: Friday, then Tết to 2 February; the 3rd to the 6th.
      ("2025-01-23", 5, "2025-02-06"),
      // Thursday 12 February 2026: Friday, then Tết to the 22nd; the 23rd to the 26th.
      ("2026-02-12", 5, "2026-02-26"),
      // Tuesday 2 February 2027: Wednesday, then Tết to the 10th; 11, 12, 15, 16.
      ("2027-02-02", 5, "2027-02-16"),
      // Thursday 20 January 2028: Friday, then Tết to the 30th; 31 January to 3 February.
      ("2028-01-20", 5, "2028-02-03"),
      // Thursday 8 February 2029: Friday, then Tết to the 18th; the 19th to the 22nd.
      ("2029-02-08", 5, "2029-02-22"),
      // Tuesday 29 January 2030: Wednesday, then Tết to 6 February; 7, 8, 11, 12.
      ("2030-01-29", 5, "2030-02-12"),
      // Thursday 25 April 2024: Friday; Monday to Wednesday are off; 2 and 3 May and the worked
      // Saturday.
      ("2024-04-25", 4, "2024-05-04"),
      // Thursday 24 April 2025: Friday, the worked Saturday, 28, 29; then off to 4 May; the 5th.
      ("2025-04-24", 5, "2025-05-05"),
      // Friday 28 August 2026 and the days behind the holidays: 3 and 4 September.
      ("2026-08-28", 2, "2026-09-04"),
    ])
  func workingDays(_ event: String, _ count: Int, _ expected: String) throws {
    #expect(try end(Period(count: count, unit: .day, isWorking: true), event) == expected)
  }

  @Test("counting back moves nothing")
  func back() throws {
    var counter = PeriodCounter(.vietnam)
    let event = try #require(CalendarDay(iso: "2025-09-06"))
    // 1 September is a holiday; of working days, Friday, Thursday, Wednesday, Friday 29 August.
    #expect(
      counter.start(of: Period(count: 5, unit: .day), before: event).description == "2025-09-01")
    #expect(
      counter.start(of: Period(count: 4, unit: .day, isWorking: true), before: event).description
        == "2025-08-29")
  }

  @Test("the way of a count names each day off and the articles")
  func steps() throws {
    var counter = PeriodCounter(.vietnam)
    let event = try #require(CalendarDay(iso: "2025-08-27"))
    counter.begin(event, .issue)
    _ = counter.end(of: Period(count: 5, unit: .day, isWorking: true), from: event)
    #expect(
      counter.steps.map(\.description) == [
        "Wednesday 2025-08-27: the date of this document",
        "Monday 2025-09-01 does not count: Quốc khánh",
        "Tuesday 2025-09-02 does not count: Quốc khánh",
        "Friday 2025-09-05: 5 working days from the day after (Civil Code 91/2015/QH13, "
          + "art. 147.2–3, 148.1)",
      ])
  }
}
