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
      an archive or a mail, each document in it. With --rule, where that rule fired, where it lost to \
      another, and how far it got elsewhere: on which token it failed and what was expected there.

        vanban explain inbox/qd-15.pdf
        vanban explain inbox/qd-15.pdf --tree
        vanban explain inbox/letters.zip
        vanban explain --text 'Họp ngày 06/9.' --rule date.day
        echo 'Họp ngày 06/9/2021.' | vanban explain -
      """)

  @Argument(help: "A file, or '-' for standard input.")
  var file: String?

  @Option(help: ArgumentHelp("Explains this text in place of a file.", valueName: "text"))
  var text: String?

  @Option(
    help: ArgumentHelp("Explains where this rule fired, and why not elsewhere.", valueName: "id"))
  var rule: String?

  @Flag(
    help: "Shows how the document is divided instead: parts, articles, items, lead-ins and cells.")
  var tree = false

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var rules: RuleOptions
  @OptionGroup var calendar: CalendarOptions

  func validate() throws {
    guard (file == nil) != (text == nil) else {
      throw ValidationError("Name a file, or give a text with --text.")
    }
    guard rule == nil || !tree else { throw ValidationError("Use --tree or --rule, not both.") }
  }

  func run() async throws {
    let extractor = try rules.extractor(calendar: calendar.calendar())
    let run = BatchRun(extractor: extractor, reader: try await reading.reader(), jobs: 1)
    let explainer = try rule.map {
      try RuleExplainer(of: $0, extractor: extractor, files: try rules.files())
    }
    let input = try self.input()
    var hasFailed = false
    for result in await run.extractions(of: input) {
      switch result {
      case .success(let document):
        if let part = document.record.source.part { print("== \(part)") }
        print(
          explainer?.explanation(of: document)
            ?? (tree ? BodyTree(document).description : Explanation(document).description),
          terminator: "")
      case .failure(let failure):
        hasFailed = true
        StandardError.write(line: failure.description)
      }
    }
    if hasFailed { throw ExitCode(1) }
  }

  private func input() throws -> BatchInput {
    guard let file else { return BatchInput(path: "text", origin: .text(text ?? "")) }
    var finder = FileFinder()
    let inputs = finder.inputs(in: [file])
    guard inputs.count == 1, inputs[0].path == file else {
      throw SetUpError("\(file): is a folder; name one file, or use 'vanban extract'")
    }
    return inputs[0]
  }
}
