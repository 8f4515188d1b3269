/// What a rule costs the matcher.
package struct RuleWork: Sendable, Hashable {
  /// How often it was tried.
  package var tries = 0
  /// All steps of all tries.
  package var steps = 0
  /// How many of the tries matched.
  package var matches = 0

  package init() {}
}
