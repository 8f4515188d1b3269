/// Where a text is no JSON: `a.expected.json:3:14: a comma is missing`.
struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Counted from 1.
  var line: Int
  /// In characters, counted from 1.
  var column: Int
  /// What is wrong and what to do about it.
  var message: String

  var description: String { "\(line):\(column): \(message)" }
}
