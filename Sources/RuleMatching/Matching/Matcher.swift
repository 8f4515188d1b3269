import VietnameseText

/// Finds where rules match.
///
/// The rules are tried only at tokens that one of them can begin with, and a try is a search whose
/// steps are bounded by the states of the rule times the elements that it can cover.
public struct Matcher: Sendable {
  let program: RuleProgram

  public init(_ rules: RuleSet) { program = rules.program }

  /// All matches of the rules of one stage: for each rule and each place where it can start, the
  /// one whose mention ends last, and of equal ones the first in the order of alternatives.
  ///
  /// They come in the order of choice: start of the mention, then higher priority, then longer,
  /// then rule id. They may overlap; the caller takes what makes sense.
  ///
  /// - Parameters:
  ///   - stage: index in ``RuleSet/stages``.
  ///   - lattice: made for the rules of this matcher.
  /// - Complexity: O(*n*) in the tokens, times the bound of the rules that are tried at one token.
  public func matches(
    stage: Int, in lattice: borrowing Lattice, workspace: inout Workspace
  ) -> MatchList {
    guard program.usesClauses.indices.contains(stage), lattice.count > 0 else { return MatchList() }
    // A lattice that was made for other rules does not know where these begin.
    guard lattice.program === program.identity else {
      let own = Lattice(copy lattice, program: program)
      return matches(stage: stage, in: own, workspace: &workspace)
    }
    begin(stage: stage, lattice, &workspace)
    let starts = lattice.starts.of(stage: stage)
    program.withTables { program in
      lattice.withTables { lattice in
        let run = StageRun(program: program, lattice: lattice)
        starts.withUnsafeBufferPointer { starts in
          run.eachStart(stage: stage, starts) {
            run.tryRule($0, at: $1, next: $2, taken: 0, &workspace)
          }
        }
      }
    }
    return MatchList(inOrderOfChoice(workspace.matches), of: workspace.store, program)
  }

  /// Forgets what the workspace knows of another stage.
  func begin(stage: Int, _ lattice: borrowing Lattice, _ workspace: inout Workspace) {
    if program.usesClauses[stage] { Matcher.findClauseEnds(lattice, &workspace) }
    workspace.begin(ruleCount: program.entries.count)
  }

  /// The matches of `found` in order, without those of one rule for one mention except for that with
  /// the most context.
  private func inOrderOfChoice(_ found: borrowing GrowableBuffer<Match>) -> [Match] {
    guard found.count > 1, !isInOrderOfChoice(found) else { return found.array }
    // They come in the order of their whole patterns, and so almost in this one.
    let keys = (0..<found.count).map { key(of: found[$0], at: $0) }.sorted()
    var result: [Match] = []
    result.reserveCapacity(keys.count)
    for (place, key) in keys.enumerated() {
      if place > 0, key.isSameMention(as: keys[place - 1]) { continue }
      result.append(found[Int(key.index)])
    }
    return result
  }

  func key(of match: Match, at index: Int) -> ChoiceKey {
    let entry = program.entries[match.rule]
    return ChoiceKey(match, priority: entry.priority, rank: entry.rank, index: index)
  }

  /// Whether matches stand in order, each of another mention or rule than the one before it.
  private func isInOrderOfChoice(_ matches: borrowing GrowableBuffer<Match>) -> Bool {
    var last = key(of: matches[0], at: 0)
    for index in 1..<matches.count {
      let next = key(of: matches[index], at: index)
      if next < last || next.isSameMention(as: last) { return false }
      last = next
    }
    return true
  }

  /// A clause ends before the next sentence, node or barrier.
  static func findClauseEnds(_ lattice: borrowing Lattice, _ workspace: inout Workspace) {
    let ending =
      TokenFeatures(.sentenceStart).rawValue | TokenFeatures(.nodeStart).rawValue
      | TokenFeatures.barrier.rawValue
    let count = lattice.count
    workspace.clauseEnds.fill(with: Int32(truncatingIfNeeded: count), count: count + 1)
    var end = Int32(truncatingIfNeeded: count)
    lattice.features.withUnsafeBufferPointer { features in
      for position in stride(from: count - 1, through: 0, by: -1) {
        workspace.clauseEnds[position] = end
        if features[position] & ending != 0 { end = Int32(truncatingIfNeeded: position) }
      }
    }
  }
}
