/// One mistake in a file of holidays: where it is, what is wrong and what to do.
public struct HolidayFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name of the file.
  public var file: String
  /// Counted from 1.
  public var line: Int
  /// In characters, counted from 1.
  public var column: Int
  /// What is wrong: `there is no day '2027-02-30'`.
  public var message: String
  /// What to do.
  public var hint: String

  /// `2027.holidays:3:14: there is no day '2027-02-30'; write days as 2026-09-02`.
  public var description: String { "\(file):\(line):\(column): \(message); \(hint)" }
}

/// All mistakes of all files of a ``WorkingCalendar``, in the order of the files and their lines.
public struct HolidayFileErrors: Error, Sendable, Hashable, CustomStringConvertible {
  public var errors: [HolidayFileError]

  /// The descriptions of all errors, a line each.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
