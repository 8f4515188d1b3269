import ArgumentParser
import VanBanBatch

/// Where the results of tests go besides the terminal.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("junit"),
    help: ArgumentHelp("A file for the results in the XML form of JUnit.", valueName: "file"))
  var file: String?

  /// Writes `report`, where a file was asked for.
  func write(_ report: JUnitReport) throws {
    guard let file else { return }
    do {
      try report.write(to: file)
    } catch {
      throw SetUpError(
        "\(file): cannot be written: \(error.localizedDescription); "
          + "choose another file or check its permissions")
    }
  }
}
