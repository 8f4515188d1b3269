/// A calendar expression: a day, a month, a quarter, a half-year, a year, or a range of them.
public struct CalendarDate: Hashable, Sendable {
  /// One end of an expression, or all of it where it is no range.
  public struct Point: Hashable, Sendable {
    /// `nil` where neither the words nor the document say it.
    public var year: Int? {
      get { Self.number(storedYear) }
      set { storedYear = Self.stored(newValue) }
    }
    public var month: Int? {
      get { Self.number(storedMonth) }
      set { storedMonth = Self.stored(newValue) }
    }
    public var day: Int? {
      get { Self.number(storedDay) }
      set { storedDay = Self.stored(newValue) }
    }
    /// 1...4
    public var quarter: Int? {
      get { Self.number(storedQuarter) }
      set { storedQuarter = Self.stored(newValue) }
    }
    /// 1 or 2
    public var half: Int? {
      get { Self.number(storedHalf) }
      set { storedHalf = Self.stored(newValue) }
    }

    // Small, as points are copied from mention to mention; the lowest number stands for none.
    private var storedYear: Int32
    private var storedMonth: Int16
    private var storedDay: Int16
    private var storedQuarter: Int16
    private var storedHalf: Int16

    private static func number<Stored: FixedWidthInteger>(_ value: Stored) -> Int? {
      value == .min ? nil : Int(value)
    }

    private static func stored<Stored: FixedWidthInteger>(_ value: Int?) -> Stored {
      value.map { Swift.max(Stored(clamping: $0), .min + 1) } ?? .min
    }

    public init(
      year: Int? = nil, month: Int? = nil, day: Int? = nil, quarter: Int? = nil, half: Int? = nil
    ) {
      storedYear = Self.stored(year)
      storedMonth = Self.stored(month)
      storedDay = Self.stored(day)
      storedQuarter = Self.stored(quarter)
      storedHalf = Self.stored(half)
    }
  }

  public var start: Point
  /// The end of a range.
  public var end: Point?
  /// A range without end (`năm 2025 và các năm tiếp theo`).
  public var isOpen: Bool
  /// `start`, `middle`, `end`, `morning`, `afternoon` …: the part of the period that is meant.
  public var part: String?
  /// A time of day, `17:00`.
  public var time: String?
  /// The year, or the month, was taken from the document.
  public var isInferred: Bool
  /// The day or month recurs (`ngày 25 hằng tháng`): it has no year to infer.
  public var recurs: Bool
  /// The day of the lunar calendar that the text has instead; `start` is empty where nothing says of
  /// which year.
  public var lunar: LunarDay?
  /// The words name a day or a month that does not exist (31 April): all else is empty.
  public var isImpossible = false

  public init(
    start: Point, end: Point? = nil, isOpen: Bool = false, part: String? = nil,
    time: String? = nil, isInferred: Bool = false, recurs: Bool = false, lunar: LunarDay? = nil
  ) {
    self.start = start
    self.end = end
    self.isOpen = isOpen
    self.part = part
    self.time = time
    self.isInferred = isInferred
    self.recurs = recurs
    self.lunar = lunar
  }

  /// The value as Extended Date/Time Format (ISO 8601-2): `2021-09-06`, `2021-11`, `2021-33` (the
  /// first quarter), `2021-40` (the first half), `2021-12-01/2021-12-15`, `XXXX-03-25`, `2025/..`.
  public var edtf: String {
    if let end { return start.edtf + "/" + end.edtf }
    return isOpen ? start.edtf + "/.." : start.edtf
  }
}

extension CalendarDate.Point {
  public var edtf: String {
    let year = self.year.map { padded($0, to: 4) } ?? "XXXX"
    if let quarter { return year + "-" + String(32 + quarter) }
    if let half { return year + "-" + String(39 + half) }
    guard let month else {
      guard let day else { return year }
      return year + "-XX-" + padded(day, to: 2)
    }
    guard let day else { return year + "-" + padded(month, to: 2) }
    return year + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return digits.utf8.count < width
      ? String(repeating: "0", count: width - digits.utf8.count) + digits : digits
  }

  /// Whether the day and month exist; 29 February of an unknown year may.
  var isPossible: Bool {
    if let month, !(1...12).contains(month) { return false }
    if let quarter, !(1...4).contains(quarter) { return false }
    guard let day else { return true }
    guard let month else { return (1...31).contains(day) }
    return day >= 1 && day <= DayCount.daysInMonth(month, year: year)
  }
}

extension CalendarDate.Point {
  /// The last day of the point, as (year, month, day); `nil` without a year.
  public var lastDay: (year: Int, month: Int, day: Int)? {
    guard let year else { return nil }
    if let quarter {
      return (year, quarter * 3, DayCount.daysInMonth(quarter * 3, year: year))
    }
    if let half { return (year, half * 6, half == 1 ? 30 : 31) }
    guard let month else { return (year, 12, 31) }
    return (year, month, day ?? DayCount.daysInMonth(month, year: year))
  }

  /// No part of its year is named.
  var isWholeYear: Bool { month == nil && quarter == nil && half == nil }

  /// Whether the whole of this point lies before the first day of `other`.
  func isBefore(_ other: CalendarDate.Point) -> Bool {
    guard let last = lastDay, let year = other.year else { return false }
    let first = (year, other.month ?? 1, other.day ?? 1)
    return (last.year, last.month, last.day) < first
  }
}
