/// What can stand at a place: a set of ``TokenBucket``s, and a set of edges that begin there, mentions
/// and phrases of lexicons. A bit may stand for more than one field or lexicon: a set says what *may*
/// be in it.
struct FirstSet: Sendable, Hashable {
  var buckets: UInt64
  var edges: UInt64

  static let all = FirstSet(buckets: .max, edges: .max)
  static let empty = FirstSet(buckets: 0, edges: 0)

  private static let fieldBits = 16

  /// The bits of all fields.
  static let allFields: UInt64 = 1 << UInt64(fieldBits) - 1

  /// The set of the mentions of a field.
  @inline(__always)
  static func field(_ field: Int) -> UInt64 { 1 << UInt64(field % fieldBits) }

  /// The set of the phrases of a lexicon.
  static func lexicon(_ lexicon: Int) -> UInt64 {
    1 << UInt64(fieldBits + lexicon % (UInt64.bitWidth - fieldBits))
  }

  @inline(__always)
  func meets(_ other: FirstSet) -> Bool {
    buckets & other.buckets | edges & other.edges != 0
  }

  mutating func formUnion(_ other: FirstSet) {
    buckets |= other.buckets
    edges |= other.edges
  }
}
