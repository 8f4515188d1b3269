/// The forms in which a list of tasks is written.
public enum TaskFormat: String, Sendable, CaseIterable {
  /// Lines for people, cut to the width of the terminal.
  case table
  /// For spreadsheets.
  case csv
  /// JSON Lines, one object a task.
  case json
  /// iCalendar to-dos, for calendars.
  case ics
}
