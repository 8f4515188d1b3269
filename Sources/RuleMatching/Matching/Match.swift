import VietnameseText

/// One place where a rule matches.
public struct Match: Sendable, Hashable {
  /// Index in ``RuleSet/rules``.
  public var rule: Int
  /// The tokens of the mention: what stands between `[` and `]` of the pattern.
  public var range: TokenRange
  /// The tokens of the whole pattern, context included.
  public var whole: TokenRange
  /// In the order in which they begin; one that stands in a repeat comes once a round.
  public var captures: [Capture]

  /// The first capture of that name.
  public func capture(_ name: String) -> Capture? {
    captures.first { $0.name == name }
  }

  /// All captures of that name, in text order.
  public func captures(_ name: String) -> [Capture] {
    captures.filter { $0.name == name }
  }
}
