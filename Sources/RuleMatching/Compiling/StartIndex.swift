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
      for candidate in group {
        let cases = candidate.required & TokenFeatures.anyCase.rawValue
        // One feature that the token must have tells as much as all of them.
        firstFeatures |= cases == 0 ? 1 << UInt32(kind) : cases & (~cases + 1)
      }
    }
  }

  /// The lists of the kinds of tokens.
  var kinds: [List] { Array(numbered[lists.firstKind..<lists.firstField]) }
  /// The lists of the fields of mentions.
  var fields: [List] { Array(numbered[lists.firstField..<lists.firstLexicon]) }

  /// One list of all that stand in the lists of these numbers.
  mutating func join(_ numbers: [Int]) -> List {
    let filled = numbers.map { numbered[$0] }.filter { $0.lowerBound < $0.upperBound }
    guard filled.count != 1 else { return filled[0] }
    var joined: [Candidate] = []
    for list in filled {
      for candidate in candidates[Int(list.lowerBound)..<Int(list.upperBound)]
      where !joined.contains(candidate) {
        joined.append(candidate)
      }
    }
    return add(joined)
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
