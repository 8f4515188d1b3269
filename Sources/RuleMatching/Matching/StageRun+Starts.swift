import VietnameseText

/// Where the rules of a stage are tried.
extension StageRun {
  /// Calls `attempt` with each rule of a stage and each place where it may begin, in the order of
  /// these places.
  ///
  /// A rule begins with a token, with a mention, or with one token and a mention: what tokens say is
  /// known beforehand, mentions are looked for here.
  ///
  /// - Parameters:
  ///   - starts: the tokens that rules of the stage may begin with.
  ///   - attempt: gets a rule, where it may begin, and the position behind its first element.
  @inline(__always)
  func eachStart(
    stage: Int, _ starts: UnsafeBufferPointer<Starts.Start>,
    _ attempt: (_ candidate: UnsafePointer<StartIndex.Candidate>, _ position: Int, _ next: Int) ->
      Void
  ) {
    guard let candidates = program.candidates.baseAddress else { return }
    var index = 0
    var mention = lattice.mentionStarts.next(from: 0, stage: stage)
    while true {
      let position = index < starts.count ? starts[index].position : Int.max
      if position < mention {
        let start = starts[index]
        index &+= 1
        let candidate = candidates + start.candidate
        let bits = lattice.features[position]
        guard bits & candidate.pointee.required == candidate.pointee.required,
          bits & StageRun.opaque == 0
        else { continue }
        attempt(candidate, position, start.next)
      } else if mention < Int.max {
        if mention > 0 {
          eachStart(before: mention, stage: stage, candidates) {
            attempt($0, mention &- 1, mention)
          }
        }
        eachStart(withMentionAt: mention, stage: stage, candidates) { attempt($0, mention, $1) }
        mention = lattice.mentionStarts.next(from: mention &+ 1, stage: stage)
      } else {
        return
      }
    }
  }

  /// Calls `body` with each rule of `stage` that may begin with a mention at `start`, and with the
  /// end of that.
  @inline(__always)
  private func eachStart(
    withMentionAt start: Int, stage: Int, _ candidates: UnsafePointer<StartIndex.Candidate>,
    _ body: (UnsafePointer<StartIndex.Candidate>, Int) -> Void
  ) {
    let bits = lattice.features[start]
    var number = lattice.heads[start]
    while number >= 0 {
      let edge = lattice.edges[Int(number)]
      number = edge.next
      // A field of other rules begins nothing here.
      guard Int(edge.field) < program.fields.count,
        program.fieldStages[Int(edge.field)].contains(stage)
      else { continue }
      let list = program.fields[Int(edge.field)]
      for index in Int(list.lowerBound)..<Int(list.upperBound) {
        let candidate = candidates + index
        if Int(candidate.pointee.stage) == stage,
          bits & candidate.pointee.required == candidate.pointee.required
        {
          body(candidate, Int(edge.end))
        }
      }
    }
  }

  /// Calls `body` with each rule of `stage` that may begin with the token before `next`, where a mention
  /// begins, and goes on with a mention.
  @inline(__always)
  private func eachStart(
    before next: Int, stage: Int, _ candidates: UnsafePointer<StartIndex.Candidate>,
    _ body: (UnsafePointer<StartIndex.Candidate>) -> Void
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
        let candidate = candidates + index
        if Int(candidate.pointee.stage) == stage,
          bits & candidate.pointee.required == candidate.pointee.required,
          bits & candidate.pointee.forbidden == 0, candidate.pointee.first & bucket != 0
        {
          body(candidate)
        }
      }
    }
  }

  /// Tries a rule where it may begin, and keeps what it finds.
  ///
  /// - Parameters:
  ///   - next: the position behind the first element.
  ///   - taken: where what was taken already ends: no mention may begin before.
  @inline(__always)
  func tryRule(
    _ candidate: UnsafePointer<StartIndex.Candidate>, at position: Int, next: Int, taken: Int,
    _ workspace: inout Workspace
  ) {
    let here = here(next)
    let third = self.here(next < count ? next &+ 1 : next)
    guard candidate.pointee.next.meets(here), candidate.pointee.third.meets(third),
      lattice.features[next] & candidate.pointee.nextRequired == candidate.pointee.nextRequired
    else { return }
    let rule = Int(candidate.pointee.rule)
    let entry = program.entry(rule)
    let region =
      (lattice.features[position] & TokenFeatures.regionMask) >> TokenFeatures.regionShift
    guard entry.pointee.regions & (1 << region) != 0,
      position >= taken || entry.pointee.hasContext,
      Int(workspace.lastStarts[rule]) != position,
      entry.pointee.reach == 0 || mayMatch(entry, at: position)
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
    let store = workspace.store
    let firstEvent = store.events.count
    var depth = 0
    for index in 0..<workspace.bestTrail.count {
      let event = workspace.bestTrail[index]
      switch event.kind {
      case .none: break
      case .mentionStart: mentionStart = event.position
      case .open:
        depth += 1
        store.events.append(event)
      case .close:
        depth -= 1
        store.events.append(event)
      // Outside of captures nobody asks.
      case .mention, .phrase: if depth > 0 { store.events.append(event) }
      }
    }
    workspace.matches.append(
      Match(
        rule: rule, range: TokenRange(mentionStart, found.mentionEnd),
        whole: TokenRange(start, found.end), events: firstEvent..<store.events.count))
    workspace.firstPending = Swift.min(workspace.firstPending, mentionStart)
  }
}
