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

  /// The tokens that can come next.
  private struct FirstTokens {
    var buckets: UInt64
    /// Features that all of them have.
    var required: UInt32

    static let any = FirstTokens(buckets: TokenBucket.all, required: 0)

    mutating func formUnion(_ other: FirstTokens) {
      buckets |= other.buckets
      required &= other.required
    }
  }

  private let instructions: [Instruction]
  /// The phrases of each root of the trie.
  private let phrases: [Int32: [[UInt32]]]
  /// The kind of each word id that a pattern or a phrase has.
  private let kinds: [UInt32: TokenKind]

  init(
    instructions: [Instruction], phrases: [Int32: [[UInt32]]], kinds: [UInt32: TokenKind]
  ) {
    self.instructions = instructions
    self.phrases = phrases
    self.kinds = kinds
  }

  /// The buckets of the tokens that a way from `state` to its end can begin with.
  func firstBuckets(of state: UInt32) -> UInt64 { firstTokens(of: state).buckets }

  /// The candidates of `rule`, with the numbers of their lists in a ``StartIndex``.
  ///
  /// - Parameter state: the first state of the rule.
  func candidates(
    rule: Int, stage: Int, state: UInt32, wordCount: Int
  ) -> [(list: Int, candidate: StartIndex.Candidate)] {
    let firstKind = wordCount + 1
    let firstField = firstKind + StartIndex.kindCount
    var result: [(list: Int, candidate: StartIndex.Candidate)] = []
    for start in starts(of: state).states {
      let instruction = instructions[Int(start.state)]
      let operand = Int(instruction.operand)
      var candidate = StartIndex.Candidate(
        rule: UInt32(rule), stage: UInt32(stage), required: start.required,
        forbidden: start.forbidden)
      let behind = firstTokens(of: instruction.next)
      candidate.nextBuckets = behind.buckets
      candidate.nextRequired = behind.required
      switch instruction.operation {
      case .token: result.append((operand, candidate))
      case .exactToken:
        candidate.required |= instruction.other
        result.append((operand, candidate))
      case .phrase:
        for (word, second) in secondTokens(of: Int32(instruction.operand), behind) {
          candidate.nextBuckets = second.buckets
          candidate.nextRequired = second.required
          result.append((Int(word), candidate))
        }
      case .mention: result.append((firstField + operand, candidate))
      case .integer, .digits: result.append((firstKind + 1, candidate))
      case .clause:
        candidate.nextBuckets = TokenBucket.all
        candidate.nextRequired = 0
        for kind in 0..<StartIndex.kindCount { result.append((firstKind + kind, candidate)) }
      case .kind where instruction.operand & TokenFeatures.anyKind.rawValue == 0:
        candidate.required |= instruction.operand
        result.append((firstKind, candidate))
      case .kind:
        for kind in 0..<StartIndex.kindCount
        where instruction.operand & (1 << UInt32(kind)) != 0 {
          result.append((firstKind + kind, candidate))
        }
      default: break
      }
    }
    return result
  }

  /// For each word that phrases of `root` begin with, the tokens that can follow it.
  private func secondTokens(
    of root: Int32, _ behind: FirstTokens
  ) -> [UInt32: FirstTokens] {
    var result: [UInt32: FirstTokens] = [:]
    for phrase in phrases[root] ?? [] {
      let second =
        phrase.count == 1 ? behind : FirstTokens(buckets: bucket(of: phrase[1]), required: 0)
      result[phrase[0], default: FirstTokens(buckets: 0, required: .max)].formUnion(second)
    }
    return result
  }

  private func firstTokens(of state: UInt32) -> FirstTokens {
    let starts = starts(of: state)
    if starts.canEnd { return .any }
    var result = FirstTokens(buckets: 0, required: .max)
    for start in starts.states {
      let instruction = instructions[Int(start.state)]
      var buckets: UInt64 = 0
      switch instruction.operation {
      case .token, .exactToken: buckets = bucket(of: instruction.operand)
      case .kind: buckets = TokenBucket.set(of: instruction.operand)
      case .integer, .digits: buckets = TokenBucket.set(of: TokenFeatures.number.rawValue)
      case .phrase:
        for phrase in phrases[Int32(instruction.operand)] ?? [] { buckets |= bucket(of: phrase[0]) }
      case .mention: buckets = TokenBucket.mention
      default: buckets = TokenBucket.set(of: TokenFeatures.anyKind.rawValue)
      }
      result.formUnion(FirstTokens(buckets: buckets, required: start.required))
    }
    return result
  }

  /// The states that the first token behind `state` can be taken by; and whether a way leads to the
  /// end without a token.
  private func starts(of state: UInt32) -> (states: [Start], canEnd: Bool) {
    var result: [Start] = []
    var canEnd = false
    var seen: Set<Start> = []
    var waiting = [Start(state: state)]
    while let start = waiting.popLast() {
      guard seen.insert(start).inserted else { continue }
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

  private func bucket(of word: UInt32) -> UInt64 {
    guard let kind = kinds[word] else { return TokenBucket.all }
    return 1 << UInt64(TokenBucket.bucket(kind: kind, id: word))
  }
}
