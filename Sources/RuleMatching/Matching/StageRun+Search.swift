import VietnameseText

extension StageRun {
  /// What a search found: positions; the captures are in the workspace's best trail.
  struct Found {
    var mentionEnd: Int
    var end: Int
  }

  private static var opaque: UInt32 { TokenFeatures.opaque.rawValue }
  private static var barrier: UInt32 { TokenFeatures.barrier.rawValue }

  /// The match of the rule `entry` that begins at `start` and whose mention ends last; of equal
  /// ones the first in the order of choices.
  ///
  /// A search in depth with a memory: a state is gone through once for each position, so the steps
  /// are bounded by states × positions. Behind the mention the memory is forgotten with each longer
  /// mention, as states that led to a match must be open again.
  func longestMatch(
    of entry: RuleProgram.Entry, at start: Int, workspace: inout Workspace
  ) -> Found? {
    let barrier = entry.crosses ? 0 : StageRun.barrier
    var found: Found?
    var state = entry.state
    var position = start
    /// The end of the mention that is being followed, and the choices that were open at it.
    var mentionEnd = start
    var choicesAtEnd = 0
    workspace.visited.removeAll()
    workspace.visitedBehind.removeAll()
    workspace.choices.truncate(to: 0)
    workspace.trail.truncate(to: 0)

    while true {
      workspace.steps &+= 1
      var instruction = program.instructions[Int(state)]
      if instruction.operation == .split {
        state = followSplits(from: state, at: position, &workspace)
        instruction = program.instructions[Int(state)]
      }
      let blocking = position == start ? StageRun.opaque : StageRun.opaque | barrier
      var goesOn: Bool
      switch instruction.operation {
      case .token, .exactToken, .oneOf, .kind, .integer, .digits:
        goesOn =
          takes(instruction, at: position, blocking: blocking)
          && program.firstSets[Int(instruction.ahead)].meets(here(position &+ 1))
          && isNew(instruction, state, position, &workspace)
        position &+= 1
      case .glue, .startAnchor, .endAnchor:
        goesOn =
          holds(instruction, at: position) && isNew(instruction, state, position, &workspace)
      case .split:
        let ways = ways(instruction, at: position)
        goesOn = (ways.next || ways.other) && isNew(instruction, state, position, &workspace)
        if goesOn, !ways.next {
          note(instruction.otherMarks, at: position, &workspace)
          state = instruction.other
          continue
        }
        if goesOn, ways.other {
          workspace.choices.append(
            Workspace.Choice(
              state: instruction.other, position: Int32(truncatingIfNeeded: position),
              trail: Int32(truncatingIfNeeded: workspace.trail.count), event: .none,
              marks: instruction.otherMarks))
        }
      case .phrase, .lexicon, .mention, .clause:
        if isNew(instruction, state, position, &workspace) {
          offer(instruction, at: position, from: start, barrier: barrier, workspace: &workspace)
        }
        goesOn = false
      case .open, .close:
        goesOn = isNew(instruction, state, position, &workspace)
        if goesOn {
          let kind: Workspace.Event.Kind = instruction.operation == .open ? .open : .close
          workspace.trail.append(
            Workspace.Event(
              kind: kind, value: instruction.operand,
              position: Int32(truncatingIfNeeded: position)))
        }
      case .mentionStart:
        goesOn =
          isNew(instruction, state, position, &workspace)
          && !stands(before: position, instruction, barrier, &workspace)
        workspace.trail.append(
          Workspace.Event(
            kind: .mentionStart, position: Int32(truncatingIfNeeded: position)))
      case .mentionEnd:
        goesOn =
          position > (found?.mentionEnd ?? start)
          && isNew(instruction, state, position, &workspace)
          && (instruction.operand == 0
            || !program.firstSets[Int(instruction.other)].meets(here(position))
            || !leads(
              from: instruction.operand - 1, at: position, origin: start, barrier: barrier,
              to: nil, workspace: &workspace))
        mentionEnd = position
        choicesAtEnd = workspace.choices.count
      case .notAhead:
        if !instruction.isGuarded,
          !program.firstSets[Int(instruction.ahead)].meets(here(position))
        {
          state = instruction.skip
          continue
        }
        goesOn =
          isNew(instruction, state, position, &workspace)
          && (!program.firstSets[Int(instruction.other)].meets(here(position))
            || !leads(
              from: instruction.operand, at: position, origin: start, barrier: barrier, to: nil,
              workspace: &workspace))
      case .notKind:
        goesOn =
          !takes(instruction, at: position, blocking: blocking)
          && isNew(instruction, state, position, &workspace)
      case .accept:
        found = Found(mentionEnd: mentionEnd, end: position)
        workspace.bestTrail.copy(from: workspace.trail)
        workspace.choices.truncate(to: choicesAtEnd)
        workspace.visitedBehind.removeAll()
        goesOn = false
      }
      if goesOn {
        note(instruction.marks, at: position, &workspace)
        state = instruction.next
        continue
      }
      guard workspace.choices.count > 0 else { return found }
      let choice = workspace.choices.removeLast()
      state = choice.state
      position = Int(choice.position)
      workspace.trail.truncate(to: Int(choice.trail))
      if choice.event.kind != .none { workspace.trail.append(choice.event) }
      note(choice.marks, at: position, &workspace)
    }
  }

