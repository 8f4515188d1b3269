import StandardRules

/// The working days of Vietnam: weekends, holidays by law, and what is announced each year.
///
///     WorkingCalendar.vietnam.status(of: CalendarDay(iso: "2024-04-29")!)   // .swapped(with: 2024-05-04)
///
/// Holidays are known for every year; the days that are chosen each year (the days of Tết, the one
/// beside 2 September, swapped days) for 2020–2026. Files add further years; for years without, see
/// ``isSettled(_:)``.
public struct WorkingCalendar: Sendable {
  private let choices: HolidayChoices
  /// The names and texts of all files, for those who want to know what was in use.
  package let files: [HolidayFile]

  /// The calendar with the announcements that VanBan knows.
  public static let vietnam =
    (try? WorkingCalendar(adding: [])) ?? WorkingCalendar(choices: HolidayChoices(), files: [])

  /// The calendar with the announcements that VanBan knows, and those of `files`.
  ///
  /// - Parameter files: what they say of a year takes the place of what was known.
  /// - Throws: every mistake of every file, each with its place and what to do.
  public init(adding files: [HolidayFile]) throws(HolidayFileErrors) {
    let all =
      StandardRules.holidayFiles.map { HolidayFile(name: $0.name, text: $0.text) } + files
    var choices = HolidayChoices()
    var errors: [HolidayFileError] = []
    for file in all {
      var parser = HolidayFileParser(file)
      parser.read(into: &choices)
      errors += parser.errors
    }
    guard errors.isEmpty else { throw HolidayFileErrors(errors: errors) }
    self.init(choices: choices, files: all)
  }

  private init(choices: HolidayChoices, files: [HolidayFile]) {
    self.choices = choices
    self.files = files
  }

  /// - Complexity: that of computing the lunar calendar of a year, some microseconds. To ask for many
  ///   days, see ``WorkingDays``.
  public func status(of day: CalendarDay) -> DayStatus {
    var days = WorkingDays(self)
    return days.status(of: day)
  }

  /// Whether the days off about `day` are known; they are not where they are chosen each year and no
  /// file has the choice.
  public func isSettled(_ day: CalendarDay) -> Bool {
    !holidays(of: day.year).uncertain.contains { $0.contains(day) }
  }

  func holidays(of year: Int) -> HolidayYear { HolidayYear(year, choices: choices) }

  /// What is said of single days, before holidays and weekends.
  func exception(on day: CalendarDay) -> DayStatus? {
    if let off = choices.worked[day] { return .workingInstead(of: off) }
    if let worked = choices.swaps[day] { return .swapped(with: worked) }
    return choices.daysOff.contains(day) ? .announced : nil
  }
}
