import ArgumentParser

/// `vanban explain`: where each value of a document came from.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Shows for each value of a document the way to its bytes.")

  @OptionGroup var rules: RuleOptions

  func run() async throws {}
}
