import VanBan

/// Extracts from documents and holds what comes against what is expected.
public struct RegressionRun: Sendable {
  private let batch: BatchRun
  private let workers: OrderedWorkers

  /// - Parameter jobs: how many documents are worked on at a time.
  public init(extractor: Extractor, jobs: Int) {
    batch = BatchRun(extractor: extractor, jobs: jobs)
    workers = OrderedWorkers(jobs: jobs)
  }

  /// Calls `emit` with what came of each case, in their order.
  ///
  /// - Throws: what `emit` throws, which ends the run.
  public func run(
    _ cases: [RegressionCase], emit: (RegressionOutcome) throws -> Void
  ) async throws {
    try await workers.run(over: cases, work: { await outcome(of: $0) }, emit: emit)
  }

  public func outcome(of regressionCase: RegressionCase) async -> RegressionOutcome {
    var outcome = RegressionOutcome(
      path: regressionCase.path, expectationPath: regressionCase.expectationPath)
    outcome.isExpected = regressionCase.isExpected
    let start = ContinuousClock.now
    defer { outcome.duration = ContinuousClock.now - start }
    do {
      let expectation = try regressionCase.expectation?.get()
      guard let input = regressionCase.input else { return outcome }
      let documents = await batch.extractions(of: input)
      let document = try documents[0].get()
      guard documents.count == 1 else {
        throw ExpectationError(
          "\(input.path): holds \(documents.count) documents; "
            + "unpack it, and put what is expected beside each of them")
      }
      let record = RecordForm.value(of: document.record)
      if let expectation { outcome.comparison = try expectation.compare(document) }
      if expectation?.form != .annotation {
        let update = RecordProjection.of(record, onto: expectation?.value)
        outcome.update = update.pretty() + "\n"
      }
    } catch let error as FileFailure {
      outcome.failure = error.description
    } catch {
      outcome.failure = "\(error)"
    }
    return outcome
  }
}
