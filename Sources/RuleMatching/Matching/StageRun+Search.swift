import VietnameseText

extension StageRun {
  /// What a search found: positions; the captures are in the workspace's best trail.
  struct Found {
    var mentionEnd: Int
    var end: Int
  }

  /// The match of the rule `entry` that begins at `start` and whose mention ends last; of equal
  /// ones the first in the order of choices.
  ///
  /// A search in depth with a memory: a state where paths meet is gone through once for each position,
  /// so the steps are bounded by states × positions. Behind the mention the memory is forgotten with
  /// each longer mention, as states that led to a match must be open again.
  ///
  /// A state that leads to one other only, and not to another position, leaves its place in the memory
  /// to that one: what is tried again of it ends there, or a few states further on.
  func longestMatch(
    of entry: UnsafePointer<RuleProgram.Entry>, at start: Int, workspace: inout Workspace
  ) -> Found? {
    let barrier = entry.pointee.crosses ? 0 : StageRun.barrier
    guard let states = program.states.baseAddress else { return nil }
    var found: Found?
    var state = states + Int(entry.pointee.state)
    var position = start
    /// How many states were passed, since paths met, without a place in the memory.
    var passed = 0
    /// The end of the longest mention that was found, that of the one that is being followed, and the
    /// choices that were open at it.
    var longest = start
    var mentionEnd = start
    var choicesAtEnd = 0
    workspace.beginSearch()

    way: while true {
      workspace.steps &+= 1
      switch state.pointee.operation {
      case .token, .exactToken, .oneOf, .kind, .integer, .digits:
        let bits = reachable(position, from: start, barrier)
        guard bits != 0, takes(state, at: position, bits),
          state.pointee.first.meets(here(position &+ 1)),
          isNew(state, &passed, position, &workspace)
        else { break }
        position &+= 1
        note(state.pointee.marks, at: position, &workspace)
        state = states + Int(state.pointee.next)
        continue way
      case .split:
        let here = here(position)
        while true {
          let next = state.pointee.first.meets(here)
          let other = state.pointee.second.meets(here)
          if next == other {
            guard next, isNew(state, &passed, position, &workspace) else { break }
            workspace.open(
              state.pointee.other, at: position, marks: state.pointee.otherMarks, .none)
            note(state.pointee.marks, at: position, &workspace)
            state = states + Int(state.pointee.next)
            continue way
          }
          guard passes(state, &passed, position, &workspace) else { break }
          note(
            next ? state.pointee.marks : state.pointee.otherMarks, at: position, &workspace)
          state = states + Int(next ? state.pointee.next : state.pointee.other)
          guard state.pointee.operation == .split else { continue way }
          workspace.steps &+= 1
        }
      case .notAhead:
        guard passes(state, &passed, position, &workspace) else { break }
        if !state.pointee.second.meets(here(position)) {
          note(state.pointee.otherMarks, at: position, &workspace)
          state = states + Int(state.pointee.other)
          continue way
        }
        if state.pointee.first.meets(here(position)),
          leads(
            from: state.pointee.operand, at: position, origin: start, barrier: barrier, to: -1,
            workspace: &workspace)
        {
          break
        }
        note(state.pointee.marks, at: position, &workspace)
        state = states + Int(state.pointee.next)
        continue way
      case .notKind:
        guard reachable(position, from: start, barrier) & state.pointee.operand == 0,
          passes(state, &passed, position, &workspace)
        else { break }
        note(state.pointee.marks, at: position, &workspace)
        state = states + Int(state.pointee.next)
        continue way
      case .glue, .startAnchor, .endAnchor:
        guard holds(state, at: position), passes(state, &passed, position, &workspace) else {
          break
        }
        note(state.pointee.marks, at: position, &workspace)
        state = states + Int(state.pointee.next)
        continue way
      case .phrase, .lexicon, .mention, .clause:
        if isNew(state, &passed, position, &workspace) {
          offer(state, at: position, from: start, barrier: barrier, workspace: &workspace)
        }
      case .open, .close:
        guard passes(state, &passed, position, &workspace) else { break }
        workspace.trail.append(
          Workspace.Event(
            kind: state.pointee.operation == .open ? .open : .close,
            value: state.pointee.operand, position: position))
        note(state.pointee.marks, at: position, &workspace)
        state = states + Int(state.pointee.next)
        continue way
      case .mentionStart:
        guard isNew(state, &passed, position, &workspace),
          !stands(before: position, state, barrier, &workspace)
        else { break }
        workspace.trail.append(
          Workspace.Event(kind: .mentionStart, value: 0, position: position))
        note(state.pointee.marks, at: position, &workspace)
        state = states + Int(state.pointee.next)
        continue way
      case .mentionEnd:
        guard position > longest, isNew(state, &passed, position, &workspace),
          state.pointee.operand == 0 || !state.pointee.first.meets(here(position))
            || !leads(
              from: state.pointee.operand &- 1, at: position, origin: start, barrier: barrier,
              to: -1, workspace: &workspace)
        else { break }
        mentionEnd = position
        choicesAtEnd = workspace.choices.count
        note(state.pointee.marks, at: position, &workspace)
        state = states + Int(state.pointee.next)
        continue way
      case .accept:
        found = Found(mentionEnd: mentionEnd, end: position)
        longest = mentionEnd
        workspace.keepTrail(isLast: choicesAtEnd == 0)
        if choicesAtEnd == 0 { return found }
        workspace.closeChoices(to: choicesAtEnd)
        workspace.visitedBehind.removeAll()
      }
      // Here the way ends: back to the last choice.
      guard workspace.choices.count > 0 else { return found }
      let choice = workspace.closeChoice()
      state = states + Int(choice.state)
      position = Int(choice.position)
      passed = 0
      workspace.trail.truncate(to: Int(choice.trail))
      if !choice.event.isNone { workspace.trail.append(choice.event) }
      note(choice.marks, at: position, &workspace)
    }
  }

