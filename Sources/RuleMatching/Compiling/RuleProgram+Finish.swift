import VietnameseText

extension RuleProgram {
  /// Fills in what is looked up by what a token begins; to be called when all rules are compiled.
  ///
  /// - Parameters:
  ///   - phrases: the phrases of each root of the trie.
  ///   - kinds: the kind of each word id that a pattern or a phrase has.
  mutating func finish(
    lists: ListNumbers, stageCount: Int, phrases: [Int32: [[UInt32]]], kinds: [UInt32: TokenKind]
  ) {
    self.phrases.finish()
    var builder = StartIndexBuilder(instructions: instructions, phrases: phrases, kinds: kinds)
    for index in lookBehinds.indices {
      lookBehinds[index].first = builder.firstSet(of: lookBehinds[index].state)
    }
    for state in instructions.indices {
      let instruction = instructions[state]
      switch instruction.operation {
      case .split:
        instructions[state].first = builder.firstSet(of: instruction.next)
        instructions[state].second = builder.firstSet(of: instruction.other)
      case .phrase, .lexicon, .mention, .clause,
        .token, .exactToken, .oneOf, .kind, .integer, .digits:
        instructions[state].first = builder.firstSet(of: instruction.next)
      case .notAhead:
        instructions[state].first = builder.firstSet(of: instruction.operand)
        let row = row(from: UInt32(state), &builder)
        instructions[state].second = row.set
        instructions[state].other = row.end
      case .mentionEnd where instruction.operand > 0:
        instructions[state].first = builder.firstSet(of: instruction.operand - 1)
      default: break
      }
    }
    let candidates = entries.indices.flatMap { rule in
      builder.candidates(
        rule: rule, stage: Int(entries[rule].stage), state: entries[rule].state, lists: lists)
    }
    starts = StartIndex(lists, candidates)
    words = WordTable(self.phrases, starts: &starts, kinds: kinds)
    let kindLists = (0..<ListNumbers.kindCount).map { starts.divide([lists.firstKind + $0]) }
    // Rules begin with many kinds of numbers: for these one list each class of values.
    let numbers = kindLists[ListNumbers.numberKind].others
    self.kindLists =
      kindLists.map(\.others)
      + (0..<TokenBucket.numberCount).map { starts.narrow(numbers, to: 1 << UInt64($0)) }
    beforeMentions = words.beforeMentions + kindLists.map(\.beforeMentions)
    fieldLists = starts.fields
    beforeMentionStages = beforeMentions.map { starts.stages(of: $0) }
    fieldStages = fieldLists.map { starts.stages(of: $0) }
    filters = AlignedTable(starts.candidates.map(StartFilter.init))
    candidateStages = starts.candidates.map { UInt16($0.stage) }
    usesClauses = (0..<stageCount).map { stage in
      entries.contains { Int($0.stage) == stage && hasClause($0.state) }
    }
    for rule in entries.indices { findRequirement(of: rule, &builder) }
    collectMarks()
    states = AlignedTable(instructions)
  }

  /// What the look-arounds that stand in a row from `state` on can begin with, and the state behind
  /// them.
  private func row(
    from state: UInt32, _ builder: inout StartIndexBuilder
  ) -> (set: FirstSet, end: UInt32) {
    var set = builder.firstSet(of: instructions[Int(state)].operand)
    var end = instructions[Int(state)].next
    while instructions[Int(end)].operation == .notAhead, !instructions[Int(end)].isGuarded {
      set.formUnion(builder.firstSet(of: instructions[Int(end)].operand))
      end = instructions[Int(end)].next
    }
    return (set, end)
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
      case .mentionStart:
        waiting.append(instruction.next)
        for index in 0..<Int(instruction.other) {
          waiting.append(lookBehinds[Int(instruction.operand) + index].state)
        }
      case .mentionEnd where instruction.operand > 0:
        waiting += [instruction.next, instruction.operand - 1]
      default: waiting.append(instruction.next)
      }
    }
    return false
  }
}
