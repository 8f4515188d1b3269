import ArgumentParser
import DocumentReading
import Foundation
import VanBan
import VanBanBatch

/// `vanban extract`: files to records.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Extracts a record from each document: JSON Lines, CSV or SQLite.",
    discussion: """
      Writes one record a line to DIR/records.jsonl, and a line for each file that could not be \
      read to DIR/failures.jsonl; what a person should check stands in DIR/review.csv. Without \
      --out, the records go to standard output. A summary goes to standard error. \
      DIR/journal.sqlite remembers what is done: the same command does only what is missing or has \
      changed, also after it was stopped or killed.

        vanban extract inbox --out records
        vanban extract inbox --out records --format csv
        vanban extract inbox --out records.sqlite
        vanban extract qd-15.pdf qd-16.jpg > records.jsonl
        echo 'Họp ngày 06/9/2021.' | vanban extract -

      What a file is follows from its content. Archives and mails give a record for each document in \
      them. In folders, hidden files, *.json, *.jsonl, files of types that cannot be read and the folders \
      for output are passed over.
      """)

  @Argument(help: "Files, folders (with all folders in them), or '-' for standard input.")
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "The folder for records.jsonl and failures.jsonl; or a file: .jsonl, .csv or .sqlite.",
      valueName: "dir"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "The form of the records: jsonl, csv (a file each for documents, duties, deadlines …) or "
        + "sqlite (with search and the views documents and tasks).",
      valueName: "name"))
  var format: OutputFormat?

  @Option(help: ArgumentHelp("How many documents to work on at a time.", valueName: "n"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp("A folder for the decoded text of each document.", valueName: "dir"))
  var textOut: String?

  @Flag(help: "With --out: do all again, whatever earlier runs have done.")
  var force = false

  @Flag(help: "With --out: try again what failed in earlier runs.")
  var retryFailed = false

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var rules: RuleOptions
  @OptionGroup var calendar: CalendarOptions

  func validate() throws {
    guard jobs >= 1 else {
      throw ValidationError("--jobs \(jobs): at least one document must be worked on at a time.")
    }
    if let format, format != .jsonl, out == nil {
      throw ValidationError("--format \(format.rawValue) needs --out.")
    }
    for path in paths + [out, textOut].compactMap({ $0 }) where path.isEmpty {
      throw ValidationError("A path is empty; use '.' for the folder you are in.")
    }
  }

  func run() async throws {
    let extractor = try rules.extractor(calendar: calendar.calendar())
    let inputs = try findInputs()
    let texts = try textOut.map { path in
      try settingUp(path) { try TextFolder(path: path, for: inputs) }
    }
    let place = out.map { OutputPlace(path: $0, format: format) }
    let folder = try place.map { place in
      try settingUp(place.folder) { try OutputFolder(path: place.folder) }
    }
    defer { withExtendedLifetime(folder) {} }
    let output = try openOutput(place)
    let journal = try place.map { place in
      try settingUp(place.journal) {
        try RunJournal(path: place.journal, settings: settings(extractor), policy: policy)
      }
    }
    DocumentReader.removeLeftovers()
    let run = BatchRun(
      extractor: extractor, reader: reading.reader(), jobs: jobs, texts: texts,
      keepsText: place?.format == .sqlite, journal: journal)
    var summary = RunSummary()
    var progress = ProgressLine(total: inputs.count)
    do {
      try await run.run(
        on: inputs, finished: { progress.advance() },
        emit: { outcome in
          summary.add(outcome)
          switch outcome {
          case .extracted(let document): try output.write(document)
          case .failed(let failure):
            progress.clear()
            StandardError.write(line: failure.description)
            try output.write(failure)
          }
        })
      try output.finish()
      journal?.close(keeping: Set(inputs.map(\.path)))
    } catch is CancellationError {
      output.abandon()
      journal?.close()
      progress.clear()
      StandardError.write(line: interruption(after: summary, of: inputs.count))
      throw ExitCode(130)
    } catch {
      journal?.close()
      output.abandon()
      throw SetUpError(
        "\(out ?? "standard output"): cannot be written: \(error.localizedDescription); "
          + "check the disk and the permissions")
    }
    progress.clear()
    StandardError.write(line: summary.description)
    if summary.failureCount > 0 { throw ExitCode(1) }
  }

  private var policy: RunJournal.Policy {
    force ? .everything : retryFailed ? .failed : .missingOrChanged
  }

  /// What the outcome for a file depends on, besides the file.
  private func settings(_ extractor: Extractor) -> String {
    let program = FileStamp.ofProgram
    return [
      DocumentRecord.Producer.currentVersion, extractor.rulesHash, program,
      reading.encoding?.rawValue ?? "", textOut ?? "",
      out.map { OutputPlace(path: $0, format: format) }?.format == .sqlite ? "text" : "",
    ].joined(separator: "\n")
  }

  private func interruption(after summary: RunSummary, of total: Int) -> String {
    let done = summary.documentCount + summary.failureCount
    guard out != nil else { return "interrupted after \(done) documents" }
    return "interrupted; nothing is lost: the same command goes on where this one stopped "
      + "(\(total) files in all)"
  }

  private func findInputs() throws -> [BatchInput] {
    var finder = FileFinder(excluding: [out, textOut].compactMap { $0 })
    if let path = paths.first(where: { $0 != "-" && finder.isOutput($0) }) {
      throw SetUpError(
        "\(path): lies in a folder for output, which is never input; "
          + "choose another folder for --out and --text-out")
    }
    let inputs = finder.inputs(in: paths)
    guard !inputs.isEmpty else {
      throw SetUpError(
        "\(paths.joined(separator: ", ")): there is no document in it; "
          + "VanBan reads files of these types: \(FileFinder.knownTypes)")
    }
    return inputs
  }

  private func openOutput(_ place: OutputPlace?) throws -> RecordOutput {
    guard let place else { return .standardOutput() }
    return try settingUp(out ?? "") { try RecordOutput.files(at: place) }
  }

  private func settingUp<Value>(_ path: String, _ make: () throws -> Value) throws -> Value {
    do {
      return try make()
    } catch {
      throw SetUpError(
        "\(path): cannot be made or written: \(error.localizedDescription); "
          + "choose another folder or check its permissions")
    }
  }
}

extension OutputFormat: ExpressibleByArgument {}
