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

  /// - Parameters:
  ///   - jobs: how many documents are worked on at a time.
  ///   - texts: where the decoded text of each document is written.
  public init(
    extractor: Extractor, reader: DocumentReader = DocumentReader(), jobs: Int,
    texts: TextFolder? = nil
  ) {
    self.extractor = extractor
    self.reader = reader
    self.workers = OrderedWorkers(jobs: jobs)
    self.texts = texts
  }

  /// Works on all `inputs`; calls `emit` with each outcome, in input order.
  ///
  /// - Parameter finished: called when a document is done, before the outcome's turn has come.
  /// - Throws: what `emit` throws, which ends the run.
  public func run(
    on inputs: [BatchInput], finished: () -> Void = {}, emit: (BatchOutcome) throws -> Void
  ) async throws {
    try await workers.run(
      over: inputs, work: { await outcome(of: $0) }, finished: finished, emit: emit)
  }

  /// The same, with the records themselves.
  public func records(
    of inputs: [BatchInput], finished: () -> Void = {},
    emit: (Result<DocumentRecord, FileFailure>) throws -> Void
  ) async throws {
    try await workers.run(
      over: inputs,
      work: { input in
        do throws(FileFailure) {
          return Result<DocumentRecord, FileFailure>.success(try await extract(input).record)
        } catch {
          return .failure(error)
        }
      }, finished: finished, emit: emit)
  }

  /// Works on one document.
  public func outcome(of input: BatchInput) async -> BatchOutcome {
    do {
      let document = try await extract(input)
      try texts?.write(document.text, for: input.path)
      return .extracted(
        ExtractedDocument(
          json: document.record.json(), summary: DocumentSummary(document.record)))
    } catch {
      return .failed(error)
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
