import VietnameseText

/// The tokens that the values of one mention came from: for each value's name in the record, one
/// range an item of the value.
///
/// A mention has at most a handful of values: one list that is looked through is cheaper to make than
/// a dictionary of lists.
public struct MentionEvidence: Sendable {
  /// The tokens of one item of a value.
  public struct Item: Sendable, Hashable {
    /// The name of the value in the record.
    public var name: String
    public var range: TokenRange
  }

  /// In the order in which they were added; the items of one value stand together.
  public private(set) var items: [Item] = []

  public init() {}

  /// Adds the next item of the value `name`.
  mutating func add(_ name: String, _ range: TokenRange) {
    items.append(Item(name: name, range: range))
  }

  public subscript(name: String) -> [TokenRange]? {
    get {
      let ranges = items.filter { $0.name == name }.map(\.range)
      return ranges.isEmpty ? nil : ranges
    }
    set {
      items.removeAll { $0.name == name }
      for range in newValue ?? [] { add(name, range) }
    }
  }
}
