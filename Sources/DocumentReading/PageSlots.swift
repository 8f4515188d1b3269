/// Lets a number of pages be worked on at a time, of all files together: a page takes memory, as an
/// image and in the programs that look at it.
actor PageSlots {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// - Parameter count: at least 1 is used.
  init(count: Int) { free = max(1, count) }

  /// Does `work` as soon as there is a place for it; who asked first comes first.
  nonisolated func run<Value: Sendable>(
    _ work: () async throws(ReadingError) -> Value
  ) async throws(ReadingError) -> Value {
    await take()
    do throws(ReadingError) {
      let value = try await work()
      await giveBack()
      return value
    } catch {
      await giveBack()
      throw error
    }
  }

  private func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func giveBack() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
