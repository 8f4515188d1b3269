import ArgumentParser
import Foundation
import VanBanBatch

/// `vanban watch`: a folder into which documents come.
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Extracts from the documents of a folder, and from each that comes into it.",
    discussion: """
      Does what 'vanban extract FOLDER --out DIR' does, at once and whenever files have been written, \
      moved or removed, until Ctrl-C. A file is taken when its writer has closed it. The files in DIR \
      are replaced when all is written, so they are whole at any time.

        vanban watch scans --out records
        vanban watch scans --out records.sqlite --crops crops
      """)

  @Argument(help: "A folder, with all folders in it.")
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The folder for records.jsonl and the files beside it; or a file: .jsonl, .csv or .sqlite.",
      valueName: "dir"))
  var out: String

  @OptionGroup var options: ExtractionOptions

  func validate() throws {
    guard !folder.isEmpty, !out.isEmpty else {
      throw ValidationError("A path is empty; use '.' for the folder you are in.")
    }
  }

  func run() async throws {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let work = try await ExtractionWork(options, out: out, policy: .missingOrChanged)
    guard !FileFinder(excluding: work.outputFolders).isOutput(folder) else {
      throw SetUpError(
        "\(folder): lies in a folder for output, which is never input; "
          + "choose another folder for --out, --text-out and --crops")
    }
    let watch = try FolderWatch(folder, excluding: work.outputFolders)
    if !options.jsonProgress {
      StandardError.write(line: "watching \(folder); Ctrl-C ends")
    }
    var told: Set<String> = []
    do {
      while true {
        var finder = FileFinder(excluding: work.outputFolders)
        let inputs = finder.inputs(in: [folder]).filter { !watch.isBusy($0.path) }
        // Of what is known nothing is said again.
        let known = told
        told = Set(inputs.map { FileStamp.key(of: $0.path) })
        let new = Set(inputs.map(\.path).filter { !known.contains(FileStamp.key(of: $0)) })
        _ = try await work.run(on: inputs, isTold: { new.contains($0) })
        try await watch.changes()
      }
    } catch is CancellationError {
      StandardError.write(line: "no longer watching \(folder)")
    } catch let code as ExitCode where code.rawValue == 130 {
      throw code
    }
  }
}
