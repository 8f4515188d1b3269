import VietnameseText

extension StageRun {
  /// Calls `report` for each match: every rule at every place where it can start.
  ///
  /// - Parameters:
  ///   - report: gets the rule, the start of the whole pattern and the ends; the trail of the match
  ///     is in the workspace.
  func scan(
    _ index: StageIndex.Lookup, _ entries: UnsafeBufferPointer<RuleProgram.Entry>,
    workspace: inout Workspace, report: (Int, Int, Found, inout Workspace) -> Void
  ) {
    for position in 0..<count {
      let bits = features[position]
      guard bits & index.firstFeatures != 0 || index.isFirstWord[Int(ids[position])] else {
        continue
      }
      if bits & TokenFeatures.hasMention.rawValue != 0 {
        var next = heads[position]
        while next >= 0 {
          let edge = edges[Int(next)]
          tryRules(
            index.fields, Int(edge.field), at: position, bits, entries, &workspace, report)
          next = edge.next
        }
      }
      if bits & TokenFeatures.opaque.rawValue != 0 { continue }
      tryRules(index.words, Int(ids[position]), at: position, bits, entries, &workspace, report)
      let kind = (bits & TokenFeatures.anyKind.rawValue).trailingZeroBitCount
      tryRules(index.kinds, kind, at: position, bits, entries, &workspace, report)
    }
  }

  @inline(__always)
  private func tryRules(
    _ lists: StageIndex.Lists.Lookup, _ list: Int, at position: Int, _ bits: UInt32,
    _ entries: UnsafeBufferPointer<RuleProgram.Entry>, _ workspace: inout Workspace,
    _ report: (Int, Int, Found, inout Workspace) -> Void
  ) {
    var next = Int(lists.offsets[list])
    let end = Int(lists.offsets[list + 1])
    if next == end { return }
    let nextFeatures = features[position + 1]
    let nextBucket: UInt64 = 1 << UInt64(nextFeatures >> TokenFeatures.bucketShift)
    let region = (bits & TokenFeatures.regionMask) >> TokenFeatures.regionShift
    while next < end {
      let candidate = lists.candidates[next]
      next += 1
      guard bits & candidate.required == candidate.required,
        nextFeatures & candidate.nextRequired == candidate.nextRequired,
        nextBucket & candidate.nextBuckets != 0
      else { continue }
      let rule = Int(candidate.rule)
      let entry = entries[rule]
      guard entry.regions & (1 << region) != 0,
        Int(workspace.lastStarts[rule]) != position
      else { continue }
      workspace.lastStarts[rule] = Int32(truncatingIfNeeded: position)
      if let found = longestMatch(of: entry, at: position, workspace: &workspace) {
        report(rule, position, found, &workspace)
      }
    }
  }
}
