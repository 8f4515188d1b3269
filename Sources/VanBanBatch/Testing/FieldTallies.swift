/// The tallies of all fields, by their names.
public struct FieldTallies: Sendable, Hashable {
  public private(set) var fields: [String: FieldTally] = [:]

  public init() {}

  public subscript(field: String) -> FieldTally {
    get { fields[field] ?? FieldTally() }
    set { fields[field] = newValue }
  }

  public static func += (tallies: inout FieldTallies, other: FieldTallies) {
    tallies.fields.merge(other.fields) { own, new in
      var sum = own
      sum += new
      return sum
    }
  }

  /// The fields that stand first in a report, and whose mean F1 is the figure for all of it.
  public static let headline = ["numbers", "dates", "officials", "duties", "deadlines"]

  /// The mean F1 over the headline fields; `nil` where one of them was not compared.
  public var mean: Double? {
    guard Self.headline.allSatisfy({ fields[$0] != nil }) else { return nil }
    return Self.headline.map { self[$0].f1 }.reduce(0, +) / Double(Self.headline.count)
  }
}

extension FieldTallies: CustomStringConvertible {
  /// A table with a line a field.
  public var description: String {
    var table = TextTable(["field", "P", "R", "F1", "found", "extra", "missed"])
    let names = fields.keys.sorted { left, right in
      let ranks = [left, right].map { Self.headline.contains($0) ? 0 : 1 }
      return (ranks[0], left) < (ranks[1], right)
    }
    for name in names {
      let tally = self[name]
      table.add(
        [name] + [tally.precision, tally.recall, tally.f1].map(Self.figure)
          + [tally.matched, tally.extra, tally.missed].map { "\($0)" })
    }
    if let mean { table.add(["mean of the first five", "", "", Self.figure(mean)]) }
    return table.description
  }

  /// With three decimals: `0.978`.
  private static func figure(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    return "\(thousandths / 1000)." + String("\(1000 + thousandths % 1000)".dropFirst())
  }
}
