import Testing

@testable import VanBan

@Suite("Files of holidays")
struct HolidayFileTests {
  private func status(_ day: String, with text: String) throws -> DayStatus {
    let calendar = try WorkingCalendar(adding: [HolidayFile(name: "own.holidays", text: text)])
    return calendar.status(of: try #require(CalendarDay(iso: day)))
  }

  @Test("the built-in file has no mistake, and every year from 2020 to 2026 is settled")
  func builtIn() throws {
    let calendar = try WorkingCalendar(adding: [])
    #expect(calendar.files.map(\.name) == ["vietnam.holidays"])
    for year in 2020...2026 { #expect(calendar.holidays(of: year).uncertain.isEmpty, "\(year)") }
  }

  @Test("a file adds years and single days, and replaces what was known of a year")
  func adding() throws {
    let text = """
      \u{FEFF}# own days\r
      tet 2027-02-05 to 2027-02-09\r
      national-day 2026-09-03   # otherwise than announced
      swap 2027-12-31 for 2028-01-08
      day-off 2026-11-25
      """
    #expect(try status("2027-02-04", with: text) == .working)
    #expect(try status("2027-02-05", with: text) == .holiday(.tet))
    // The 6th and the 7th are a weekend: two days in lieu behind the 9th.
    #expect(try status("2027-02-11", with: text) == .inLieu(of: .tet))
    #expect(try status("2026-09-01", with: text) == .working)
    #expect(try status("2026-09-03", with: text) == .holiday(.nationalDay))
    #expect(try status("2028-01-08", with: text).isWorking)
    #expect(try status("2026-11-25", with: text) == .announced)
    #expect(try status("2026-11-26", with: text) == .working)
  }

  @Test("every mistake of every file is told at once, with its place and what to do")
  func mistakes() throws {
    let first = HolidayFile(
      name: "a.holidays",
      text: """
        tết 2027-02-05 to 2027-02-09
        tet 2027-02-30 to 2027-02-09
        tet 2027-02-05 to
          tet 2027-02-07 to 2027-02-11
        tet 2027-02-04 to 2027-02-10
        national-day 2027-09-02
        swap 2027-12-31 for 2027-12-30
        swap 2027-12-25 for 2027-12-26
        swap 2027-12-31 with 2028-01-08
        day-off 2027-12-30 2027-12-31
        national-day 2027-09-01
        national-day 2027-09-03
        """)
    let second = HolidayFile(name: "b.holidays", text: "off 2027-01-01")
    let errors = #expect(throws: HolidayFileErrors.self) {
      try WorkingCalendar(adding: [first, second])
    }
    let lines = try #require(errors).description.split(separator: "\n").map(String.init)
    let expected = [
      "a.holidays:1:1: unknown word 'tết'; write 'tet', 'national-day', 'swap' or 'day-off'",
      "a.holidays:2:5: there is no day '2027-02-30'; write days as 2026-09-02",
      "a.holidays:3:16: a day is missing; write 'tet 2026-08-31 to 2026-09-01'",
      "a.holidays:4:7: the lunar new year, 2027-02-06, is not among these days; give the first "
        + "and the last day off, days off in lieu left out",
      "a.holidays:5:19: these are 7 days, and the law gives 5; leave out weekends before and days "
        + "off in lieu, which follow by themselves",
      "a.holidays:6:14: 2027-09-02 does not lie beside 2 September; write 2027-09-01 or 2027-09-03",
      "a.holidays:7:21: 2027-12-30 is a Thursday, which is worked anyway; write first the working "
        + "day that is off, then the Saturday on which it is worked",
      "a.holidays:8:6: 2027-12-25 is a Saturday, which is off anyway; write first the working day "
        + "that is off, then the day on which it is worked",
      "a.holidays:9:17: 'with' where 'for' must stand; write 'swap 2026-08-31 for 2026-09-01'",
      "a.holidays:10:20: '2027-12-31' is too much; write 'day-off 2026-09-01'",
      "a.holidays:12:1: line 11 already says it; keep one of the two lines",
      "b.holidays:1:1: unknown word 'off'; write 'tet', 'national-day', 'swap' or 'day-off'",
    ]
    #expect(lines.count == expected.count)
    for (line, wanted) in zip(lines, expected) { #expect(line == wanted) }
  }
}
