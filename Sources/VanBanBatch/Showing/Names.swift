import RuleMatching

/// Says which name may have been meant by an unknown one.
enum Names {
  /// `did you mean 'number'?`, or the names that there are.
  static func hint(for name: String, among known: some Collection<String>) -> String {
    Suggestion.hint(
      for: name, among: known, otherwise: "there are: \(known.joined(separator: ", "))")
  }
}
