/// A day of the Gregorian calendar, made so that days can be counted, added and compared.
///
///     CalendarDay(iso: "2024-01-31")?.adding(months: 1).description   // "2024-02-29"
public struct CalendarDay: Hashable, Sendable {
  /// The Julian day number: days since noon of 1 January 4713 BC of the Julian calendar.
  public let julianDay: Int

  /// The days that can be written with a year of four digits.
  static let first = CalendarDay(uncheckedYear: 1, 1, 1)
  static let last = CalendarDay(uncheckedYear: 9999, 12, 31)

  /// A day before 1 January of year 1 becomes that day, one behind 31 December 9999 that one.
  public init(julianDay: Int) {
    self.julianDay = Swift.min(
      Swift.max(julianDay, Self.first.julianDay), Self.last.julianDay)
  }

  /// `nil` where the calendar has no such day, or the year is not 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= DayCount.daysInMonth(month, year: year)
    else { return nil }
    self.init(uncheckedYear: year, month, day)
  }

  /// A day as ISO 8601 has it, `2024-01-31`; `nil` for any other text and for days that do not exist.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, _ month: Int, _ day: Int) {
    // Years that begin in March have their leap day at the end.
    let shift = month < 3 ? 1 : 0
    let y = year + 4800 - shift
    let m = month + 12 * shift - 3
    julianDay = day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// Year, month and day, each counted from 1.
  public var parts: (year: Int, month: Int, day: Int) {
    let a = julianDay + 32044
    let b = (4 * a + 3) / 146_097
    let c = a - 146_097 * b / 4
    let d = (4 * c + 3) / 1461
    let e = c - 1461 * d / 4
    let m = (5 * e + 2) / 153
    return (100 * b + d - 4800 + m / 10, m + 3 - 12 * (m / 10), e - (153 * m + 2) / 5 + 1)
  }

  public var year: Int { parts.year }

  public var weekday: Weekday { Weekday(julianDay: julianDay) }
}

extension CalendarDay: Comparable {
  public static func < (one: CalendarDay, other: CalendarDay) -> Bool {
    one.julianDay < other.julianDay
  }
}

extension CalendarDay: CustomStringConvertible {
  /// ISO 8601: `2024-01-31`.
  public var description: String {
    let (year, month, day) = parts
    return CalendarDate.Point(year: year, month: month, day: day).edtf
  }
}

extension CalendarDay {
  /// The day that lies `days` later, or earlier where they are negative.
  public func adding(days: Int) -> CalendarDay {
    let (sum, overflows) = julianDay.addingReportingOverflow(days)
    guard !overflows else { return days < 0 ? .first : .last }
    return CalendarDay(julianDay: sum)
  }

  /// The same day of the month, `months` later or earlier; where that month has no such day, its
  /// last day (Civil Code 91/2015/QH13, art. 148.3).
  public func adding(months: Int) -> CalendarDay {
    let (year, month, day) = parts
    // No further than the calendar reaches.
    let months = Swift.min(Swift.max(months, -120_000), 120_000)
    let count = year * 12 + month - 1 + months
    guard count >= 12 else { return .first }
    guard count < 10_000 * 12 else { return .last }
    let length = DayCount.daysInMonth(count % 12 + 1, year: count / 12)
    return CalendarDay(
      uncheckedYear: count / 12, count % 12 + 1, Swift.min(day, length))
  }
}
