import VietnameseText

extension StageRun {
  /// Tries the rules of a stage at the tokens that they may begin with.
  func tryTokens(
    _ starts: UnsafeBufferPointer<Starts.Start>, _ workspace: inout Workspace
  ) {
    for start in starts {
      let position = start.position
      let bits = lattice.features[position]
      let candidate = program.candidates[start.candidate]
      guard bits & candidate.required == candidate.required,
        bits & StageRun.opaque == 0
      else { continue }
      tryRule(candidate, at: position, next: start.next, &workspace)
    }
  }

  /// Tries the rules of `stage` that may begin with a mention, or with one token and a mention.
  func tryMentions(stage: Int, _ workspace: inout Workspace) {
    eachMentionStart(stage: stage) { tryRule($0, at: $1, next: $2, &workspace) }
  }

  /// Calls `body` with each rule of `stage` that may begin with a mention, or with one token and a
  /// mention: with where it may begin, and the position behind its first element.
  @inline(__always)
  func eachMentionStart(
    stage: Int, _ body: (_ candidate: StartIndex.Candidate, _ position: Int, _ next: Int) -> Void
  ) {
    for number in 0..<lattice.edges.count {
      let edge = lattice.edges[number]
      let start = Int(edge.start)
      // Once for all mentions of a token.
      if start > 0, Int(lattice.heads[start]) == number {
        eachStart(before: start, stage: stage) { body($0, start &- 1, start) }
      }
      // A field of other rules begins nothing here.
      guard Int(edge.field) < program.fields.count,
        program.fieldStages[Int(edge.field)].contains(stage)
      else { continue }
      let list = program.fields[Int(edge.field)]
      for index in Int(list.lowerBound)..<Int(list.upperBound) {
        let candidate = program.candidates[index]
        let bits = lattice.features[start]
        guard Int(candidate.stage) == stage, bits & candidate.required == candidate.required else {
          continue
        }
        body(candidate, start, Int(edge.end))
      }
    }
  }

  /// Calls `body` with each rule of `stage` that may begin with the token before `next`, where a mention
  /// begins, and goes on with a mention.
  @inline(__always)
  private func eachStart(
    before next: Int, stage: Int, _ body: (StartIndex.Candidate) -> Void
  ) {
    let bits = lattice.features[next &- 1]
    let id = Int(lattice.records[next &- 1].id)
    let words = program.words.count
    let word = id < words ? id : 0
    let kind = words &+ (bits & TokenFeatures.anyKind.rawValue).trailingZeroBitCount
    let stages = program.beforeMentionStages[word].union(program.beforeMentionStages[kind])
    guard stages.contains(stage), bits & StageRun.opaque == 0 else { return }
    let bucket: UInt64 = 1 &<< UInt64(bits &>> TokenFeatures.bucketShift)
    // The list of the word, then that of its kind.
    for isKind in 0..<2 {
      let list = program.beforeMentions[isKind > 0 ? kind : word]
      guard list.lowerBound < list.upperBound, list.next.meets(here(next)) else { continue }
      for index in Int(list.lowerBound)..<Int(list.upperBound) {
        let candidate = program.candidates[index]
        guard Int(candidate.stage) == stage, bits & candidate.required == candidate.required,
          bits & candidate.forbidden == 0, candidate.first & bucket != 0
        else { continue }
        body(candidate)
      }
    }
  }

  /// - Parameter next: the position behind the first element.
  @inline(__always)
  func tryRule(
    _ candidate: StartIndex.Candidate, at position: Int, next: Int, _ workspace: inout Workspace
  ) {
    let rule = Int(candidate.rule)
    let entry = program.entries[rule]
    let region =
      (lattice.features[position] & TokenFeatures.regionMask) >> TokenFeatures.regionShift
    guard lattice.features[next] & candidate.nextRequired == candidate.nextRequired,
      candidate.next.meets(here(next)),
      candidate.third.meets(here(next < count ? next + 1 : next)),
      entry.regions & (1 << region) != 0, Int(workspace.lastStarts[rule]) != position,
      entry.reach == 0 || mayMatch(entry, at: position)
    else { return }
    workspace.lastStarts[rule] = Int32(truncatingIfNeeded: position)
    if let found = longestMatch(of: entry, at: position, workspace: &workspace) {
      keep(rule, from: position, found, &workspace)
    }
  }

  /// Keeps a match and what its best trail captured.
  private func keep(
    _ rule: Int, from start: Int, _ found: StageRun.Found, _ workspace: inout Workspace
  ) {
    var mentionStart = start
    let firstEvent = workspace.events.count
    var depth = 0
    for index in 0..<workspace.bestTrail.count {
      let event = workspace.bestTrail[index]
      switch event.kind {
      case .none: break
      case .mentionStart: mentionStart = event.position
      case .open:
        depth += 1
        workspace.events.append(event)
      case .close:
        depth -= 1
        workspace.events.append(event)
      // Outside of captures nobody asks.
      case .mention, .phrase: if depth > 0 { workspace.events.append(event) }
      }
    }
    workspace.matches.append(
      Match(
        rule: rule, range: TokenRange(mentionStart, found.mentionEnd),
        whole: TokenRange(start, found.end), events: firstEvent..<workspace.events.count))
  }
}
