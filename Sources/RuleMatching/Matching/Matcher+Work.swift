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
    begin(stage: stage, lattice, &workspace)
    let starts = lattice.starts.of(stage: stage)
    program.withTables { program in
      lattice.withTables { lattice in
        let run = StageRun(program: program, lattice: lattice)
        starts.withUnsafeBufferPointer { starts in
          run.eachStart(stage: stage, starts) { candidate, position, next in
            let rule = Int(candidate.pointee.rule)
            let before = (steps: workspace.steps, matches: workspace.matches.count)
            run.tryRule(candidate, at: position, next: next, taken: 0, &workspace)
            work[rule].steps += workspace.steps - before.steps
            work[rule].matches += workspace.matches.count - before.matches
            work[rule].tries += workspace.steps > before.steps ? 1 : 0
          }
        }
      }
    }
  }
}
