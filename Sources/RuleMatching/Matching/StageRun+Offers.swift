import VietnameseText

/// Elements that may end at several places.
extension StageRun {
  /// Puts the ends of a phrase, a mention or a clause on the stack of choices, the longest on top.
  @inline(__always)
  func offer(
    _ state: UnsafePointer<Instruction>, at position: Int, from origin: Int, barrier: UInt32,
    workspace: inout Workspace
  ) {
    let bits = lattice.features[position]
    guard position < count, position == origin || bits & barrier == 0 else { return }
    switch state.pointee.operation {
    case .mention: offerMentions(state, at: position, &workspace)
    case .clause:
      guard bits & StageRun.opaque == 0 else { return }
      push(state, workspace.clauseEnds[position], .none, 0, from: position, &workspace)
    case .lexicon:
      guard bits & StageRun.opaque == 0 else { return }
      offerPhrases(state, at: position, bits, barrier, &workspace)
    default: offerWords(state, at: position, barrier, &workspace)
    }
  }

  /// The ends of the mentions that begin at `position`.
  @inline(never)
  private func offerMentions(
    _ state: UnsafePointer<Instruction>, at position: Int, _ workspace: inout Workspace
  ) {
    let field = Int32(bitPattern: state.pointee.operand)
    guard here(position).edges & FirstSet.field(Int(field)) != 0 else { return }
    var next = lattice.heads[position]
    while next >= 0 {
      let edge = lattice.edges[Int(next)]
      if edge.field == field, state.pointee.first.meets(here(Int(edge.end))) {
        push(
          state, edge.end, .mention, UInt32(bitPattern: edge.mention), from: position, &workspace)
      }
      next = edge.next
    }
  }

  /// The ends of the phrases of a lexicon that begin at `position`.
  @inline(never)
  private func offerPhrases(
    _ state: UnsafePointer<Instruction>, at position: Int, _ bits: UInt32, _ barrier: UInt32,
    _ workspace: inout Workspace
  ) {
    let edge = FirstSet.lexicon(Int(state.pointee.operand))
    guard here(position).edges & edge != 0 else { return }
    let id = Int(lattice.records[position].id)
    let list = id < program.words.count ? program.words[id].list : -1
    if list >= 0 { offer(list, position &+ 1, state, at: position, &workspace) }
    guard bits & TokenFeatures.phrases.rawValue != 0 else { return }
    var index = Int(lattice.firstPhrases[position])
    var reached = position &+ 1
    while true {
      let hit = lattice.phrases[index]
      // Longer phrases come later: what shorter ones went over need not be looked at again.
      while reached < Int(hit.end) {
        if lattice.features[reached] & (StageRun.opaque | barrier) != 0 { return }
        reached &+= 1
      }
      offer(hit.list, Int(hit.end), state, at: position, &workspace)
      if hit.isLast { return }
      index &+= 1
    }
  }

  /// Puts the end of a phrase on the stack of choices, if it is one of the lexicon that is asked for.
  @inline(__always)
  private func offer(
    _ list: Int32, _ end: Int, _ state: UnsafePointer<Instruction>, at position: Int,
    _ workspace: inout Workspace
  ) {
    guard state.pointee.first.meets(here(end)) else { return }
    let first = Int(program.outputOffsets[Int(list)])
    for index in first..<Int(program.outputOffsets[Int(list) + 1]) {
      let output = program.outputs[index]
      guard output.lexicon == Int32(bitPattern: state.pointee.operand) else { continue }
      push(
        state, Int32(truncatingIfNeeded: end), .phrase, UInt32(bitPattern: output.phrase),
        from: position, &workspace)
    }
  }

  /// The ends of the literals of a group that begin at `position`.
  @inline(never)
  private func offerWords(
    _ state: UnsafePointer<Instruction>, at position: Int, _ barrier: UInt32,
    _ workspace: inout Workspace
  ) {
    var node = Int32(bitPattern: state.pointee.operand)
    var end = position
    var blocking = StageRun.opaque
    // Nothing behind the text can be taken.
    while lattice.features[end] & blocking == 0 {
      let edge = program.trie.edge(from: node, lattice.records[end].id)
      guard edge.target >= 0 else { break }
      workspace.steps &+= 1
      node = edge.target
      end &+= 1
      blocking = StageRun.opaque | barrier
      guard edge.phrase >= 0, state.pointee.first.meets(here(end)) else { continue }
      push(state, Int32(truncatingIfNeeded: end), .none, 0, from: position, &workspace)
    }
  }

  /// Puts a choice on the stack.
  @inline(__always)
  private func push(
    _ state: UnsafePointer<Instruction>, _ end: Int32, _ kind: Workspace.Event.Kind,
    _ value: UInt32, from position: Int, _ workspace: inout Workspace
  ) {
    workspace.open(
      state.pointee.next, at: Int(end), marks: state.pointee.marks,
      kind == .none ? .none : Workspace.Event(kind: kind, value: value, position: position))
  }
}