  /// Adds the marks of a way to the trail.
  @inline(__always)
  private func note(_ marks: UInt32, at position: Int, _ workspace: inout Workspace) {
    if marks != 0 { add(marks, at: position, &workspace) }
  }

  @inline(never)
  private func add(_ marks: UInt32, at position: Int, _ workspace: inout Workspace) {
    for index in RuleProgram.Marks.range(marks) {
      workspace.trail.append(program.marks[index].at(position))
    }
  }

  /// Whether a state, if paths met in it or on the way to it, has not been gone through at `position`
  /// yet.
  @inline(__always)
  private func isNew(
    _ state: UnsafePointer<Instruction>, _ passed: inout Int, _ position: Int,
    _ workspace: inout Workspace
  ) -> Bool {
    guard state.pointee.isGuarded || passed > 0 else { return true }
    passed = 0
    // A way leads to ever lower numbers: what no open choice can lead to need not be remembered.
    let number = program.number(of: state)
    if number > workspace.highestOpen, workspace.visited.isEmpty, workspace.visitedBehind.isEmpty {
      return true
    }
    return remember(state, position, &workspace)
  }

  /// The same for a state that leads to one other only: of these just some need be remembered.
  @inline(__always)
  private func passes(
    _ state: UnsafePointer<Instruction>, _ passed: inout Int, _ position: Int,
    _ workspace: inout Workspace
  ) -> Bool {
    guard state.pointee.isGuarded || passed > 0 else { return true }
    passed &+= 1
    guard passed > StageRun.mostPassed else { return true }
    passed = 0
    return remember(state, position, &workspace)
  }

  /// How many states may be passed without a look into the memory.
  private static var mostPassed: Int { 8 }

  @inline(never)
  private func remember(
    _ state: UnsafePointer<Instruction>, _ position: Int, _ workspace: inout Workspace
  ) -> Bool {
    let number = program.number(of: state)
    return state.pointee.isSuffix
      ? workspace.visitedBehind.insert(state: number, position: position)
      : workspace.visited.insert(state: number, position: position)
  }
}
