/// The text of one file of yearly holidays.
///
/// A line a choice, days as ISO 8601; `#` begins a comment:
///
/// ```text
/// tet          2026-02-16 to 2026-02-20    # the days off for the lunar new year
/// national-day 2026-09-01                  # the day off beside 2 September
/// swap         2026-08-31 for 2026-08-22   # off on the Monday, worked on the Saturday
/// day-off      2026-12-31                  # a single further day off
/// ```
///
/// Days off in lieu of a weekend follow by themselves (Labor Code 45/2019/QH14, art. 111.3).
public struct HolidayFile: Sendable, Hashable {
  /// Stands in error messages and nowhere else: `2027.holidays`.
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
