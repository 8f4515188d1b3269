import VietnameseText

/// The words that make a sentence or an item a duty, found by a rule inside one node. The composer
/// completes it along the tree.
public struct DutyCue: Hashable, Sendable {
  /// What the rule's `set cue` says: `assign`, `request`, `responsible`, `function`, `lead-in`,
  /// `heading-agent`, `performer-line`, `closing`, `veto` …
  public var kind: String
  /// The tokens of each capture (`who`, `with`, `action`, `by` …), in order.
  public var captures: [String: [TokenRange]]
  /// The indices of the mentions (organizations, officials) in each capture, in order.
  public var mentions: [String: [Int]]

  public init(kind: String, captures: [String: [TokenRange]], mentions: [String: [Int]]) {
    self.kind = kind
    self.captures = captures
    self.mentions = mentions
  }
}
