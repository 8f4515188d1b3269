/// The forms in which a run writes its records.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// JSON Lines: a record a line.
  case jsonl
  /// Comma-separated values for spreadsheets: a file a type of record.
  case csv
  /// An SQLite database with search.
  case sqlite
}
