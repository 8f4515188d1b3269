/// The interpreters of the standard fields.
enum Interpreters {
  static let all: [any Interpreter] = [
    CodeInterpreter(), DateInterpreter(), ReferenceInterpreter(), DeadlineInterpreter(),
    DutyCueInterpreter(),
  ]
}
