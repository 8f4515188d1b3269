import VietnameseText

/// Finds what rules, and the ways of their choices, can begin with.
struct StartIndexBuilder {
  /// A state that the first token of a way can be taken by.
  private struct Start: Hashable {
    var state: UInt32
    /// Features that the token must have on the way to the state, and must not have.
    var required: UInt32 = 0
    var forbidden: UInt32 = 0
  }

  /// What can come next.
  private struct Following {
    var set: FirstSet
    /// What can stand behind the first token of it.
    var second: FirstSet
    /// Features that all tokens have that can come next.
    var required: UInt32

    static let any = Following(set: .all, second: .all, required: 0)
    static let nothing = Following(set: .empty, second: .empty, required: .max)

    mutating func formUnion(_ other: Following) {
      set.formUnion(other.set)
      second.formUnion(other.second)
      required &= other.required
    }
  }

  private let instructions: [Instruction]
  /// The phrases of each root of the trie.
  private let phrases: [Int32: [[UInt32]]]
  /// The kind of each word id that a pattern or a phrase has.
  private let kinds: [UInt32: TokenKind]
  /// What can begin at each state that was asked for.
  private var sets: [UInt32: FirstSet] = [:]
  /// By state, the walk that came there last and what it needed first: nearly all states are come to
  /// with one set of features only, and need no set of starts to be known again.
  private var visits: [(walk: Int, start: Start)]
  private var walk = 0

  init(
    instructions: [Instruction], phrases: [Int32: [[UInt32]]], kinds: [UInt32: TokenKind]
  ) {
    self.instructions = instructions
    self.phrases = phrases
    self.kinds = kinds
    visits = Array(repeating: (0, Start(state: 0)), count: instructions.count)
  }

  /// What a way from `state` to its end can begin with.
  mutating func firstSet(of state: UInt32) -> FirstSet {
    if let set = sets[state] { return set }
    let starts = starts(of: state)
    var set = starts.canEnd ? FirstSet.all : .empty
    for start in starts.states { set.formUnion(firstSet(of: instructions[Int(start.state)])) }
    sets[state] = set
    return set
  }

  /// What the element `instruction` can begin with.
  private func firstSet(of instruction: Instruction) -> FirstSet {
    var set = FirstSet.empty
    switch instruction.operation {
    case .token, .exactToken: set.buckets = buckets(of: instruction.operand)
    case .kind: set = FirstSet.tokens(of: instruction.operand)
    case .integer:
      set.buckets = TokenBucket.set(
        from: Int(Int32(bitPattern: instruction.operand)),
        to: Int(Int32(bitPattern: instruction.other)))
    case .digits: set.buckets = TokenBucket.set(of: TokenFeatures.number.rawValue)
    case .oneOf, .phrase:
      for phrase in phrases[Int32(instruction.operand)] ?? [] {
        set.buckets |= buckets(of: phrase[0])
      }
    case .lexicon: set.edges = FirstSet.lexicon(Int(instruction.operand))
    case .mention: set.edges = FirstSet.field(Int(instruction.operand))
    default: set.buckets = TokenBucket.set(of: TokenFeatures.anyKind.rawValue)
    }
    return set
  }

