/// The interpreters of the standard fields.
enum Interpreters {
  static let all: [any Interpreter] = [
    CodeInterpreter(), DateInterpreter(), AreaInterpreter(), PersonInterpreter(),
    OrganizationInterpreter(), PositionInterpreter(), OfficialInterpreter(),
    ReferenceInterpreter(), DeadlineInterpreter(), DutyCueInterpreter(),
  ]

  /// The fields that rules may refer to, whether a rule finds them or not.
  static let fields = all.map { type(of: $0).field }

  /// The interpreter of a field; users' own fields share one.
  static func interpreter(of field: String) -> (any Interpreter)? {
    all.first { type(of: $0).field == field }
      ?? (field.hasPrefix("custom.") ? CustomFieldInterpreter() : nil)
  }
}
