import ArgumentParser

/// `vanban check`: the examples of the rules.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Runs the examples of the built-in rules, and of your own.")

  @OptionGroup var rules: RuleOptions

  func run() throws {}
}
