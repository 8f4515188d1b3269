/// What was expected of one document, held against what was found.
public struct DocumentComparison: Sendable {
  public internal(set) var tallies = FieldTallies()
  /// In the order of fields, and of the document within each.
  public internal(set) var differences: [Difference] = []

  public init() {}
}
