import ArgumentParser
import VanBanBatch

/// `vanban check`: the examples of the rules.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Runs the examples of the built-in rules, and of your own.",
    discussion: """
      Each example is run through the whole extraction, as written and in up to six other forms \
      (letters and marks apart, in capitals, with no-break spaces, inside a document …). Exit code \
      1 if one does not come out as its file says. Rules that are slow on any text are named.

        vanban check
        vanban check --rules my-rules
        vanban check --rules my-rules --only custom.budget
        vanban check --table --junit results/rules.xml
      """)

  @Option(
    help: ArgumentHelp(
      "Only the rule of that id, or all whose ids begin with it: 'date' for 'date.day' ….",
      valueName: "id"))
  var only: String?

  @Flag(
    help: """
      Print a line for each rule: its examples and their time, its matches in all examples and the \
      steps that it takes for each token of them. With --only, it is printed anyway.
      """)
  var table = false

  @OptionGroup var report: ReportOptions
  @OptionGroup var rules: RuleOptions

  func run() throws {
    let extractor = try rules.extractor()
    let check = RuleCheck(extractor)
    let cases = try only.map { try check.cases(ofRule: $0) } ?? check.cases
    var results = RuleCheckReport()
    for example in cases {
      let start = ContinuousClock.now
      let failures = check.failures(of: example)
      results.add(example, failures: failures, duration: ContinuousClock.now - start)
      for failure in failures { print(failure) }
    }
    let costs = RuleCosts(extractor)
    if table || only != nil { print(results.table(costs) + "\n") }
    for slow in costs.slowRules { print("slow: \(slow)") }
    print(results.summary)
    try report.write(results.junit)
    if results.failureCount > 0 { throw ExitCode(1) }
  }
}
