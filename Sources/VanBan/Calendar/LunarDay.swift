/// A day of the Vietnamese lunar calendar, as a text has it: `ngày 10/3 âm lịch`, `23 tháng Chạp năm
/// Quý Mão`.
public struct LunarDay: Hashable, Sendable {
  private let storedDay: Int8
  private let storedMonth: Int8
  /// 0...59, or -1.
  private let storedCycle: Int8

  /// 1...30
  public var day: Int { Int(storedDay) }
  /// 1...12
  public var month: Int { Int(storedMonth) }
  /// Which year of the cycle of sixty, `Giáp Tý` being 0; `nil` where the text has none.
  public var cycle: Int? { storedCycle < 0 ? nil : Int(storedCycle) }

  /// `nil` where there is no such day or year of the cycle.
  public init?(day: Int, month: Int, cycle: Int? = nil) {
    guard (1...30).contains(day), (1...12).contains(month), (0...59).contains(cycle ?? 0) else {
      return nil
    }
    storedDay = Int8(day)
    storedMonth = Int8(month)
    storedCycle = Int8(cycle ?? -1)
  }

  /// The year of the cycle of sixty with a stem (0 `Giáp` … 9 `Quý`) and a branch (0 `Tý` … 11 `Hợi`);
  /// `nil` for the half of the pairs that no year has.
  static func cycle(stem: Int, branch: Int) -> Int? {
    (0..<60).first { $0 % 10 == stem && $0 % 12 == branch }
  }

  /// The day of the solar calendar, in the lunar year that begins in `year`; `nil` where the text
  /// names another year of the cycle.
  func solar(inYear year: Int) -> CalendarDate.Point? {
    // The year 4 was a Giáp Tý.
    guard (1900...2100).contains(year), cycle.map({ ((year - 4) % 60) == $0 }) ?? true else {
      return nil
    }
    let solar = LunarCalendar.day(day, month: month, year: year)
    // Months have 29 or 30 days.
    let next = LunarCalendar.day(1, month: month % 12 + 1, year: month == 12 ? year + 1 : year)
    guard solar != next else { return nil }
    let parts = solar.parts
    return CalendarDate.Point(year: parts.year, month: parts.month, day: parts.day)
  }

  /// The day of the solar calendar nearest to the day on which the text was written.
  func solar(near written: CalendarDate.Point) -> CalendarDate.Point? {
    guard let year = written.year else { return nil }
    let years = cycle == nil ? year - 1...year + 1 : year - 30...year + 29
    guard
      let origin = CalendarDay(year: year, month: written.month ?? 7, day: written.day ?? 1)
    else { return nil }
    func distance(_ point: CalendarDate.Point) -> Int {
      guard let year = point.year, let month = point.month, let day = point.day,
        let other = CalendarDay(year: year, month: month, day: day)
      else { return .max }
      return abs(other.julianDay - origin.julianDay)
    }
    return years.compactMap { solar(inYear: $0) }.min { distance($0) < distance($1) }
  }
}
