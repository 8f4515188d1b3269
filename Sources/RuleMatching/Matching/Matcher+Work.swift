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
    workspace.matches.truncate(to: 0)
    workspace.events.truncate(to: 0)
    let starts = lattice.starts.of(stage: stage)
    program.withTables { program in
      lattice.withTables { lattice in
        let run = StageRun(program: program, lattice: lattice)
        /// Notes for `rule` what `attempt` costs.
        func measure(_ rule: Int, _ attempt: (inout Workspace) -> Void) {
          let before = (steps: workspace.steps, matches: workspace.matches.count)
          attempt(&workspace)
          work[rule].steps += workspace.steps - before.steps
          work[rule].matches += workspace.matches.count - before.matches
          work[rule].tries += workspace.steps > before.steps ? 1 : 0
        }
        starts.withUnsafeBufferPointer { starts in
          for index in starts.indices {
            let start = UnsafeBufferPointer(rebasing: starts[index...index])
            let rule = Int(program.candidates[starts[index].candidate].rule)
            measure(rule) { run.tryTokens(start, &$0) }
          }
        }
        run.eachMentionStart(stage: stage) { candidate, position, next in
          measure(Int(candidate.rule)) { run.tryRule(candidate, at: position, next: next, &$0) }
        }
      }
    }
  }
}
