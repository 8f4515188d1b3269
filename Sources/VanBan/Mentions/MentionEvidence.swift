import VietnameseText

/// The tokens that the values of one mention came from: for each value's name in the record, one
/// range an item of the value.
///
/// A mention has at most a handful of values: a list that is looked through is cheaper to make than
/// a dictionary.
public struct MentionEvidence: Sendable {
  /// Each name once, in the order in which they were added.
  public private(set) var items: [(name: String, ranges: [TokenRange])] = []

  public init() {}

  public subscript(name: String) -> [TokenRange]? {
    get { items.first { $0.name == name }?.ranges }
    set {
      let index = items.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let ranges?): items[index].ranges = ranges
      case (let index?, nil): items.remove(at: index)
      case (nil, let ranges?): items.append((name, ranges))
      case (nil, nil): break
      }
    }
  }
}
