import DocumentReading
import Foundation
import VanBan
import VietnameseText

/// Reads documents, extracts from them and hands on the records in the order of the inputs.
///
///     let run = BatchRun(extractor: try Extractor(), jobs: 4)
///     try await run.run(on: inputs) { outcome in … }
///
/// A file that cannot be read is an outcome like any other; nothing that a file holds stops a run.
public struct BatchRun: Sendable {
  private let extractor: Extractor
  private let reader: DocumentReader
  private let workers: OrderedWorkers
  private let texts: TextFolder?
  private let journal: RunJournal?
  private let keepsText: Bool

  /// - Parameters:
  ///   - jobs: how many documents are worked on at a time.
  ///   - texts: where the decoded text of each document is written.
  ///   - keepsText: whether outcomes have the decoded text.
  ///   - journal: what is known from earlier runs, and where this one writes down what it does.
  public init(
    extractor: Extractor, reader: DocumentReader = DocumentReader(), jobs: Int,
    texts: TextFolder? = nil, keepsText: Bool = false, journal: RunJournal? = nil
  ) {
    self.extractor = extractor
    self.reader = reader
    self.workers = OrderedWorkers(jobs: jobs)
    self.texts = texts
    self.journal = journal
    self.keepsText = keepsText
  }

  /// Works on all `inputs`; calls `emit` with each outcome, in input order. Archives and mails have
  /// an outcome for each document in them.
  ///
  /// - Parameter finished: called when an input is done, before its turn has come.
  /// - Throws: what `emit` throws, which ends the run.
  public func run(
    on inputs: [BatchInput], finished: () -> Void = {}, emit: (BatchOutcome) throws -> Void
  ) async throws {
    try await workers.run(
      over: inputs, work: { await outcomes(of: $0) }, finished: finished,
      emit: { for outcome in $0 { try emit(outcome) } })
  }

  /// The same, with the records themselves.
  public func records(
    of inputs: [BatchInput], finished: () -> Void = {},
    emit: (Result<DocumentRecord, FileFailure>) throws -> Void
  ) async throws {
    try await workers.run(
      over: inputs,
      work: { input in
        var results: [Result<DocumentRecord, FileFailure>] = []
        await extractAll(input) { results.append($0.map(\.record)) }
        return results
      }, finished: finished, emit: { for result in $0 { try emit(result) } })
  }

  /// Works on all documents of one input, or takes from the journal what became of them.
  public func outcomes(of input: BatchInput) async -> [BatchOutcome] {
    guard let journal, input.origin == .file else { return await newOutcomes(of: input) }
    if texts?.isMissing(input.path) != true, let known = journal.outcomes(of: input.path) {
      return known
    }
    let entry = journal.begin(input.path)
    let outcomes = await newOutcomes(of: input)
    // What was broken off in the middle is no outcome.
    if !Task.isCancelled { journal.finish(entry, outcomes) }
    return outcomes
  }

  private func newOutcomes(of input: BatchInput) async -> [BatchOutcome] {
    var outcomes: [BatchOutcome] = []
    await extractAll(input) { result in
      do throws(FileFailure) {
        let document = try result.get()
        let source = document.record.source
        try texts?.write(document.text, for: input.path, part: source.part)
        outcomes.append(
          .extracted(
            ExtractedDocument(
              json: document.record.json(), summary: DocumentSummary(document.record),
              text: keepsText ? document.text : nil)))
      } catch {
        outcomes.append(.failed(error))
      }
    }
    return outcomes
  }

  /// Reads all documents of an input and extracts from each as it is read.
  func extractAll(
    _ input: BatchInput, body: (Result<DocumentExtraction, FileFailure>) -> Void
  ) async {
    let extract = { (part: FilePart) in
      body(
        part.result.map { file in
          DocumentExtraction(
            extraction: extractor.extract(from: file.document), of: file, path: input.path,
            part: part.name)
        }.mapError { FileFailure(path: input.path, part: part.name, $0) })
    }
    switch input.origin {
    case .file: await reader.readDocuments(path: input.path, body: extract)
    case .standardInput:
      let bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
      await reader.readDocuments(bytes: bytes, name: input.path, body: extract)
    case .unusable(let error): body(.failure(FileFailure(path: input.path, error)))
    }
  }

  /// Reads one document and extracts from it.
  public func extract(_ input: BatchInput) async throws(FileFailure) -> DocumentExtraction {
    let file = try await read(input)
    return DocumentExtraction(
      extraction: extractor.extract(from: file.document), of: file, path: input.path)
  }

  func read(_ input: BatchInput) async throws(FileFailure) -> ReadDocument {
    do throws(ReadingError) {
      switch input.origin {
      case .file: return try await reader.read(path: input.path)
      case .standardInput:
        let bytes = FileHandle.standardInput.readDataToEndOfFile()
        return try await reader.read(bytes: Array(bytes), name: input.path)
      case .unusable(let error): throw error
      }
    } catch {
      throw FileFailure(path: input.path, error)
    }
  }
}
