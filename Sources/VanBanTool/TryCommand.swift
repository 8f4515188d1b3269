import ArgumentParser
import VanBanBatch

/// `vanban try`: one pattern over many documents.
struct TryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try", abstract: "Runs one pattern over documents and lists what it hits.",
    discussion: """
      The pattern is what stands behind 'match' in a rule. Each hit is a line, path:line:column and \
      the words around it, with the mention between [[ and ]]; captures stand below.

        vanban try '"kinh phí" [ number "triệu" "đồng" ]' inbox
        vanban try '"trước" <when:@date>' inbox --limit 20
      """)

  /// Thrown when enough is listed.
  private struct LimitReached: Error {}

  @Argument(help: "A pattern of the rule language.")
  var pattern: String

  @Argument(help: "Files and folders of documents.")
  var paths: [String]

  @Option(help: ArgumentHelp("How many hits to list.", valueName: "n"))
  var limit: Int = 100

  @OptionGroup var jobs: JobOptions
  @OptionGroup var rules: RuleOptions

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit \(limit): list at least one hit.") }
    guard !paths.isEmpty else { throw ValidationError("Name a folder of documents.") }
  }

  func run() async throws {
    let trial = try PatternTrial(pattern: pattern, rules: try rules.files(), jobs: jobs.count)
    let inputs = try DocumentArguments.inputs(in: paths)
    var count = 0
    var documentCount = 0
    var total = 0
    var hasFailed = false
    do {
      try await trial.run(on: inputs) { result in
        total += 1
        switch result {
        case .failure(let failure):
          hasFailed = true
          StandardError.write(line: failure.description)
        case .success(let hits):
          documentCount += hits.isEmpty ? 0 : 1
          for hit in hits {
            guard count < limit else { throw LimitReached() }
            print(hit)
            count += 1
          }
        }
      }
      StandardError.write(line: "\(count) hits in \(documentCount) of \(total) documents")
    } catch is LimitReached {
      StandardError.write(line: "the first \(count) hits; there are more: see them with --limit")
    }
    if hasFailed { throw ExitCode(1) }
  }
}
