import VietnameseText

/// Where rules can begin: for each word, kind of token, field of a mention and lexicon the rules to
/// try; and lists that several of these share.
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
    /// What can stand behind the token there.
    var third = FirstSet.all
    /// The buckets that the token may be in; they do not count at a mention.
    var first = TokenBucket.all

    /// Whether nothing but a mention can stand behind its first element.
    var needsMention: Bool { next.buckets == 0 && next.edges & ~FirstSet.allFields == 0 }

    /// What both need at least.
    func union(_ other: Candidate) -> Candidate {
      var union = self
      union.required &= other.required
      union.forbidden &= other.forbidden
      union.nextRequired &= other.nextRequired
      union.next.formUnion(other.next)
      union.third.formUnion(other.third)
      union.first |= other.first
      return union
    }
  }

  /// Candidates that stand together.
  struct List: Sendable {
    var lowerBound: UInt32 = 0
    var upperBound: UInt32 = 0
    /// What can stand behind the first element of any of them.
    var next = FirstSet.empty
  }

  /// Rules that begin with a token, and those of them that go on with a mention.
  struct Division: Sendable {
    var others: List
    var beforeMentions: List
  }

  private(set) var candidates: [Candidate] = []
  /// The lists as ``ListNumbers`` counts them.
  private var numbered: [List] = []
  let lists: ListNumbers
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
    for group in grouped { numbered.append(add(group)) }
    for (kind, group) in grouped[numbers.firstKind..<numbers.firstField].enumerated() {
      for candidate in group where !candidate.needsMention {
        let cases = candidate.required & TokenFeatures.anyCase.rawValue
        // One feature that the token must have tells as much as all of them.
        firstFeatures |= cases == 0 ? 1 << UInt32(kind) : cases & (~cases + 1)
      }
    }
  }

  /// The lists of the fields of mentions.
  var fields: [List] { Array(numbered[lists.firstField..<lists.firstLexicon]) }

  /// The stages of the rules of a list.
  func stages(of list: List) -> StageSet {
    candidates[Int(list.lowerBound)..<Int(list.upperBound)].reduce(into: StageSet()) {
      $0.insert(Int($1.stage))
    }
  }

  func isEmpty(_ number: Int) -> Bool { numbered[number].lowerBound == numbered[number].upperBound }

  /// One list of all that stand in the lists of these numbers.
  mutating func join(_ numbers: [Int]) -> List {
    list(of: candidates(of: numbers), numbers)
  }

  /// The same, with those apart that go on with a mention behind their first element.
  mutating func divide(_ numbers: [Int]) -> Division {
    let all = candidates(of: numbers)
    return Division(
      others: list(of: all.filter { !$0.needsMention }, numbers),
      beforeMentions: list(of: all.filter(\.needsMention), numbers))
  }

  /// The rules of a list whose first token may be in one of `buckets`.
  mutating func narrow(_ list: List, to buckets: UInt64) -> List {
    add(
      candidates[Int(list.lowerBound)..<Int(list.upperBound)].filter { $0.first & buckets != 0 })
  }

  private func candidates(of numbers: [Int]) -> [Candidate] {
    var joined: [Candidate] = []
    for list in numbers.map({ numbered[$0] }) {
      for candidate in candidates[Int(list.lowerBound)..<Int(list.upperBound)]
      where !joined.contains(candidate) {
        joined.append(candidate)
      }
    }
    return joined
  }

  /// A list of `group`: the one that is there already where all of it is one of `numbers`.
  private mutating func list(of group: [Candidate], _ numbers: [Int]) -> List {
    for list in numbers.map({ numbered[$0] })
    where group.elementsEqual(candidates[Int(list.lowerBound)..<Int(list.upperBound)]) {
      return list
    }
    return add(group)
  }

  private mutating func add(_ group: [Candidate]) -> List {
    guard !group.isEmpty else { return List() }
    let first = UInt32(candidates.count)
    candidates += group
    return List(
      lowerBound: first, upperBound: UInt32(candidates.count),
      next: group.reduce(into: .empty) { $0.formUnion($1.next) })
  }
}
