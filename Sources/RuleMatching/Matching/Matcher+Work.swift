import VietnameseText

extension Matcher {
  /// Adds what each rule of a stage costs over a text to `work`, which has an element a rule.
  ///
  /// Does what ``matches(stage:in:workspace:)`` does, try by try: for measuring, not for matching.
  package func addWork(
    stage: Int, in lattice: borrowing Lattice, workspace: inout Workspace,
    to work: inout [RuleWork]
  ) {
    guard program.usesClauses.indices.contains(stage), lattice.count > 0,
      lattice.program === program.identity, work.count == program.entries.count
    else { return }
    if program.usesClauses[stage] { Matcher.findClauseEnds(lattice, &workspace) }
    workspace.lastStarts.fill(with: -1, count: program.entries.count)
    let starts = lattice.starts.of(stage: stage)
    program.withTables { program in
      lattice.withTables { lattice in
        let run = StageRun(program: program, lattice: lattice)
        var found = 0
        let report: StageRun.Report = { _, _, _, _ in found += 1 }
        /// Notes for `rule` what `attempt` costs.
        func measure(_ rule: Int, _ attempt: (inout Workspace) -> Void) {
          let before = (workspace.steps, found)
          attempt(&workspace)
          work[rule].steps += workspace.steps - before.0
          work[rule].matches += found - before.1
          work[rule].tries += workspace.steps > before.0 ? 1 : 0
        }
        starts.withUnsafeBufferPointer { starts in
          for index in starts.indices {
            let start = UnsafeBufferPointer(rebasing: starts[index...index])
            let rule = Int(program.candidates[Int(starts[index].candidate)].rule)
            measure(rule) { run.tryTokens(start, &$0, report) }
          }
        }
        for edge in lattice.edges where Int(edge.field) < program.fields.count {
          let list = program.fields[Int(edge.field)]
          for index in Int(list.lowerBound)..<Int(list.upperBound) {
            let candidate = program.candidates[index]
            let bits = lattice.features[Int(edge.start)]
            guard Int(candidate.stage) == stage,
              bits & candidate.required == candidate.required
            else { continue }
            measure(Int(candidate.rule)) {
              run.tryRule(
                candidate, at: Int(edge.start), next: Int(edge.end), &$0, report)
            }
          }
        }
      }
    }
  }
}
