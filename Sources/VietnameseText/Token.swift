/// What a token is.
public enum TokenKind: UInt8, Sendable, BitwiseCopyable {
  /// A run of letters: one syllable of Vietnamese, an acronym, a foreign word.
  case word
  /// A run of digits, with one inner `.` or `,` or with groups of three: `30`, `66.7`, `1.219,11`.
  case number
  /// One mark of punctuation: `,` `.` `/` `-` `(` `“` …; three dots are one `…`.
  case punctuation
  /// One other character: `|` `•` `%` `+` …
  case symbol
  /// A drawn line: three or more of `-`, `=`, `_`, `~` or `*`.
  case separator
}

/// How the letters of a word are cased.
public struct CaseClass: OptionSet, Sendable, BitwiseCopyable {
  public let rawValue: UInt8
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  // Computed: a stored constant of another module is asked for through a call, a token each.

  /// The first letter is a capital.
  @inlinable public static var initialCapital: CaseClass { CaseClass(rawValue: 1) }
  /// All letters are capitals.
  @inlinable public static var allCapitals: CaseClass { CaseClass(rawValue: 2) }
  /// No letter is a capital.
  @inlinable public static var lower: CaseClass { CaseClass(rawValue: 4) }
  /// Two or more capitals and a small letter, as in `TTg`, `QyĐ`.
  @inlinable public static var mixed: CaseClass { CaseClass(rawValue: 8) }
}

/// What stands between a token and the one before it. The order is that of strength.
///
/// Spaces, line breaks and markup (`**`, `__`, `\`) are no tokens of their own: each token owns the
/// gap before it, so that tokens and gaps tile the text, and a pattern steps over a wrapped line or
/// a bold mark without looking.
public enum Gap: UInt8, Sendable, BitwiseCopyable, Comparable {
  /// Nothing, or markup only.
  case none
  /// Up to two spaces.
  case space
  /// Three or more spaces, or a tab: a gap between columns.
  case wide
  /// A line break.
  case line
  /// A blank line.
  case paragraph

  @inlinable
  public static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
}

/// One token of a ``TokenizedText``, as a value.
public struct Token: Sendable {
  public let kind: TokenKind
  public let caseClass: CaseClass
  /// What stands before it.
  public let gap: Gap
  /// The id of its folded form in the vocabulary; 0 where the vocabulary does not have it.
  public let id: UInt32
  /// Its bytes of the normalized text.
  public let textRange: TextRange
}
