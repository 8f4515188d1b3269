import ArgumentParser
import VanBanBatch

/// `vanban check`: the examples of the rules.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Runs the examples of the built-in rules, and of your own.",
    discussion: """
      Each example is run through the whole extraction, as written and in up to six other forms \
      (letters and marks apart, in capitals, with no-break spaces, inside a document …). Exit code \
      1 if one does not come out as its file says.

        vanban check
        vanban check --rules my-rules
      """)

  @OptionGroup var rules: RuleOptions

  func run() throws {
    let check = RuleCheck(try rules.extractor())
    var failed: Set<RuleCheck.Case> = []
    for example in check.cases {
      for failure in check.failures(of: example) {
        print(failure)
        failed.insert(example)
      }
    }
    let rules = Set(check.cases.map(\.rule.id)).count
    print("\(check.cases.count) examples of \(rules) rules: \(failed.count) failed")
    if !failed.isEmpty { throw ExitCode(1) }
  }
}
