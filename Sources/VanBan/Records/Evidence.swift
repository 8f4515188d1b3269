import VietnameseText

/// For each value that the words give, parallel to the value: the byte ranges it came from.
///
/// A single value has one list; a wrapped or two-column value has several ranges in its list.
///
///     record.duties[0].evidence["assignees"]   // [[4..<17], [21..<40]]: two assignees
///
/// A mention has a handful of values: they lie in one list, by name and item.
public struct Evidence: Sendable, Hashable {
  /// One range of one item of a value.
  struct Place: Sendable, Hashable {
    /// The name of the value.
    var name: String
    /// The number of the item, from 0.
    var item: Int
    /// `nil` for an item that came from nowhere.
    var range: SourceRange?
  }

  /// In the order of the bytes of their names, then of their items.
  private(set) var places: [Place] = []

  public init() {}

  public var isEmpty: Bool { places.isEmpty }

  /// The names of the values, in the order of their bytes.
  public var names: [String] {
    var names: [String] = []
    for place in places where names.last != place.name { names.append(place.name) }
    return names
  }

  /// For each item of the value `name` its ranges; `nil` where the words do not give that value.
  public subscript(name: String) -> [[SourceRange]]? {
    get {
      var items: [[SourceRange]]?
      for place in places where place.name == name {
        var known = items ?? []
        while known.count <= place.item { known.append([]) }
        if let range = place.range { known[place.item].append(range) }
        items = known
      }
      return items
    }
    set {
      places.removeAll { $0.name == name }
      for item in newValue ?? [] { add(name, item) }
    }
  }

  /// Makes room for so many ranges.
  mutating func reserve(_ count: Int) { places.reserveCapacity(count) }

  /// Adds the next item of the value `name`.
  mutating func add(_ name: String, _ range: SourceRange) {
    let (index, item) = end(of: name)
    places.insert(Place(name: name, item: item, range: range), at: index)
  }

  /// Adds the next item of the value `name`, which came from several places.
  mutating func add(_ name: String, _ ranges: some Collection<SourceRange>) {
    var (index, item) = end(of: name)
    for range in ranges {
      places.insert(Place(name: name, item: item, range: range), at: index)
      index += 1
    }
    if ranges.isEmpty { places.insert(Place(name: name, item: item, range: nil), at: index) }
  }

  /// Adds the next item of the value `name`, which came from several ranges of tokens.
  mutating func add(_ name: String, _ ranges: [TokenRange], in tokens: TokenizedText) {
    if ranges.count == 1 { return add(name, tokens.sourceRange(of: ranges[0])) }
    add(name, ranges.map { tokens.sourceRange(of: $0) })
  }

  /// Behind the places of the value `name`, and the number of its next item.
  private func end(of name: String) -> (index: Int, item: Int) {
    var index = places.count
    // Values are mostly added in order.
    while index > 0, places[index - 1].name != name,
      name.utf8.lexicographicallyPrecedes(places[index - 1].name.utf8)
    {
      index -= 1
    }
    let isKnown = index > 0 && places[index - 1].name == name
    return (index, isKnown ? places[index - 1].item + 1 : 0)
  }
}

extension Evidence: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, [[SourceRange]])...) {
    for (name, items) in elements { self[name] = items }
  }
}
