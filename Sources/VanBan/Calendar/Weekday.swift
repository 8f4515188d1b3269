/// A day of the week.
public enum Weekday: Int, Sendable, CaseIterable {
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// Julian day 0 was a Monday.
  init(julianDay: Int) {
    self = Self.allCases[(julianDay % 7 + 7) % 7]
  }

  /// Whether offices are closed: they work forty hours in five days (Decision 188/1999/QĐ-TTg).
  public var isWeekend: Bool { self == .saturday || self == .sunday }

  /// `Monday` …
  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}
