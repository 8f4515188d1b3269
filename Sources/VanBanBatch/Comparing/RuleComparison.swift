import DocumentReading
import Foundation
import VanBan

/// Extracts from documents with two sets of rules and says what differs.
public struct RuleComparison: Sendable {
  private let old: Extractor
  private let new: Extractor
  private let batch: BatchRun
  private let workers: OrderedWorkers

  /// - Parameter jobs: how many documents are worked on at a time.
  public init(old: Extractor, new: Extractor, jobs: Int) {
    self.old = old
    self.new = new
    batch = BatchRun(extractor: new, jobs: jobs)
    workers = OrderedWorkers(jobs: jobs)
  }

  /// Calls `emit` with what came of each document, in the order of `inputs`.
  public func run(
    on inputs: [BatchInput], finished: () -> Void = {}, emit: (ComparedDocument) throws -> Void
  ) async throws {
    try await workers.run(
      over: inputs, work: { await compared($0) }, finished: finished,
      emit: { for document in $0 { try emit(document) } })
  }

  /// What came of each document of an input.
  func compared(_ input: BatchInput) async -> [ComparedDocument] {
    var results: [ComparedDocument] = []
    // A scan is recognized once for both.
    await batch.read(input) { file, part in
      results.append(compared(file, path: PathParts.path(input.path, part: part)))
    }
    return results
  }

  private func compared(
    _ file: Result<ReadDocument, FileFailure>, path: String
  ) -> ComparedDocument {
    var result = ComparedDocument(path: path)
    do {
      let file = try file.get()
      // Whoever comes second finds the text in the caches: they take turns.
      let oldIsFirst = file.byteCount % 2 == 0
      let first = Self.timed { (oldIsFirst ? old : new).extract(from: file.document) }
      let second = Self.timed { (oldIsFirst ? new : old).extract(from: file.document) }
      let (before, after) = oldIsFirst ? (first, second) : (second, first)
      result.durations = (before.time, after.time)
      let changes = RecordChanges(
        from: RecordForm.value(of: before.extraction.record),
        to: RecordForm.value(of: after.extraction.record))
      if !changes.changes.isEmpty {
        result.lines = DocumentLines(path: path, text: file.document.bytes)
      }
      result.changes = changes
    } catch {
      result.failure = error.description
    }
    return result
  }

  private static func timed(
    _ extract: () -> Extraction
  ) -> (extraction: Extraction, time: Duration) {
    let start = threadTime
    let extraction = extract()
    return (extraction, threadTime - start)
  }

  /// What this thread has computed so far; other threads and programs do not count.
  private static var threadTime: Duration {
    var time = timespec()
    guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return .zero }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
