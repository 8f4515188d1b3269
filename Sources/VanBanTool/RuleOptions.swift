import ArgumentParser
import RuleMatching
import VanBan
import VanBanBatch

/// The rules that a command works with.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"), parsing: .singleValue,
    help: ArgumentHelp(
      "A folder of rule files to add to the built-in rules; may be given again.",
      valueName: "dir"))
  var folders: [String] = []

  /// The rule files of the folders, in the order of the arguments.
  func files() throws -> [RuleFile] {
    try folders.flatMap { try RuleFolder.files(at: $0) }
  }

  /// - Parameter calendar: the working days that it counts by.
  func extractor(calendar: WorkingCalendar = .vietnam) throws -> Extractor {
    try Extractor(rules: files(), calendar: calendar)
  }
}
