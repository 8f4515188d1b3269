extension RuleProgram {
  /// The index of the stage whose rules are `rules`.
  ///
  /// - Parameters:
  ///   - wordCount: the largest word id.
  ///   - firstWords: what the phrases of each root of the trie begin with.
  func index(
    of rules: [Int], wordCount: Int, fieldCount: Int, firstWords: [Int32: [UInt32]]
  ) -> StageIndex {
    var words: [(list: Int, candidate: StageIndex.Candidate)] = []
    var kinds: [(list: Int, candidate: StageIndex.Candidate)] = []
    var fields: [(list: Int, candidate: StageIndex.Candidate)] = []
    var usesClauses = false
    for rule in rules {
      for (state, required) in firstStates(of: entries[rule].state) {
        let instruction = instructions[Int(state)]
        let operand = Int(instruction.operand)
        var candidate = StageIndex.Candidate(rule: UInt32(rule), required: required)
        switch instruction.operation {
        case .token: words.append((operand, candidate))
        case .exactToken:
          candidate.required |= instruction.other
          words.append((operand, candidate))
        case .phrase:
          for word in firstWords[Int32(instruction.operand)] ?? [] {
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
      usesClauses = usesClauses || hasClause(entries[rule].state)
    }
    return StageIndex(
      words: StageIndex.Lists(count: wordCount + 1, words),
      kinds: StageIndex.Lists(count: 5, kinds),
      fields: StageIndex.Lists(count: fieldCount, fields), usesClauses: usesClauses)
  }

  /// The states that a match can begin with and the features that its first token must have.
  private func firstStates(of state: UInt32) -> [(state: UInt32, required: UInt32)] {
    var result: [(state: UInt32, required: UInt32)] = []
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
      case .accept: break
      default: result.append((state, required))
      }
    }
    return result
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
