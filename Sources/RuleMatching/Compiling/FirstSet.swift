/// What can stand at a place: a set of ``TokenBucket``s, a set of cases of words, and a set of edges
/// that begin there, mentions and phrases of lexicons. A bit may stand for more than one field or
/// lexicon: a set says what *may* be in it.
struct FirstSet: Sendable, Hashable {
  var buckets: UInt64
  var edges: UInt64

  static let all = FirstSet(buckets: .max, edges: .max)
  static let empty = FirstSet(buckets: 0, edges: 0)

  private static let fieldBits = 16

  /// Where the bits of cases begin among the edges, and how many bits fields and cases have.
  static let caseShift: UInt64 = 16
  private static let otherBits = 20

  /// The set of the tokens that have one of the features `features`: kinds and cases.
  static func tokens(of features: UInt32) -> FirstSet {
    let cases = features & TokenFeatures.anyCase.rawValue
    return FirstSet(
      buckets: TokenBucket.set(of: features & ~cases), edges: FirstSet.cases(of: features))
  }

  /// The cases that the features of a token or of a pattern have, as edges.
  @inline(__always)
  static func cases(of features: UInt32) -> UInt64 {
    UInt64(features & TokenFeatures.anyCase.rawValue) &<< (caseShift - 5)
  }

  /// The bits of all fields.
  static let allFields: UInt64 = 1 << UInt64(fieldBits) - 1

  /// The set of the mentions of a field.
  @inline(__always)
  static func field(_ field: Int) -> UInt64 { 1 << UInt64(field % fieldBits) }

  /// The set of the phrases of a lexicon.
  static func lexicon(_ lexicon: Int) -> UInt64 {
    1 << UInt64(otherBits + lexicon % (UInt64.bitWidth - otherBits))
  }

  /// How much of a text the set may be: the number of its buckets and edges. A case stands for
  /// nearly all words.
  var breadth: Int {
    buckets.nonzeroBitCount + edges.nonzeroBitCount
      + (edges & FirstSet.cases(of: .max) == 0 ? 0 : 64)
  }

  @inline(__always)
  func meets(_ other: FirstSet) -> Bool { common(other) != 0 }

  /// Not 0 where something is in both.
  @inline(__always)
  func common(_ other: FirstSet) -> UInt64 { buckets & other.buckets | edges & other.edges }

  mutating func formUnion(_ other: FirstSet) {
    buckets |= other.buckets
    edges |= other.edges
  }
}
