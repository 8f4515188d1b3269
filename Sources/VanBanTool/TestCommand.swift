import ArgumentParser
import Foundation
import VanBanBatch

/// `vanban test`: documents and what is expected of them.
struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Compares what documents give with what is expected of them.",
    discussion: """
      Beside name.txt (or name.pdf …) stands name.expected.json: a record, or a part of one, of which \
      only the keys are compared that it has. name.gold.json is an annotation by hand: the words that \
      a person marked, with their values. Each difference is shown with its place in the document; \
      then precision, recall and F1 by field. Exit code 1 if a document differs.

        vanban test letters
        vanban test letters --rules my-rules --accept
        vanban test Fixtures/expected --documents Fixtures/inbox
      """)

  @Argument(help: "The folder with the expectations, and all folders in it.")
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The folder with the documents, if they do not lie beside.", valueName: "dir"))
  var documents: String?

  @Flag(
    help: """
      After showing the differences, rewrite the expected records, and make those that are missing. \
      Annotations by hand stay as they are.
      """)
  var accept = false

  @OptionGroup var report: ReportOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var calendar: CalendarOptions

  func run() async throws {
    let extractor = try rules.extractor(calendar: calendar.calendar())
    let run = RegressionRun(extractor: extractor, jobs: jobs.count)
    let all = try RegressionFolder(folder, documents: documents).cases()
    let cases = accept ? all : all.filter(\.isExpected)
    guard !cases.isEmpty else {
      throw SetUpError(
        "\(folder): nothing is expected of a document in it; put name.expected.json beside name.txt, "
          + "or make it with --accept")
    }
    var summary = RegressionSummary()
    summary.unexpectedCount = all.count - cases.count
    var junit = JUnitReport(name: "vanban test")
    var left = 0
    try await run.run(cases) { outcome in
      summary.add(outcome)
      junit.add(
        JUnitReport.Case(
          group: folder, name: outcome.path, duration: outcome.duration,
          failures: outcome.comparison.differences.map(\.description), error: outcome.failure))
      for difference in outcome.comparison.differences { print(difference) }
      if let failure = outcome.failure { StandardError.write(line: failure) }
      if try !outcome.passed && !rewrite(outcome) { left += 1 }
    }
    print(cases.count > left && summary.differingCount == 0 ? "\(summary)" : "\n\(summary)")
    try report.write(junit)
    if left > 0 { throw ExitCode(1) }
  }

  /// Whether the expectations now say what came.
  private func rewrite(_ outcome: RegressionOutcome) throws -> Bool {
    guard accept, outcome.failure == nil else { return false }
    let path = outcome.expectationPath
    guard let update = outcome.update else {
      print("\(path): was written by hand and stays as it is; change it, or the rules")
      return false
    }
    do {
      let file = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(update.utf8).write(to: file, options: .atomic)
    } catch {
      throw SetUpError(
        "\(path): cannot be written: \(error.localizedDescription); check its permissions")
    }
    print("\(path): \(outcome.isExpected ? "rewritten" : "made")")
    return true
  }
}
