import RuleMatching

/// The interpreters of the standard fields.
enum Interpreters {
  static let all: [any Interpreter.Type] = [
    CodeInterpreter.self, DateInterpreter.self, AreaInterpreter.self, PersonInterpreter.self,
    OrganizationInterpreter.self, PositionInterpreter.self, OfficialInterpreter.self,
    ReferenceInterpreter.self, DeadlineInterpreter.self, DutyCueInterpreter.self,
  ]

  /// The fields that rules may refer to, whether a rule finds them or not.
  static let fields = all.map { $0.field }

  /// The interpreter of a rule, by its field; users' own fields share one type.
  static func interpreter(of rule: Rule, in rules: RuleSet) -> (any Interpreter)? {
    let type =
      all.first { $0.field == rule.field }
      ?? (rule.field.hasPrefix("custom.") ? CustomFieldInterpreter.self : nil)
    return type?.init(rule: rule, in: rules)
  }
}
