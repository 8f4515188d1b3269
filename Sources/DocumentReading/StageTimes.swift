import Synchronization

/// How long the stages of a run took: what each program took, and what is done here.
///
/// Stages that run at the same time count each for itself.
public final class StageTimes: Sendable {
  /// One stage.
  public struct Stage: Sendable, Hashable {
    public var count = 0
    public var duration = Duration.zero
  }

  private let stages = Mutex<[String: Stage]>([:])

  public init() {}

  public func add(_ duration: Duration, to name: String) {
    stages.withLock { stages in
      stages[name, default: Stage()].count += 1
      stages[name, default: Stage()].duration += duration
    }
  }

  /// The stages by their names: `tesseract`, `extraction` …
  public var all: [String: Stage] { stages.withLock { $0 } }
}
