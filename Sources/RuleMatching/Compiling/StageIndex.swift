/// Where the rules of one stage can begin: for each word, kind of token and field the rules to try.
struct StageIndex: Sendable {
  /// A rule to try at a token.
  struct Candidate: Sendable, Hashable {
    var rule: UInt32
    /// Features that the token must have, all of them.
    var required: UInt32
  }

  /// Lists in one array: list *i* is `candidates[offsets[i]..<offsets[i + 1]]`.
  struct Lists: Sendable {
    private(set) var offsets: [UInt32]
    private(set) var candidates: [Candidate]

    /// - Parameter lists: in any order; of two candidates for one rule and list, one that requires
    ///   nothing stands for both.
    init(count: Int, _ lists: [(list: Int, candidate: Candidate)]) {
      var grouped = [[Candidate]](repeating: [], count: count)
      for (list, candidate) in lists where !grouped[list].contains(candidate) {
        grouped[list].append(candidate)
      }
      offsets = [0]
      candidates = []
      for group in grouped {
        let unconditional = Set(group.filter { $0.required == 0 }.map(\.rule))
        candidates += group.filter { $0.required == 0 || !unconditional.contains($0.rule) }
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
}
