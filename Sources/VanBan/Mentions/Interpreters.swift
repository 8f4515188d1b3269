/// The interpreters of the standard fields.
enum Interpreters {
  static let all: [any Interpreter] = [
    CodeInterpreter(), DateInterpreter(), ReferenceInterpreter(), DeadlineInterpreter(),
    DutyCueInterpreter(),
  ]

  /// The fields that rules may refer to, whether a rule finds them or not.
  static let fields = [
    CodeInterpreter.field, DateInterpreter.field, "organization", "official",
    ReferenceInterpreter.field, DeadlineInterpreter.field, "duty-cue",
  ]
}
