/// Where the rules of one stage can begin: for each word, kind of token and field the rules to try.
struct StageIndex: Sendable {
  /// A rule to try at a token.
  struct Candidate: Sendable, Hashable {
    var rule: UInt32
    /// Features that the token must have, all of them.
    var required: UInt32
    /// The buckets that the token behind it must be in, and the features that it must have.
    var nextBuckets = TokenBucket.all
    var nextRequired: UInt32 = 0

    /// What both need at least.
    func union(_ other: Candidate) -> Candidate {
      Candidate(
        rule: rule, required: required & other.required,
        nextBuckets: nextBuckets | other.nextBuckets,
        nextRequired: nextRequired & other.nextRequired)
    }
  }

  /// Lists in one array: list *i* is `candidates[offsets[i]..<offsets[i + 1]]`.
  struct Lists: Sendable {
    private(set) var offsets: [UInt32] = [0]
    private(set) var candidates: [Candidate] = []

    /// - Parameter lists: in any order; candidates for one rule and list become one.
    init(count: Int, _ lists: [(list: Int, candidate: Candidate)]) {
      var grouped = [[Candidate]](repeating: [], count: count)
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
      }
    }
  }

  /// By word id.
  let words: Lists
  /// By kind of token.
  let kinds: Lists
  /// By field of a mention.
  let fields: Lists
  /// Whether a rule of the stage has a `clause`.
  let usesClauses: Bool
  /// Whether a rule can begin with each word id.
  let isFirstWord: [Bool]
  /// A token without any of these features begins no rule, unless its word does.
  let firstFeatures: UInt32

  init(words: Lists, kinds: Lists, fields: Lists, usesClauses: Bool) {
    self.words = words
    self.kinds = kinds
    self.fields = fields
    self.usesClauses = usesClauses
    isFirstWord = zip(words.offsets, words.offsets.dropFirst()).map { $0 < $1 }
    var features: UInt32 = fields.candidates.isEmpty ? 0 : TokenFeatures.hasMention.rawValue
    for (kind, range) in zip(kinds.offsets, kinds.offsets.dropFirst()).enumerated() {
      for candidate in kinds.candidates[Int(range.0)..<Int(range.1)] {
        let cases = candidate.required & TokenFeatures.anyCase.rawValue
        // One feature that the token must have tells as much as all of them.
        features |= cases == 0 ? 1 << UInt32(kind) : cases & (~cases + 1)
      }
    }
    firstFeatures = features
  }

  /// Whether the stage has no rules.
  var isEmpty: Bool {
    words.candidates.isEmpty && kinds.candidates.isEmpty && fields.candidates.isEmpty
  }
}
