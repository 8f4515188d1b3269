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
  ) -> [Match] {
    guard program.usesClauses.indices.contains(stage), lattice.count > 0 else { return [] }
    // A lattice that was made for other rules does not know where these begin.
    guard lattice.program === program.identity else {
      let own = Lattice(copy lattice, program: program)
      return matches(stage: stage, in: own, workspace: &workspace)
    }
    if program.usesClauses[stage] { Matcher.findClauseEnds(lattice, &workspace) }
    workspace.lastStarts.fill(with: -1, count: program.entries.count)
    var matches: [Match] = []
    let starts = lattice.starts.of(stage: stage)
    program.withTables { program in
      lattice.withTables { lattice in
        let run = StageRun(program: program, lattice: lattice)
        let report: StageRun.Report = { rule, start, found, workspace in
          matches.append(match(of: rule, from: start, found, &workspace))
        }
        starts.withUnsafeBufferPointer { run.tryTokens($0, &workspace, report) }
        run.tryMentions(stage: stage, &workspace, report)
      }
    }
    return inOrderOfChoice(matches)
  }

  /// Makes a match of the best trail of `workspace`.
  private func match(
    of rule: Int, from start: Int, _ found: StageRun.Found, _ workspace: inout Workspace
  ) -> Match {
    var mentionStart = start
    var captures: [Capture] = []
    workspace.openCaptures.truncate(to: 0)
    var captureCount = 0
    for index in 0..<workspace.bestTrail.count where workspace.bestTrail[index].kind == .open {
      captureCount += 1
    }
    if captureCount > 0 { captures.reserveCapacity(captureCount) }
    for index in 0..<workspace.bestTrail.count {
      let event = workspace.bestTrail[index]
      let position = Int(event.position)
      switch event.kind {
      case .none: break
      case .mentionStart: mentionStart = position
      case .open:
        workspace.openCaptures.append(captures.count)
        captures.append(
          Capture(
            name: program.captureNames[Int(event.value)], range: TokenRange(position, position),
            value: nil, mentions: []))
      case .close:
        guard workspace.openCaptures.count > 0 else { break }
        let capture = workspace.openCaptures.removeLast()
        captures[capture].range = TokenRange(captures[capture].range.lowerBound, position)
      case .mention:
        for index in 0..<workspace.openCaptures.count {
          let capture = workspace.openCaptures[index]
          captures[capture].mentions.append(Int(Int32(bitPattern: event.value)))
        }
      case .phrase:
        for index in 0..<workspace.openCaptures.count {
          let capture = workspace.openCaptures[index]
          guard captures[capture].value == nil else { continue }
          captures[capture].value = program.phraseValues[Int(event.value)]
        }
      }
    }
    return Match(
      rule: rule, range: TokenRange(mentionStart, found.mentionEnd),
      whole: TokenRange(start, found.end), captures: captures)
  }

  /// Puts matches in order, and drops those of one rule for one mention except for that with the
  /// most context.
  private func inOrderOfChoice(_ matches: [Match]) -> [Match] {
    guard matches.count > 1 else { return matches }
    if isInOrderOfChoice(matches) { return matches }
    // Small keys are sorted, not matches: these come in the order of their whole patterns, and so
    // almost in this one.
    let keys = matches.indices.map { key(of: matches[$0], at: $0) }.sorted()
    var result: [Match] = []
    result.reserveCapacity(matches.count)
    for (place, key) in keys.enumerated() {
      if place > 0, key.isSameMention(as: keys[place - 1]) { continue }
      result.append(matches[Int(key.index)])
    }
    return result
  }

  private func key(of match: Match, at index: Int) -> ChoiceKey {
    let entry = program.entries[match.rule]
    return ChoiceKey(match, priority: entry.priority, rank: entry.rank, index: index)
  }

  /// Whether matches stand in order, each of another mention or rule than the one before it.
  private func isInOrderOfChoice(_ matches: [Match]) -> Bool {
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
