/// One mistake in a rule file: where it is, what is wrong and what to do.
public struct RuleError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name of the file.
  public var file: String
  /// Counted from 1; 0 where the whole file is meant.
  public var line: Int
  /// In characters, counted from 1.
  public var column: Int
  /// What is wrong: `unknown lexicon 'month-nam'`.
  public var message: String
  /// What to do: `did you mean 'month-name'?`
  public var hint: String
  /// The line of the file, without its line break.
  public var source: String

  /// `dates.rules:14:11: unknown lexicon 'month-nam'; did you mean 'month-name'?`, then the line,
  /// then a caret below the place.
  public var description: String {
    var text = "\(file):\(line):\(column): \(message)"
    if !hint.isEmpty { text += "; \(hint)" }
    guard !source.isEmpty else { return text }
    // Tabs before the place stay tabs, so that the caret stands below it in every terminal.
    let indentation = source.prefix(Swift.max(0, column - 1)).map { $0 == "\t" ? "\t" : " " }
    return text + "\n  \(source)\n  \(indentation.joined())^"
  }
}
