/// Whether a day is worked, and why not.
public enum DayStatus: Sendable, Hashable {
  case working
  /// A day of a weekend that is worked for another day, which is off.
  case workingInstead(of: CalendarDay)
  case weekend
  case holiday(Holiday)
  /// Off in lieu of a holiday that falls on a weekend.
  case inLieu(of: Holiday)
  /// Off, and worked on another day.
  case swapped(with: CalendarDay)
  /// Off by a single announcement.
  case announced

  public var isWorking: Bool {
    switch self {
    case .working, .workingInstead: true
    case .weekend, .holiday, .inLieu, .swapped, .announced: false
    }
  }
}
