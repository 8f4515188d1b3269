import Synchronization
import TestSupport
import Testing

@testable import VanBanBatch

@Suite("Workers") struct OrderedWorkersTests {
  @Test("results come in the order of the inputs, whoever is done first", arguments: [1, 3, 16])
  func order(jobs: Int) async throws {
    var generator = SeededGenerator(seed: 7)
    let inputs = (0..<300).map { ($0, Int.random(in: 0..<300, using: &generator)) }
    var results: [Int] = []
    var finished = 0
    try await OrderedWorkers(jobs: jobs).run(
      over: inputs,
      work: { index, pause in
        try? await Task.sleep(for: .microseconds(pause))
        return index
      }, finished: { finished += 1 }, emit: { results.append($0) })
    #expect(results == Array(0..<300))
    #expect(finished == 300)
  }

  @Test("never more than so many at a time, and not too far ahead of the slowest")
  func bounds() async throws {
    struct State {
      var running = 0
      var mostRunning = 0
      var started = 0
      var startedWhileFirstRan = 0
    }
    let state = Mutex(State())
    let workers = OrderedWorkers(jobs: 4)
    try await workers.run(
      over: Array(0..<2000),
      work: { index in
        state.withLock {
          $0.running += 1
          $0.started += 1
          $0.mostRunning = max($0.mostRunning, $0.running)
        }
        if index == 0 { try? await Task.sleep(for: .milliseconds(300)) }
        state.withLock {
          $0.running -= 1
          if index == 0 { $0.startedWhileFirstRan = $0.started }
        }
      }, emit: { _ in })
    let end = state.withLock { $0 }
    #expect(end.started == 2000)
    #expect(end.mostRunning <= 4)
    #expect(end.startedWhileFirstRan <= workers.resultLimit)
  }

  @Test("an error of the writer ends the run")
  func writerFails() async {
    struct Full: Error {}
    var written = 0
    await #expect(throws: Full.self) {
      try await OrderedWorkers(jobs: 2).run(
        over: Array(0..<10_000), work: { $0 },
        emit: { _ in
          written += 1
          if written == 3 { throw Full() }
        })
    }
    #expect(written == 3)
  }

  @Test("nothing to do is done at once")
  func nothing() async throws {
    try await OrderedWorkers(jobs: 0).run(over: [Int](), work: { $0 }, emit: { _ in })
  }
}
