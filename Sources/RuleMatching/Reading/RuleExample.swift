import VietnameseText

/// A `yes` or a `no` of a rule: a text, what the rule must mark in it, and what is to come of it.
public struct RuleExample: Sendable, Hashable {
  /// `key: value` behind `=>`.
  public struct Expectation: Sendable, Hashable {
    /// Empty where the file gives a value alone.
    public var key: String
    public var value: String
  }

  /// Whether the rule must match (`yes`) or must not (`no`).
  public var isPositive: Bool
  /// The text without the `[[` and `]]`; the lines of a block are joined by line breaks.
  public var text: String
  /// What stood between `[[` and `]]`, in bytes of ``text``; empty where nothing is marked.
  public var marks: [SourceRange]
  /// In the order of the file.
  public var expectations: [Expectation]
  /// The region of a document that the text stands in, where the example names one.
  public var region: String?
  /// The line of the `yes` or `no`, counted from 1.
  public var line: Int
}
