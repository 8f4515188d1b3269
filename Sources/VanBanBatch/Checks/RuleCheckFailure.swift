/// An example of a rule that does not come out as its file says.
public struct RuleCheckFailure: Sendable, CustomStringConvertible {
  public let example: RuleCheck.Case
  public let form: ExampleForm
  /// The text in that form.
  public let text: String
  /// What was expected, and what came instead.
  public let problem: String

  /// `dates.rules:51: date.day, in NFD: expected …; got …`
  public var description: String {
    "\(example): \(example.rule.id), \(form.rawValue): \(problem)"
  }
}
