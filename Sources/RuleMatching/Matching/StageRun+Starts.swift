import VietnameseText

extension StageRun {
  /// Gets the rule, the start of the whole pattern and the ends of a match; its trail is in the
  /// workspace.
  typealias Report = (_ rule: Int, _ start: Int, _ found: Found, inout Workspace) -> Void

  /// Tries the rules of a stage at the tokens that they may begin with.
  func tryTokens(
    _ starts: UnsafeBufferPointer<Starts.Start>, _ workspace: inout Workspace, _ report: Report
  ) {
    for start in starts {
      let position = Int(start.position)
      let bits = lattice.features[position]
      let candidate = program.candidates[Int(start.candidate)]
      guard bits & candidate.required == candidate.required,
        bits & TokenFeatures.opaque.rawValue == 0
      else { continue }
      tryRule(candidate, at: position, next: Int(start.next), &workspace, report)
    }
  }

  /// Tries the rules of `stage` that may begin with a mention.
  func tryMentions(stage: Int, _ workspace: inout Workspace, _ report: Report) {
    for edge in lattice.edges {
      // A field of other rules begins nothing here.
      guard Int(edge.field) < program.fields.count else { continue }
      let list = program.fields[Int(edge.field)]
      for index in Int(list.lowerBound)..<Int(list.upperBound) {
        let candidate = program.candidates[index]
        let bits = lattice.features[Int(edge.start)]
        guard Int(candidate.stage) == stage, bits & candidate.required == candidate.required else {
          continue
        }
        tryRule(candidate, at: Int(edge.start), next: Int(edge.end), &workspace, report)
      }
    }
  }

  /// - Parameter next: the position behind the first element.
  @inline(__always)
  func tryRule(
    _ candidate: StartIndex.Candidate, at position: Int, next: Int, _ workspace: inout Workspace,
    _ report: Report
  ) {
    let rule = Int(candidate.rule)
    let entry = program.entries[rule]
    let region =
      (lattice.features[position] & TokenFeatures.regionMask) >> TokenFeatures.regionShift
    guard lattice.features[next] & candidate.nextRequired == candidate.nextRequired,
      candidate.next.meets(here(next)),
      candidate.third.meets(here(next < count ? next + 1 : next)),
      entry.regions & (1 << region) != 0, Int(workspace.lastStarts[rule]) != position
    else { return }
    workspace.lastStarts[rule] = Int32(truncatingIfNeeded: position)
    if let found = longestMatch(of: entry, at: position, workspace: &workspace) {
      report(rule, position, found, &workspace)
    }
  }
}
