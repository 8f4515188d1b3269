import VietnameseText

/// Where rules can begin: for each word, kind of token, field of a mention and lexicon the rules to
/// try.
struct StartIndex: Sendable {
  /// A rule to try at a token.
  struct Candidate: Sendable, Hashable {
    var rule: UInt32
    var stage: UInt32
    /// Features that the token must have, all of them.
    var required: UInt32
    /// Features that it must not have; they do not count at a mention.
    var forbidden: UInt32
    /// Features that the token behind its first element must have.
    var nextRequired: UInt32 = 0
    /// What can stand behind its first element.
    var next = FirstSet.all

    /// What both need at least.
    func union(_ other: Candidate) -> Candidate {
      var union = self
      union.required &= other.required
      union.forbidden &= other.forbidden
      union.nextRequired &= other.nextRequired
      union.next.formUnion(other.next)
      return union
    }
  }

  /// The lists of candidates one behind the other, as ``ListNumbers`` counts them. List *i* is
  /// `candidates[offsets[i]..<offsets[i + 1]]`.
  private(set) var offsets: [UInt32] = [0]
  private(set) var candidates: [Candidate] = []
  /// For each list what can stand behind the first element of any of its candidates.
  private(set) var nextSets: [FirstSet] = []
  let lists: ListNumbers
  /// Whether a rule can begin with each word id.
  private(set) var isFirstWord: [Bool] = []
  /// A token without any of these features begins no rule, unless its word does.
  private(set) var firstFeatures: UInt32 = 0

  /// - Parameter lists: in any order; candidates for one rule and list become one.
  init(_ numbers: ListNumbers, _ lists: [(list: Int, candidate: Candidate)]) {
    self.lists = numbers
    var grouped = [[Candidate]](repeating: [], count: numbers.count)
    for (list, candidate) in lists {
      if let index = grouped[list].firstIndex(where: { $0.rule == candidate.rule }) {
        grouped[list][index] = grouped[list][index].union(candidate)
      } else {
        grouped[list].append(candidate)
      }
    }
    for group in grouped {
      candidates += group
      offsets.append(UInt32(candidates.count))
      nextSets.append(group.reduce(into: .empty) { $0.formUnion($1.next) })
    }
    isFirstWord = grouped[..<numbers.firstKind].map { !$0.isEmpty }
    for (kind, group) in grouped[numbers.firstKind..<numbers.firstField].enumerated() {
      for candidate in group {
        let cases = candidate.required & TokenFeatures.anyCase.rawValue
        // One feature that the token must have tells as much as all of them.
        firstFeatures |= cases == 0 ? 1 << UInt32(kind) : cases & (~cases + 1)
      }
    }
  }
}
