/// An element that every match of an alternative has, not as its first token.
///
/// Many rules begin with what stands everywhere and fail late, for want of the one thing that makes them
/// rare: a colon, a document's number. A look for that costs less than the search.
struct Requirement: Sendable {
  /// Its first state.
  var state: UInt32
  /// The most tokens from the start of the pattern to it.
  var mostTokens: Int
}

extension RuleProgram {
  /// A set of more than this says too little about a text.
  private static let mostBuckets = 6
  /// Nothing is looked for further away.
  static let longestReach = 64

  /// Tells the entry of `rule` what each match needs behind its first token, if that is rare enough.
  mutating func findRequirement(of rule: Int, _ builder: inout StartIndexBuilder) {
    guard requirements.indices.contains(rule), !requirements[rule].isEmpty else { return }
    var needed = FirstSet.empty
    var reach = 0
    for alternative in requirements[rule] {
      var best: (set: FirstSet, requirement: Requirement)?
      for requirement in alternative {
        let set = builder.firstSet(of: requirement.state)
        // Of equally rare ones the last: it saves most.
        if set.breadth <= best?.set.breadth ?? RuleProgram.mostBuckets { best = (set, requirement) }
      }
      guard let best else { return }
      needed.formUnion(best.set)
      reach = max(reach, best.requirement.mostTokens)
    }
    guard needed.breadth <= RuleProgram.mostBuckets else { return }
    entries[rule].needed = needed
    entries[rule].reach = Int32(reach)
  }
}