  /// The first state behind the split `state` that is no split, or one that needs more than a look at
  /// the next token: paths meet in it, or both ways can begin here, or none.
  @inline(__always)
  private func followSplits(
    from state: UInt32, at position: Int, _ workspace: inout Workspace
  ) -> UInt32 {
    let here = here(position)
    var state = state
    while true {
      let instruction = program.instructions[Int(state)]
      guard instruction.operation == .split, !instruction.isGuarded else { return state }
      let first = Int(instruction.operand)
      let next = program.firstSets[first].meets(here)
      let other = program.firstSets[first + 1].meets(here)
      if next == other { return state }
      workspace.steps &+= 1
      note(next ? instruction.marks : instruction.otherMarks, at: position, &workspace)
      state = next ? instruction.next : instruction.other
    }
  }

  /// Adds the marks of a way to the trail.
  @inline(__always)
  private func note(_ marks: UInt32, at position: Int, _ workspace: inout Workspace) {
    guard marks != 0 else { return }
    for index in RuleProgram.Marks.range(marks) {
      var event = program.marks[index]
      event.position = Int32(truncatingIfNeeded: position)
      workspace.trail.append(event)
    }
  }

  /// Whether a guarded state has not been gone through at `position` yet.
  @inline(__always)
  private func isNew(
    _ instruction: Instruction, _ state: UInt32, _ position: Int, _ workspace: inout Workspace
  ) -> Bool {
    guard instruction.isGuarded else { return true }
    return instruction.isSuffix
      ? workspace.visitedBehind.insert(state: Int(state), position: position)
      : workspace.visited.insert(state: Int(state), position: position)
  }

  /// Puts the ends of a phrase, a mention or a clause on the stack of choices, the longest on top.
  private func offer(
    _ instruction: Instruction, at position: Int, from origin: Int, barrier: UInt32,
    workspace: inout Workspace
  ) {
    guard position < count else { return }
    let bits = lattice.features[position]
    guard position == origin || bits & barrier == 0 else { return }
    let following = program.firstSets[Int(instruction.other)]
    switch instruction.operation {
    case .mention:
      guard lattice.edgeSets[position] & FirstSet.field(Int(instruction.operand)) != 0 else {
        return
      }
      var next = lattice.heads[position]
      while next >= 0 {
        let edge = lattice.edges[Int(next)]
        if edge.field == Int32(bitPattern: instruction.operand),
          following.meets(here(Int(edge.end)))
        {
          let value = UInt32(bitPattern: edge.mention)
          push(instruction, edge.end, .mention, value, from: position, &workspace)
        }
        next = edge.next
      }
    case .clause:
      guard bits & StageRun.opaque == 0 else { return }
      push(
        instruction, workspace.clauseEnds[position], .none, 0, from: position, &workspace)
    case .lexicon:
      guard bits & StageRun.opaque == 0 else { return }
      guard lattice.edgeSets[position] & FirstSet.lexicon(Int(instruction.operand)) != 0 else {
        return
      }
      let id = Int(lattice.records[position].id)
      let list = id < program.words.count ? program.words[id].list : -1
      if list >= 0 {
        offer(list, position + 1, instruction, following, at: position, &workspace)
      }
      guard bits & TokenFeatures.phrases.rawValue != 0 else { return }
      var index = Int(lattice.firstPhrases[position])
      while true {
        let hit = lattice.phrases[index]
        guard isFree(from: position + 1, to: Int(hit.end), blocking: StageRun.opaque | barrier)
        else { return }
        offer(hit.list, Int(hit.end), instruction, following, at: position, &workspace)
        if hit.isLast { return }
        index &+= 1
      }
    default:
      var node = Int32(bitPattern: instruction.operand)
      var end = position
      while end < count {
        let blocking = end == position ? StageRun.opaque : StageRun.opaque | barrier
        guard lattice.features[end] & blocking == 0 else { break }
        let edge = program.trie.edge(from: node, lattice.records[end].id)
        guard edge.target >= 0 else { break }
        workspace.steps &+= 1
        node = edge.target
        end &+= 1
        guard edge.phrase >= 0, following.meets(here(end)) else { continue }
        push(
          instruction, Int32(truncatingIfNeeded: end), .none, 0, from: position, &workspace)
      }
    }
  }

