import VietnameseText

/// Finds where rules match.
public struct Matcher: Sendable {
  private let rules: RuleSet

  public init(_ rules: RuleSet) { self.rules = rules }

  /// All matches of the rules of one stage: for each rule and each place where it can start, the
  /// one whose mention ends last.
  ///
  /// They come in the order of choice: start of the mention, then higher priority, then longer,
  /// then rule id. They may overlap; the caller takes what makes sense.
  ///
  /// - Parameter stage: index in ``RuleSet/stages``.
  public func matches(
    stage: Int, in lattice: borrowing Lattice, workspace: inout Workspace
  ) -> [Match] {
    []
  }
}
