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
      read to DIR/failures.jsonl; what a person should check stands in DIR/review.csv, counts and \
      times in DIR/summary.json. Without --out, the records go to standard output. A summary goes to standard error. \
      DIR/journal.sqlite remembers what is done: the same command does only what is missing or has \
      changed, also after it was stopped or killed.

        vanban extract inbox --out records
        vanban extract inbox --out records --format csv
        vanban extract inbox --out records.sqlite
        vanban extract inbox --out records --crops crops
        vanban extract qd-15.pdf qd-16.jpg > records.jsonl
        echo 'Họp ngày 06/9/2021.' | vanban extract -

      What a file is follows from its content. Of files with the same content one is read; the \
      others have its record with the status 'duplicate'. Archives and mails give a record for each document in \
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

  @Flag(help: "With --out: do all again, whatever earlier runs have done.")
  var force = false

  @Flag(help: "With --out: try again what failed in earlier runs.")
  var retryFailed = false

  @OptionGroup var options: ExtractionOptions

  func validate() throws {
    if let format = options.format, format != .jsonl, out == nil {
      throw ValidationError("--format \(format.rawValue) needs --out.")
    }
    for path in paths + [out].compactMap({ $0 }) where path.isEmpty {
      throw ValidationError("A path is empty; use '.' for the folder you are in.")
    }
  }

  func run() async throws {
    let policy: RunJournal.Policy =
      force ? .everything : retryFailed ? .failed : .missingOrChanged
    let work = try await ExtractionWork(options, out: out, policy: policy)
    let inputs = try findInputs(excluding: work.outputFolders)
    let summary = try await work.run(on: inputs)
    if summary.failureCount > 0 { throw ExitCode(1) }
  }

  private func findInputs(excluding folders: [String]) throws -> [BatchInput] {
    var finder = FileFinder(excluding: folders)
    if let path = paths.first(where: { $0 != "-" && finder.isOutput($0) }) {
      throw SetUpError(
        "\(path): lies in a folder for output, which is never input; "
          + "choose another folder for --out, --text-out and --crops")
    }
    let inputs = finder.inputs(in: paths)
    guard !inputs.isEmpty else {
      throw SetUpError(
        "\(paths.joined(separator: ", ")): there is no document in it; "
          + "VanBan reads files of these types: \(FileFinder.knownTypes)")
    }
    return inputs
  }
}

extension OutputFormat: ExpressibleByArgument {}
