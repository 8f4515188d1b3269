/// Works on many inputs at once and hands on the results in the order of the inputs.
///
/// At most `jobs` inputs are worked on at a time. Where the first of them takes long, the others go
/// on until `resultLimit` results wait for it; so memory stays bounded however many inputs there are.
public struct OrderedWorkers: Sendable {
  public let jobs: Int
  public let resultLimit: Int

  /// - Parameter jobs: at least 1 are used.
  public init(jobs: Int) {
    self.jobs = max(1, jobs)
    resultLimit = 64 * self.jobs
  }

  /// Calls `work` once for each of `inputs`, and `emit` with each result, in the order of `inputs`
  /// and never twice at a time.
  ///
  /// - Parameter finished: called as soon as a piece of work is done, in whatever order.
  /// - Throws: what `emit` throws, or `CancellationError` where the task is cancelled; the work under
  ///   way is then abandoned.
  public func run<Input: Sendable, Output: Sendable>(
    over inputs: [Input], work: @escaping @Sendable (Input) async -> Output,
    finished: () -> Void = {}, emit: (Output) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var started = 0
      var emitted = 0
      var waiting: [Int: Output] = [:]
      while emitted < inputs.count {
        while started < inputs.count, started - emitted - waiting.count < jobs,
          started - emitted < resultLimit
        {
          let index = started
          let input = inputs[index]
          group.addTask { (index, await work(input)) }
          started += 1
        }
        guard let (index, output) = try await group.next() else { break }
        try Task.checkCancellation()
        finished()
        waiting[index] = output
        while let next = waiting.removeValue(forKey: emitted) {
          emitted += 1
          try emit(next)
        }
      }
    }
  }
}
