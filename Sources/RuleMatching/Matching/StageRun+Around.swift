import VietnameseText

/// What stands around a mention, or must not stand ahead.
extension StageRun {
  /// Whether one of the things that must not stand before a mention ends at `position`.
  @inline(never)
  func stands(
    before position: Int, _ state: UnsafePointer<Instruction>, _ barrier: UInt32,
    _ workspace: inout Workspace
  ) -> Bool {
    guard state.pointee.other > 0, position > 0,
      position == count || lattice.features[position] & barrier == 0
    else { return false }
    let before: UInt64 = 1 &<< UInt64(lattice.features[position - 1] >> TokenFeatures.bucketShift)
    let first = Int(state.pointee.operand)
    for index in first..<(first &+ Int(state.pointee.other)) {
      let lookBehind = program.lookBehinds[index]
      guard lookBehind.lastBuckets & before != 0 else { continue }
      // A barrier further back does not end the look: a mention may lie across it.
      var origin = position &- Int(lookBehind.fewestTokens)
      let last = Swift.max(0, position &- Int(lookBehind.mostTokens))
      while origin >= last {
        workspace.steps &+= 1
        if lookBehind.first.meets(here(origin)),
          leads(
            from: lookBehind.state, at: origin, origin: origin, barrier: barrier, to: position,
            workspace: &workspace)
        {
          return true
        }
        origin &-= 1
      }
    }
    return false
  }

  /// Whether a way leads from a state at `position` to its end, which must be at `goal` if that is
  /// not negative.
  @inline(never)
  func leads(
    from first: UInt32, at position: Int, origin: Int, barrier: UInt32, to goal: Int,
    workspace: inout Workspace
  ) -> Bool {
    guard let states = program.states.baseAddress else { return false }
    let base = workspace.choices.count
    defer { workspace.closeChoices(to: base) }
    var state = states + Int(first)
    var position = position
    workspace.visitedAround.removeAll()
    way: while true {
      workspace.steps &+= 1
      switch state.pointee.operation {
      case .token, .exactToken, .oneOf, .kind, .integer, .digits:
        let bits = reachable(position, from: origin, barrier)
        guard bits != 0, takes(state, at: position, bits), isNew(state, position, &workspace)
        else { break }
        position &+= 1
        state = states + Int(state.pointee.next)
        continue way
      case .glue, .startAnchor, .endAnchor:
        guard holds(state, at: position) else { break }
        state = states + Int(state.pointee.next)
        continue way
      case .split:
        let here = here(position)
        let next = state.pointee.first.meets(here)
        let other = state.pointee.second.meets(here)
        guard next || other, isNew(state, position, &workspace) else { break }
        if next, other {
          workspace.open(state.pointee.other, at: position, marks: 0, .none)
        }
        state = states + Int(next ? state.pointee.next : state.pointee.other)
        continue way
      case .phrase, .lexicon, .mention, .clause:
        if isNew(state, position, &workspace) {
          offer(state, at: position, from: origin, barrier: barrier, workspace: &workspace)
        }
      case .accept: if goal < 0 || position == goal { return true }
      case .open, .close, .mentionStart, .mentionEnd, .notAhead, .notKind: break
      }
      guard workspace.choices.count > base else { return false }
      let choice = workspace.closeChoice()
      state = states + Int(choice.state)
      position = Int(choice.position)
    }
  }

  /// Whether a state where paths meet has not been gone through at `position` yet.
  @inline(__always)
  private func isNew(
    _ state: UnsafePointer<Instruction>, _ position: Int, _ workspace: inout Workspace
  ) -> Bool {
    guard state.pointee.isGuarded else { return true }
    return workspace.visitedAround.insert(state: program.number(of: state), position: position)
  }
}
