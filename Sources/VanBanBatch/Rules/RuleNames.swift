import RuleMatching

/// Finds the rules that may have been meant by an unknown id.
struct RuleNames {
  private let rules: RuleSet

  init(_ rules: RuleSet) { self.rules = rules }

  /// `did you mean 'date.day'?`, or the rules with a part of the name, or how to list all.
  func hint(for id: String) -> String {
    let ids = rules.rules.map(\.id)
    if let nearest = Suggestion.nearest(to: id, among: ids + rules.stages) {
      return "did you mean '\(nearest)'?"
    }
    let parts = Self.words(of: id).filter { $0.count > 2 }
    let like = ids.filter { name in
      let words = Self.words(of: name)
      return parts.contains { part in words.contains { $0.hasPrefix(part) } }
    }
    guard !like.isEmpty else { return "'vanban rules' lists all" }
    let more = like.count > 6 ? ", …" : ""
    return "rules with such a name: \(like.prefix(6).joined(separator: ", "))\(more)"
  }

  private static func words(of name: String) -> [Substring] {
    name.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
  }
}
