import VietnameseText

/// Where rules can begin: for each word, kind of token and field of a mention the rules to try.
struct StartIndex: Sendable {
  /// A rule to try at a token.
  struct Candidate: Sendable, Hashable {
    var rule: UInt32
    var stage: UInt32
    /// Features that the token must have, all of them.
    var required: UInt32
    /// Features that it must not have; they do not count at a mention.
    var forbidden: UInt32
    /// Features that the token behind it must have.
    var nextRequired: UInt32 = 0
    /// The buckets that the token behind it may be in. At a mention the token behind that is meant.
    var nextBuckets = TokenBucket.all

    /// What both need at least.
    func union(_ other: Candidate) -> Candidate {
      Candidate(
        rule: rule, stage: stage, required: required & other.required,
        forbidden: forbidden & other.forbidden, nextRequired: nextRequired & other.nextRequired,
        nextBuckets: nextBuckets | other.nextBuckets)
    }
  }

  /// The lists of candidates one behind the other: first one a word id, then one a kind of token,
  /// then one a field. List *i* is `candidates[offsets[i]..<offsets[i + 1]]`.
  private(set) var offsets: [UInt32] = [0]
  private(set) var candidates: [Candidate] = []
  /// For each list the buckets of the tokens behind that any of its candidates wants.
  private(set) var nextBuckets: [UInt64] = []
  /// The list of the first kind of token.
  let firstKind: Int
  /// The list of the first field.
  let firstField: Int
  /// Whether a rule can begin with each word id.
  private(set) var isFirstWord: [Bool] = []
  /// A token without any of these features begins no rule, unless its word does.
  private(set) var firstFeatures: UInt32 = 0

  static let kindCount = 5

  /// - Parameters:
  ///   - wordCount: the largest word id.
  ///   - lists: in any order; candidates for one rule and list become one.
  init(wordCount: Int, fieldCount: Int, _ lists: [(list: Int, candidate: Candidate)]) {
    firstKind = wordCount + 1
    firstField = firstKind + StartIndex.kindCount
    var grouped = [[Candidate]](repeating: [], count: firstField + fieldCount)
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
      nextBuckets.append(group.reduce(0) { $0 | $1.nextBuckets })
    }
    isFirstWord = grouped[..<firstKind].map { !$0.isEmpty }
    for (kind, group) in grouped[firstKind..<firstField].enumerated() {
      for candidate in group {
        let cases = candidate.required & TokenFeatures.anyCase.rawValue
        // One feature that the token must have tells as much as all of them.
        firstFeatures |= cases == 0 ? 1 << UInt32(kind) : cases & (~cases + 1)
      }
    }
  }
}
