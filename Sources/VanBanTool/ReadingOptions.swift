import ArgumentParser
import DocumentReading
import VietnameseText

/// How files are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The encoding of all text files, where it is known: "
        + TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        + ". Without it that of each file is found by its words.",
      valueName: "name"),
    transform: { name in
      guard let encoding = TextEncoding(name: name) else {
        throw ValidationError(
          "'\(name)' is no encoding that VanBan knows; it knows "
            + TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return encoding
    })
  var encoding: TextEncoding?

  @Flag(
    help: """
      Run the programs that read PDF, images and old Word files in the sandbox of bubblewrap: they \
      see themselves and the file, and nothing else of the machine.
      """)
  var sandbox = false

  /// - Parameters:
  ///   - pages: how many pages are recognized at a time.
  ///   - times: where the time of each program is counted.
  /// - Throws: where there shall be a sandbox and can be none.
  func reader(pages: Int? = nil, times: StageTimes? = nil) async throws -> DocumentReader {
    var configuration = DocumentReader.Configuration()
    configuration.encoding = encoding
    configuration.isSandboxed = sandbox
    if let pages { configuration.pagesAtATime = pages }
    let reader = DocumentReader(configuration: configuration, times: times)
    do {
      try await reader.checkSandbox()
    } catch {
      throw SetUpError("--sandbox: \(error)")
    }
    return reader
  }
}