  /// The candidates of `rule`, with the numbers of their lists.
  ///
  /// - Parameter state: the first state of the rule.
  mutating func candidates(
    rule: Int, stage: Int, state: UInt32, lists: ListNumbers
  ) -> [(list: Int, candidate: StartIndex.Candidate)] {
    var result: [(list: Int, candidate: StartIndex.Candidate)] = []
    for start in starts(of: state).states {
      let instruction = instructions[Int(start.state)]
      let operand = Int(instruction.operand)
      var candidate = StartIndex.Candidate(
        rule: UInt32(rule), stage: UInt32(stage), required: start.required,
        forbidden: start.forbidden)
      let behind = following(instruction.next)
      candidate.next = behind.set
      candidate.third = behind.second
      candidate.nextRequired = behind.required
      switch instruction.operation {
      case .token: result.append((operand, candidate))
      case .exactToken:
        candidate.required |= instruction.other
        result.append((operand, candidate))
      case .oneOf, .phrase:
        for (word, second) in secondWords(of: Int32(instruction.operand), behind) {
          candidate.next = second.set
          candidate.third = second.second
          candidate.nextRequired = second.required
          result.append((Int(word), candidate))
        }
      case .lexicon: result.append((lists.firstLexicon + operand, candidate))
      case .mention: result.append((lists.firstField + operand, candidate))
      case .integer, .digits:
        candidate.first = firstSet(of: instruction).buckets
        result.append((lists.firstKind + 1, candidate))
      case .clause:
        candidate.next = .all
        candidate.third = .all
        candidate.nextRequired = 0
        for kind in 0..<ListNumbers.kindCount { result.append((lists.firstKind + kind, candidate)) }
      case .kind where instruction.operand & TokenFeatures.anyKind.rawValue == 0:
        candidate.required |= instruction.operand
        result.append((lists.firstKind, candidate))
      case .kind:
        for kind in 0..<ListNumbers.kindCount
        where instruction.operand & (1 << UInt32(kind)) != 0 {
          result.append((lists.firstKind + kind, candidate))
        }
      default: break
      }
    }
    return result
  }

  /// For each word that phrases of `root` begin with, what can follow it.
  private func secondWords(of root: Int32, _ behind: Following) -> [UInt32: Following] {
    var result: [UInt32: Following] = [:]
    for phrase in phrases[root] ?? [] {
      var second = behind
      if phrase.count > 1 {
        let third =
          phrase.count > 2 ? FirstSet(buckets: buckets(of: phrase[2]), edges: 0) : behind.set
        second = Following(
          set: FirstSet(buckets: buckets(of: phrase[1]), edges: 0), second: third, required: 0)
      }
      result[phrase[0], default: .nothing].formUnion(second)
    }
    return result
  }

  private mutating func following(_ state: UInt32) -> Following {
    let starts = starts(of: state)
    if starts.canEnd { return .any }
    var result = Following.nothing
    for start in starts.states {
      let instruction = instructions[Int(start.state)]
      result.formUnion(
        Following(
          set: firstSet(of: instruction), second: secondSet(of: instruction),
          required: start.required))
    }
    return result
  }

  /// What can stand behind the first token of the element `instruction`.
  private mutating func secondSet(of instruction: Instruction) -> FirstSet {
    switch instruction.operation {
    case .token, .exactToken, .kind, .integer, .digits: return firstSet(of: instruction.next)
    case .oneOf, .phrase:
      var set = FirstSet.empty
      for phrase in phrases[Int32(instruction.operand)] ?? [] {
        if phrase.count > 1 {
          set.buckets |= buckets(of: phrase[1])
        } else {
          set.formUnion(firstSet(of: instruction.next))
        }
      }
      return set
    default: return .all
    }
  }

  /// The states that the first token behind `state` can be taken by; and whether a way leads to the
  /// end without a token.
  private mutating func starts(of state: UInt32) -> (states: [Start], canEnd: Bool) {
    var result: [Start] = []
    var canEnd = false
    var others: Set<Start> = []
    var waiting = [Start(state: state)]
    walk += 1
    while let start = waiting.popLast() {
      let visit = visits[Int(start.state)]
      if visit.walk != walk {
        visits[Int(start.state)] = (walk, start)
      } else if visit.start == start || !others.insert(start).inserted {
        continue
      }
      let instruction = instructions[Int(start.state)]
      var next = start
      next.state = instruction.next
      switch instruction.operation {
      case .split:
        var other = start
        other.state = instruction.other
        waiting += [other, next]
      case .open, .close, .mentionStart, .mentionEnd, .notAhead: waiting.append(next)
      case .notKind:
        next.forbidden |= instruction.operand
        waiting.append(next)
      case .glue:
        next.required |= TokenFeatures.glued.rawValue
        waiting.append(next)
      case .startAnchor, .endAnchor:
        next.required |= instruction.operand
        waiting.append(next)
      case .accept: canEnd = true
      default: result.append(start)
      }
    }
    return (result, canEnd)
  }

  private func buckets(of word: UInt32) -> UInt64 {
    kinds[word].map { TokenBucket.set(of: $0, id: word) } ?? TokenBucket.all
  }
}
