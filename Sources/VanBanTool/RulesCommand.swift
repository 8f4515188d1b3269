import ArgumentParser
import RuleMatching
import VanBan
import VanBanBatch

/// `vanban rules`: the manual of the rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Prints the manual of the rules, from their files.",
    discussion: """
      Without an ID, a line for each rule, by stage. With the ID of a rule, all that its file says of \
      it: what it is for and where that is laid down, its pattern, its word lists and its examples. \
      The name of a stage or field lists its rules.

        vanban rules
        vanban rules deadline
        vanban rules deadline.no-later-than
      """)

  @Argument(help: "A rule, a stage or a field.")
  var id: String?

  @OptionGroup var rules: RuleOptions

  func run() throws {
    let files = try rules.files()
    let manual = RuleManual(extractor: try Extractor(rules: files), files: files)
    print(try id.map { try manual.page(of: $0) } ?? manual.table())
  }
}
