import ArgumentParser
import RuleMatching
import VanBan
import VanBanBatch

/// `vanban compare`: what a change of rules does.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Shows what a change of rules gained, lost and changed over a folder of documents.",
    discussion: """
      Extracts from each document twice, with the rules of --rules and with those of --against, both \
      in addition to the built-in rules; without one of them, the built-in rules alone. Prints what \
      differs by field and by rule, samples in their lines, and the time of both. With --records, \
      compares two files of vanban extract.

        vanban compare inbox --against my-rules
        vanban compare inbox --rules my-rules --against my-rules-changed
        vanban compare --records old/records.jsonl new/records.jsonl
      """)

  @Argument(help: "Files and folders of documents.")
  var paths: [String] = []

  @Option(
    name: .customLong("rules"), parsing: .singleValue,
    help: ArgumentHelp("A folder of rules before the change; may be given again.", valueName: "dir")
  )
  var old: [String] = []

  @Option(
    name: .customLong("against"), parsing: .singleValue,
    help: ArgumentHelp("A folder of rules after the change; may be given again.", valueName: "dir"))
  var new: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Two files of records, the older first.", valueName: "file"))
  var records: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many samples to show of what each rule gained, lost and changed.", valueName: "n"))
  var samples: Int = 3

  @OptionGroup var jobs: JobOptions

  func validate() throws {
    guard samples >= 0 else { throw ValidationError("--samples \(samples): give 0 or more.") }
    if records.isEmpty {
      guard !paths.isEmpty else {
        throw ValidationError("Name a folder of documents, or two files with --records.")
      }
      guard !(old + new).isEmpty else {
        throw ValidationError(
          "Both sides have the built-in rules; give the changed ones with --against.")
      }
    } else {
      guard records.count == 2, (paths + old + new).isEmpty else {
        throw ValidationError("--records takes two files of records, and nothing besides.")
      }
    }
  }

  func run() async throws {
    var report = ChangeReport(sampleLimit: samples)
    if records.isEmpty {
      try await compareRules(&report)
    } else {
      let comparison = RecordLinesComparison(
        old: try RecordLines(path: records[0]), new: try RecordLines(path: records[1]))
      try await comparison.run { report.add($0) }
    }
    print(report)
    if report.failureCount > 0 { throw ExitCode(1) }
  }

  private func compareRules(_ report: inout ChangeReport) async throws {
    let comparison = RuleComparison(
      old: try extractor(old), new: try extractor(new), jobs: jobs.count)
    let inputs = try DocumentArguments.inputs(in: paths)
    var progress = ProgressLine(total: inputs.count)
    try await comparison.run(
      on: inputs, finished: { progress.advance() }, emit: { report.add($0) })
    progress.clear()
  }

  private func extractor(_ folders: [String]) throws -> Extractor {
    try Extractor(rules: folders.flatMap { try RuleFolder.files(at: $0) })
  }
}