  /// Puts the end of a phrase on the stack of choices, if it is one of the lexicon that is asked for.
  @inline(__always)
  private func offer(
    _ list: Int32, _ end: Int, _ instruction: Instruction, _ following: FirstSet,
    at position: Int, _ workspace: inout Workspace
  ) {
    guard following.meets(here(end)) else { return }
    let first = Int(program.outputOffsets[Int(list)])
    for index in first..<Int(program.outputOffsets[Int(list) + 1]) {
      let output = program.outputs[index]
      guard output.lexicon == Int32(bitPattern: instruction.operand) else { continue }
      push(
        instruction, Int32(truncatingIfNeeded: end), .phrase,
        UInt32(bitPattern: output.phrase), from: position, &workspace)
    }
  }

  /// Puts a choice on the stack.
  @inline(__always)
  private func push(
    _ instruction: Instruction, _ end: Int32, _ kind: Workspace.Event.Kind, _ value: UInt32,
    from position: Int, _ workspace: inout Workspace
  ) {
    workspace.choices.append(
      Workspace.Choice(
        state: instruction.next, position: end,
        trail: Int32(truncatingIfNeeded: workspace.trail.count),
        event: Workspace.Event(
          kind: kind, value: value, position: Int32(truncatingIfNeeded: position)),
        marks: instruction.marks))
  }

  /// Whether no token from `start` to `end` has one of the features `blocking`.
  @inline(__always)
  private func isFree(from start: Int, to end: Int, blocking: UInt32) -> Bool {
    var position = start
    while position < end {
      if lattice.features[position] & blocking != 0 { return false }
      position &+= 1
    }
    return true
  }

  // MARK: What stands around

  /// Whether one of the things that must not stand before a mention ends at `position`.
  private func stands(
    before position: Int, _ instruction: Instruction, _ barrier: UInt32,
    _ workspace: inout Workspace
  ) -> Bool {
    guard instruction.other > 0, position > 0,
      position == count || lattice.features[position] & barrier == 0
    else { return false }
    let before: UInt64 = 1 << UInt64(lattice.features[position - 1] >> TokenFeatures.bucketShift)
    for index in 0..<Int(instruction.other) {
      let lookBehind = program.lookBehinds[Int(instruction.operand) + index]
      guard lookBehind.lastBuckets & before != 0 else { continue }
      // A barrier further back does not end the look: a mention may lie across it.
      var origin = position - Int(lookBehind.fewestTokens)
      let last = Swift.max(0, position - Int(lookBehind.mostTokens))
      while origin >= last {
        workspace.steps &+= 1
        if lookBehind.first.meets(here(origin)),
          leads(
            from: lookBehind.state, at: origin, origin: origin, barrier: barrier, to: position,
            workspace: &workspace)
        {
          return true
        }
        origin -= 1
      }
    }
    return false
  }

  /// Whether a way leads from `state` at `position` to its end, which must be at `goal` if that is
  /// given.
  private func leads(
    from state: UInt32, at position: Int, origin: Int, barrier: UInt32, to goal: Int?,
    workspace: inout Workspace
  ) -> Bool {
    let base = workspace.choices.count
    defer { workspace.choices.truncate(to: base) }
    var state = state
    var position = position
    workspace.visitedAround.removeAll()
    while true {
      workspace.steps &+= 1
      let instruction = program.instructions[Int(state)]
      let blocking = position == origin ? StageRun.opaque : StageRun.opaque | barrier
      var goesOn = false
      switch instruction.operation {
      case .token, .exactToken, .oneOf, .kind, .integer, .digits:
        goesOn = takes(instruction, at: position, blocking: blocking)
        if goesOn, instruction.isGuarded {
          goesOn = workspace.visitedAround.insert(state: Int(state), position: position)
        }
        position &+= 1
      case .glue, .startAnchor, .endAnchor:
        goesOn = holds(instruction, at: position)
      case .split:
        let ways = ways(instruction, at: position)
        goesOn =
          (ways.next || ways.other)
          && (!instruction.isGuarded
            || workspace.visitedAround.insert(state: Int(state), position: position))
        if goesOn, !ways.next {
          state = instruction.other
          continue
        }
        if goesOn, ways.other {
          workspace.choices.append(
            Workspace.Choice(
              state: instruction.other, position: Int32(truncatingIfNeeded: position), trail: 0,
              event: .none))
        }
      case .phrase, .lexicon, .mention, .clause:
        if !instruction.isGuarded
          || workspace.visitedAround.insert(state: Int(state), position: position)
        {
          offer(instruction, at: position, from: origin, barrier: barrier, workspace: &workspace)
        }
      case .accept:
        if goal == nil || position == goal { return true }
      case .open, .close, .mentionStart, .mentionEnd, .notAhead, .notKind: break
      }
      if goesOn {
        state = instruction.next
        continue
      }
      guard workspace.choices.count > base else { return false }
      let choice = workspace.choices.removeLast()
      state = choice.state
      position = Int(choice.position)
    }
  }
}
