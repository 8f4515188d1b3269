import ArgumentParser
import VanBanBatch

/// `vanban explain`: where each value of a document came from.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows for each value of a document the way back to its bytes.",
    discussion: """
      For each field found: its value, the rules that found it with their places in the rule files, \
      the tokens, the bytes of the normalized and of the decoded text, and the place on the page. Of \
      an archive or a mail, each document in it.

        vanban explain inbox/qd-15.pdf
        vanban explain inbox/qd-15.pdf --tree
        vanban explain inbox/letters.zip
        echo 'Họp ngày 06/9/2021.' | vanban explain -
      """)

  @Argument(help: "A file, or '-' for standard input.")
  var file: String

  @Flag(
    help: "Shows how the document is divided instead: parts, articles, items, lead-ins and cells.")
  var tree = false

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var rules: RuleOptions
  @OptionGroup var calendar: CalendarOptions

  func run() async throws {
    let run = BatchRun(
      extractor: try rules.extractor(calendar: calendar.calendar()),
      reader: try await reading.reader(),
      jobs: 1)
    var finder = FileFinder()
    let inputs = finder.inputs(in: [file])
    guard inputs.count == 1, inputs[0].path == file else {
      throw SetUpError("\(file): is a folder; name one file, or use 'vanban extract'")
    }
    var hasFailed = false
    for result in await run.extractions(of: inputs[0]) {
      switch result {
      case .success(let document):
        if let part = document.record.source.part { print("== \(part)") }
        print(
          tree ? BodyTree(document).description : Explanation(document).description,
          terminator: "")
      case .failure(let failure):
        hasFailed = true
        StandardError.write(line: failure.description)
      }
    }
    if hasFailed { throw ExitCode(1) }
  }
}
