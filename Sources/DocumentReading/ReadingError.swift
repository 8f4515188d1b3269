/// Why a file could not be read: one line, `reason; remedy`.
public struct ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is; the raw value is the `class` in `failures.jsonl`.
  public enum Category: String, Sendable, Codable, CaseIterable {
    /// The file cannot be opened, or its content cannot be decoded.
    case unreadable
    /// The file has no content.
    case empty = "empty_or_blank_page"
    /// A password is needed.
    case encrypted
    /// The end of the file is missing.
    case truncated
    /// The content is not of a type that can be read, or not of the type that the name says.
    case notWhatItClaims = "not_what_it_claims"
    /// A program took longer than its time limit.
    case timeout
    /// A program died from a signal, or was stopped because its output had no end.
    case killed
    /// A program asked for more memory than it may have.
    case outOfMemory = "oom"
    /// A program that is needed is not installed.
    case toolMissing = "tool_missing"
    /// More pages than the limit.
    case tooManyPages = "too_many_pages"
    /// More bytes or pixels than the limit.
    case tooLarge = "too_large"
    /// Text was recognized, but it is not worth using.
    case lowQuality = "low_quality"
  }

  public let category: Category
  /// What went wrong, without a line break.
  public let reason: String
  /// What can be done about it, without a line break.
  public let remedy: String

  public init(_ category: Category, _ reason: String, remedy: String) {
    self.category = category
    self.reason = Self.oneLine(reason)
    self.remedy = Self.oneLine(remedy)
  }

  /// Names in archives and messages of programs may have line breaks.
  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }

  public var description: String { "\(reason); \(remedy)" }
}
