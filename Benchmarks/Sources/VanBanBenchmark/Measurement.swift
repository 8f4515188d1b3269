import Foundation

/// The CPU time of one stage over the corpus.
struct Measurement: CustomStringConvertible {
  let stage: Stage
  /// Bytes of source text that a run works on.
  let bytes: Int
  /// CPU seconds of each run, sorted.
  let seconds: [Double]
  /// What the stage counted, the same in all runs.
  let count: Int

  /// - Throws: when a run found nothing, or something else than the run before it.
  init(of stage: Stage, bytes: Int, runs: Int, _ run: () -> Int) throws {
    self.stage = stage
    self.bytes = bytes
    // A run that is not measured fills caches and pages memory in.
    let expected = run()
    guard expected > 0 else {
      throw BenchmarkError("\(stage.rawValue): 0 \(stage.counted); there is no work to measure")
    }
    var seconds: [Double] = []
    for _ in 0..<runs {
      let start = Measurement.threadTime()
      let count = run()
      seconds.append(Measurement.threadTime() - start)
      guard count == expected else {
        throw BenchmarkError("\(stage.rawValue): \(count) \(stage.counted), before \(expected)")
      }
    }
    count = expected
    self.seconds = seconds.sorted()
  }

  /// Units of 10^6 bytes a second of CPU time, in the median run.
  var megabytesPerSecond: Double { Double(bytes) / 1e6 / seconds[seconds.count / 2] }

  /// How far the slowest run lies above the fastest.
  var spread: Double { seconds[seconds.count - 1] / seconds[0] - 1 }

  var description: String {
    let name = stage.rawValue.padding(toLength: 16, withPad: " ", startingAt: 0)
    return "\(name) \(decimal(megabytesPerSecond, 1)) MB/s  \(count) \(stage.counted)"
      + "  (spread \(decimal(spread * 100, 0)) %)"
  }

  /// CPU seconds of this thread so far: other processes on the machine do not count.
  private static func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
