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
  private let crops: CropFolder?
  private let times: StageTimes?
  private let journal: RunJournal?
  private let keepsText: Bool

  /// - Parameters:
  ///   - jobs: how many documents are worked on at a time.
  ///   - texts: where the decoded text of each document is written.
  ///   - crops: where a picture of each value under review is written.
  ///   - keepsText: whether outcomes have the decoded text.
  ///   - journal: what is known from earlier runs, and where this one writes down what it does.
  ///   - times: where the time of each stage is counted.
  public init(
    extractor: Extractor, reader: DocumentReader = DocumentReader(), jobs: Int,
    texts: TextFolder? = nil, crops: CropFolder? = nil, keepsText: Bool = false,
    journal: RunJournal? = nil, times: StageTimes? = nil
  ) {
    self.extractor = extractor
    self.reader = reader
    self.workers = OrderedWorkers(jobs: jobs)
    self.texts = texts
    self.crops = crops
    self.times = times
    self.journal = journal
    self.keepsText = keepsText
  }

  /// Works on all `inputs`; calls `emit` with each outcome, in input order. Archives and mails have
  /// an outcome for each document in them. Of files with the same content only the first is read; the
  /// others get its records, which say so.
  ///
  /// - Parameter finished: called when an input is done, before its turn has come.
  /// - Throws: what `emit` throws, which ends the run.
  public func run(
    on inputs: [BatchInput], finished: () -> Void = {}, emit: (BatchOutcome) throws -> Void
  ) async throws {
    let duplicates = Duplicates(of: inputs)
    var kept: [Int: [BatchOutcome]] = [:]
    try await workers.run(
      over: Array(inputs.indices),
      work: { place in
        duplicates.firsts[place] == nil ? (place, await outcomes(of: inputs[place])) : (place, [])
      }, finished: finished,
      emit: { place, outcomes in
        if let first = duplicates.firsts[place] {
          for outcome in kept[first] ?? [] {
            try emit(copied(outcome, from: inputs[first].path, to: inputs[place].path))
          }
          if duplicates.lastCopies[first] == place { kept[first] = nil }
        } else {
          if duplicates.lastCopies[place] != nil { kept[place] = outcomes }
          for outcome in outcomes { try emit(outcome) }
        }
      })
  }

  private func copied(
    _ outcome: BatchOutcome, from first: String, to path: String
  ) throws -> BatchOutcome {
    let copy = try outcome.copied(from: first, to: path)
    guard let texts, case .extracted(let old) = outcome, case .extracted(let new) = copy else {
      return copy
    }
    do throws(FileFailure) {
      try texts.copy(old.summary.part, of: first, to: path, part: new.summary.part)
    } catch {
      return .failed(error)
    }
    return copy
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
    if texts?.isMissing(input.path) != true, let known = journal.outcomes(of: input.path),
      crops?.isMissing(known) != true
    {
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
        var extracted = ExtractedDocument(
          json: document.record.json(), summary: DocumentSummary(document.record),
          text: keepsText ? document.text : nil)
        if let crops, !extracted.summary.review.isEmpty,
          let record = try? JSONParser.value(of: extracted.json)
        {
          extracted.crops = try await crops.write(ReviewItem.items(of: record), of: document)
        }
        outcomes.append(.extracted(extracted))
      } catch {
        outcomes.append(.failed(error))
      }
    }
    return outcomes
  }

  /// Reads all documents of an input and extracts from each as it is read.
  func extractAll(
    _ input: BatchInput, body: (Result<DocumentExtraction, FileFailure>) async -> Void
  ) async {
    var start = ContinuousClock.now
    await read(input) { file, part in
      let read = ContinuousClock.now
      times?.add(read - start, to: "reading")
      let result = file.map { file in
        DocumentExtraction(
          extraction: extractor.extract(from: file.document), of: file, path: input.path,
          part: part)
      }
      if case .success = result { times?.add(ContinuousClock.now - read, to: "extraction") }
      await body(result)
      start = ContinuousClock.now
    }
  }

  /// Reads all documents of an input and extracts from each.
  public func extractions(
    of input: BatchInput
  ) async -> [Result<DocumentExtraction, FileFailure>] {
    var results: [Result<DocumentExtraction, FileFailure>] = []
    await extractAll(input) { results.append($0) }
    return results
  }

  /// Reads all documents of an input.
  ///
  /// - Parameter body: called with each as it is read, and the member of the file that it is.
  func read(
    _ input: BatchInput, body: (Result<ReadDocument, FileFailure>, String?) async -> Void
  ) async {
    let part = { (part: FilePart) in
      await body(
        part.result.mapError { FileFailure(path: input.path, part: part.name, $0) }, part.name)
    }
    switch input.origin {
    case .file: await reader.readDocuments(path: input.path, body: part)
    case .standardInput:
      let bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
      await reader.readDocuments(bytes: bytes, name: input.path, body: part)
    case .text(let text):
      await reader.readDocuments(bytes: Array(text.utf8), name: input.path, body: part)
    case .unusable(let error): await body(.failure(FileFailure(path: input.path, error)), nil)
    }
  }
}
