import VietnameseText

extension Matcher {
  /// Gives the matches of one stage to `take`, one by one in the order of choice, but none that begins
  /// inside what was taken before.
  ///
  /// The same as a walk over ``matches(stage:in:workspace:)`` that leaves out what overlaps; but most
  /// rules need not be tried inside what was taken.
  ///
  /// - Parameters:
  ///   - stage: index in ``RuleSet/stages``.
  ///   - lattice: made for the rules of this matcher.
  ///   - take: gets a match, and the list that knows what it captured; returns the position behind
  ///     what it takes, or 0 if it takes nothing.
  /// - Complexity: that of ``matches(stage:in:workspace:)``.
  public func choose(
    stage: Int, in lattice: borrowing Lattice, workspace: inout Workspace,
    _ take: (_ match: Match, _ list: MatchList) -> Int
  ) {
    guard program.usesClauses.indices.contains(stage), lattice.count > 0 else { return }
    guard lattice.program === program.identity else {
      let own = Lattice(copy lattice, program: program)
      return choose(stage: stage, in: own, workspace: &workspace, take)
    }
    begin(stage: stage, lattice, &workspace)
    let list = MatchList([], of: workspace.store, program)
    var taken = 0
    let starts = lattice.starts.of(stage: stage)
    program.withTables { tables in
      lattice.withTables { lattice in
        let run = StageRun(program: tables, lattice: lattice)
        starts.withUnsafeBufferPointer { starts in
          run.eachStart(stage: stage, starts) { candidate, position, next in
            // No match whose mention begins before this place is still to come.
            if workspace.firstPending < position {
              taken = decide(before: position, taken, list, &workspace, take)
            }
            run.tryRule(candidate, at: position, next: next, taken: taken, &workspace)
          }
        }
      }
    }
    _ = decide(before: Int.max, taken, list, &workspace, take)
  }

  /// Gives the matches whose mentions begin before `position` to `take`, in the order of choice.
  ///
  /// - Returns: where what was taken ends.
  @inline(never)
  private func decide(
    before position: Int, _ taken: Int, _ list: MatchList, _ workspace: inout Workspace,
    _ take: (_ match: Match, _ list: MatchList) -> Int
  ) -> Int {
    if workspace.matches.count == 1 {
      // Most of the time it is one, and there is nothing to choose.
      let match = workspace.matches.removeLast()
      workspace.firstPending = Int.max
      return match.range.lowerBound >= taken ? Swift.max(taken, take(match, list)) : taken
    }
    var taken = taken
    workspace.keys.truncate(to: 0)
    for index in 0..<workspace.matches.count {
      let match = workspace.matches[index]
      if match.range.lowerBound < position { workspace.keys.append(key(of: match, at: index)) }
    }
    workspace.keys.sort()
    for place in 0..<workspace.keys.count {
      let key = workspace.keys[place]
      let match = workspace.matches[Int(key.index)]
      // Of one rule's matches for one mention the first has most context.
      guard match.range.lowerBound >= taken,
        place == 0 || !key.isSameMention(as: workspace.keys[place - 1])
      else { continue }
      taken = Swift.max(taken, take(match, list))
    }
    workspace.dropMatches(before: position)
    return taken
  }
}
