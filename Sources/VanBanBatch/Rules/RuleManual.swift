import RuleMatching
import VanBan

/// The manual of a set of rules, made of what the rule files say.
public struct RuleManual: Sendable {
  private let files: [RuleFile]
  private let rules: RuleSet

  /// - Parameter files: the caller's own rule files, which were added to the built-in ones.
  public init(extractor: Extractor, files: [RuleFile]) {
    self.files = Extractor.standardRules + files
    rules = extractor.rules
  }

  /// All rules, a line each, by stage; or those alone whose stage or field is `name`.
  public func table(of name: String? = nil) -> String {
    var parts: [String] = []
    for (index, stage) in rules.stages.enumerated() {
      var table = TextTable([stage, "field", "yes", "no", "what it finds"], left: [0, 1, 4])
      for rule in rules.rules where rule.stage == index {
        guard name == nil || name == stage || name == rule.field else { continue }
        table.add([
          "  " + rule.id, rule.field, "\(rule.examples.count { $0.isPositive })",
          "\(rule.examples.count { !$0.isPositive })", Self.shortened(rule.documentation),
        ])
      }
      if !table.isEmpty { parts.append(table.description) }
    }
    let count = rules.rules.count
    if name == nil {
      parts.append("\(Quantity(count, "rule")); 'vanban rules ID' prints one of them in full")
    }
    return parts.joined(separator: "\n\n")
  }

  /// The page of the rule of that id, or the table of a stage or field.
  ///
  /// - Throws: where there is nothing of that name, with the names that may have been meant.
  public func page(of id: String) throws(ExpectationError) -> String {
    if let rule = rules.rules.first(where: { $0.id == id }) { return page(of: rule) }
    if rules.stages.contains(id) || rules.rules.contains(where: { $0.field == id }) {
      return table(of: id)
    }
    throw ExpectationError("there is no rule '\(id)'; \(RuleNames(rules).hint(for: id))")
  }

  private func page(of rule: Rule) -> String {
    let source = RuleSourceText(rule, in: files)
    var parts = [rule.id + "    " + "\(rule.file):\(rule.line)"]
    if !rule.documentation.isEmpty { parts.append(Self.indented(rule.documentation)) }
    if let source {
      if !source.fileDocumentation.isEmpty {
        parts.append(
          "\(rule.file) says:\n" + Self.indented(source.fileDocumentation.joined(separator: "\n")))
      }
      parts.append("Rule:\n" + Self.indented(source.definition.joined(separator: "\n")))
      let lists = source.lexicons.compactMap { rules.lexicon($0) }.map(Self.shown)
      if !lists.isEmpty {
        parts.append("Word lists:\n" + Self.indented(lists.joined(separator: "\n")))
      }
      parts.append("Examples:\n" + Self.indented(source.examples.joined(separator: "\n")))
    }
    return parts.joined(separator: "\n\n")
  }

  /// `{latest}: chậm nhất, muộn nhất, … (8 phrases)`.
  private static func shown(_ lexicon: Lexicon) -> String {
    let shown = lexicon.entries.prefix(8).map(\.phrase).joined(separator: ", ")
    let rest = lexicon.entries.count > 8 ? ", … (\(lexicon.entries.count) phrases)" : ""
    return "{\(lexicon.name)}: \(shown)\(rest)"
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
      .joined(separator: "\n")
  }

  private static func shortened(_ documentation: String) -> String {
    let line = String(documentation.prefix { !$0.isNewline })
    return line.count <= 70 ? line : line.prefix(69) + "…"
  }
}
