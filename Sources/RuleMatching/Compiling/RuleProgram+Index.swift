import VietnameseText

extension RuleProgram {
  /// What the index of a stage is made from, besides the rules.
  struct IndexSource {
    /// The largest word id.
    var wordCount: Int
    var fieldCount: Int
    /// What the phrases of each root of the trie begin with.
    var firstWords: [Int32: [UInt32]]
    /// The kind of each word id that a pattern or a phrase has.
    var kinds: [UInt32: TokenKind]
  }

  /// The index of the stage whose rules are `rules`.
  func index(of rules: [Int], from source: IndexSource) -> StageIndex {
    var words: [(list: Int, candidate: StageIndex.Candidate)] = []
    var kinds: [(list: Int, candidate: StageIndex.Candidate)] = []
    var fields: [(list: Int, candidate: StageIndex.Candidate)] = []
    for rule in rules {
      for (state, required) in starts(of: entries[rule].state).states {
        let instruction = instructions[Int(state)]
        let operand = Int(instruction.operand)
        var candidate = StageIndex.Candidate(rule: UInt32(rule), required: required)
        addFollowing(instruction, to: &candidate, source)
        switch instruction.operation {
        case .token: words.append((operand, candidate))
        case .exactToken:
          candidate.required |= instruction.other
          words.append((operand, candidate))
        case .phrase:
          for word in source.firstWords[Int32(instruction.operand)] ?? [] {
            words.append((Int(word), candidate))
          }
        case .mention: fields.append((operand, candidate))
        case .integer, .digits: kinds.append((1, candidate))
        case .clause: for kind in 0..<5 { kinds.append((kind, candidate)) }
        case .kind where instruction.operand & TokenFeatures.anyKind.rawValue == 0:
          candidate.required |= instruction.operand
          kinds.append((0, candidate))
        case .kind:
          for kind in 0..<5 where instruction.operand & (1 << UInt32(kind)) != 0 {
            kinds.append((kind, candidate))
          }
        default: break
        }
      }
    }
    return StageIndex(
      words: StageIndex.Lists(count: source.wordCount + 1, words),
      kinds: StageIndex.Lists(count: 5, kinds),
      fields: StageIndex.Lists(count: source.fieldCount, fields),
      usesClauses: rules.contains { hasClause(entries[$0].state) })
  }

  /// Notes what the token behind that of `instruction` must be, where that can be told.
  private func addFollowing(
    _ instruction: Instruction, to candidate: inout StageIndex.Candidate, _ source: IndexSource
  ) {
    switch instruction.operation {
    case .token, .exactToken, .kind, .integer, .digits: break
    default: return
    }
    (candidate.nextBuckets, candidate.nextRequired) = firstTokens(of: instruction.next, source)
  }

  /// The buckets of the tokens that can follow `state` and the features that all of them have.
  private func firstTokens(
    of state: UInt32, _ source: IndexSource
  ) -> (buckets: UInt64, required: UInt32) {
    let starts = starts(of: state)
    if starts.canEnd { return (TokenBucket.all, 0) }
    var buckets: UInt64 = 0
    var required = UInt32.max
    for (state, stateRequired) in starts.states {
      let next = instructions[Int(state)]
      required &= stateRequired
      switch next.operation {
      case .token, .exactToken: buckets |= source.bucket(of: next.operand)
      case .kind: buckets |= TokenBucket.set(of: next.operand)
      case .integer, .digits: buckets |= TokenBucket.set(of: TokenFeatures.number.rawValue)
      case .phrase:
        for word in source.firstWords[Int32(next.operand)] ?? [] {
          buckets |= source.bucket(of: word)
        }
      default: buckets = TokenBucket.all
      }
    }
    return (buckets, required)
  }

  /// Notes what each way of each split can begin with.
  mutating func findSplitSets(_ source: IndexSource) {
    for state in instructions.indices where instructions[state].operation == .split {
      let sets = SplitSets(
        next: firstTokens(of: instructions[state].next, source).buckets,
        other: firstTokens(of: instructions[state].other, source).buckets)
      instructions[state].operand = UInt32(splits.count)
      splits.append(sets)
    }
  }

  /// The states that the first token behind `state` can be taken by, each with the features that
  /// the token must have on the way to it; and whether a way leads to the end without a token.
  private func starts(
    of state: UInt32
  ) -> (states: [(state: UInt32, required: UInt32)], canEnd: Bool) {
    var result: [(state: UInt32, required: UInt32)] = []
    var canEnd = false
    var seen: Set<UInt64> = []
    var waiting: [(state: UInt32, required: UInt32)] = [(state, 0)]
    while let (state, required) = waiting.popLast() {
      guard seen.insert(UInt64(state) << 32 | UInt64(required)).inserted else { continue }
      let instruction = instructions[Int(state)]
      switch instruction.operation {
      case .split:
        waiting.append((instruction.other, required))
        waiting.append((instruction.next, required))
      case .open, .close, .mentionStart, .mentionEnd, .notAhead:
        waiting.append((instruction.next, required))
      case .glue: waiting.append((instruction.next, required | TokenFeatures.glued.rawValue))
      case .startAnchor, .endAnchor:
        waiting.append((instruction.next, required | instruction.operand))
      case .accept: canEnd = true
      default: result.append((state, required))
      }
    }
    return (result, canEnd)
  }

  private func hasClause(_ state: UInt32) -> Bool {
    var seen: Set<UInt32> = []
    var waiting = [state]
    while let state = waiting.popLast() {
      guard seen.insert(state).inserted else { continue }
      let instruction = instructions[Int(state)]
      switch instruction.operation {
      case .clause: return true
      case .accept: break
      case .split: waiting += [instruction.next, instruction.other]
      case .notAhead: waiting += [instruction.next, instruction.operand]
      case .mentionStart where instruction.operand > 0:
        waiting += [instruction.next, lookBehinds[Int(instruction.operand) - 1].state]
      case .mentionEnd where instruction.operand > 0:
        waiting += [instruction.next, instruction.operand - 1]
      default: waiting.append(instruction.next)
      }
    }
    return false
  }
}

extension RuleProgram.IndexSource {
  fileprivate func bucket(of word: UInt32) -> UInt64 {
    guard let kind = kinds[word] else { return TokenBucket.all }
    return 1 << UInt64(TokenBucket.bucket(kind: kind, id: word))
  }
}
