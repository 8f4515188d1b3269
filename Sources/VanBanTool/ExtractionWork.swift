import ArgumentParser
import DocumentReading
import Foundation
import VanBan
import VanBanBatch

/// What 'extract' does once, and 'watch' each time that something has arrived.
struct ExtractionWork {
  /// Where nothing is input.
  let outputFolders: [String]

  private let options: ExtractionOptions
  private let extractor: Extractor
  private let reader: DocumentReader
  private let times = StageTimes()
  private let out: String?
  private let place: OutputPlace?
  private let policy: RunJournal.Policy

  /// - Parameter out: where to write; `nil` for standard output.
  init(_ options: ExtractionOptions, out: String?, policy: RunJournal.Policy) async throws {
    self.options = options
    self.out = out
    self.policy = policy
    outputFolders = [out, options.textOut, options.crops].compactMap { $0 }
    extractor = try options.rules.extractor(calendar: options.calendar.calendar())
    reader = try await options.reading.reader(pages: options.jobs, times: times)
    place = out.map { OutputPlace(path: $0, format: options.format) }
  }

  /// Works on all `inputs` and writes what comes of them.
  ///
  /// - Parameter isTold: whether a document is told of in the end.
  /// - Throws: `ExitCode` 130 where the run is interrupted.
  func run(
    on inputs: [BatchInput], isTold: (String) -> Bool = { _ in true }
  ) async throws -> RunSummary {
    let texts = try options.textOut.map { path in
      try settingUp(path) { try TextFolder(path: path, for: inputs) }
    }
    let crops = try options.crops.map { path in
      try settingUp(path) { try CropFolder(path: path, for: inputs) }
    }
    let folder = try place.map { place in
      try settingUp(place.folder) { try OutputFolder(path: place.folder) }
    }
    defer { withExtendedLifetime(folder) {} }
    let output = try openOutput()
    let journal = try place.map { place in
      try settingUp(place.journal) {
        try RunJournal(path: place.journal, settings: settings, policy: policy)
      }
    }
    DocumentReader.removeLeftovers()
    let run = BatchRun(
      extractor: extractor, reader: reader, jobs: options.jobs, texts: texts, crops: crops,
      keepsText: place?.format == .sqlite, journal: journal, times: times)
    var summary = RunSummary()
    var progress = ProgressLine(total: inputs.count, isJSON: options.jsonProgress)
    do {
      try await run.run(
        on: inputs, finished: { progress.advance() },
        emit: { outcome in
          summary.add(outcome, isTold: isTold(outcome.file))
          if isTold(outcome.file) { progress.tell(outcome) }
          let start = ContinuousClock.now
          switch outcome {
          case .extracted(let document): try output.write(document)
          case .failed(let failure): try output.write(failure)
          }
          times.add(ContinuousClock.now - start, to: "writing")
        })
      try output.finish()
      try writeSummary(summary, inputs.count, progress.elapsed)
      journal?.close(keeping: Set(inputs.map(\.path)))
    } catch is CancellationError {
      output.abandon()
      journal?.close()
      progress.end(
        summary, isComplete: false, interruption(after: summary, of: inputs.count))
      throw ExitCode(130)
    } catch {
      journal?.close()
      output.abandon()
      throw SetUpError(
        "\(out ?? "standard output"): cannot be written: \(error.localizedDescription); "
          + "check the disk and the permissions")
    }
    progress.end(summary, isComplete: true, summary.description)
    return summary
  }

  private func writeSummary(_ summary: RunSummary, _ count: Int, _ elapsed: Duration) throws {
    guard let place else { return }
    let json = summary.json(
      fileCount: count, version: DocumentRecord.Producer.currentVersion, elapsed: elapsed,
      times: times)
    try Data(json.utf8).write(to: URL(fileURLWithPath: place.summary), options: .atomic)
  }

  /// What the outcome for a file depends on, besides the file.
  private var settings: String {
    [
      DocumentRecord.Producer.currentVersion, extractor.rulesHash, FileStamp.ofProgram,
      options.reading.encoding?.rawValue ?? "", options.textOut ?? "", options.crops ?? "",
      place?.format == .sqlite ? "text" : "",
    ].joined(separator: "\n")
  }

  private func interruption(after summary: RunSummary, of total: Int) -> String {
    let done = summary.documentCount + summary.failureCount
    guard out != nil else { return "interrupted after \(done) documents" }
    return "interrupted; nothing is lost: the same command goes on where this one stopped "
      + "(\(total) files in all)"
  }

  private func openOutput() throws -> RecordOutput {
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
