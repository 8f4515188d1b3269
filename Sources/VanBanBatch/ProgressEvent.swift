/// What a run tells a program while it works: one JSON object a line.
///
///     {"event":"document","path":"inbox/a.pdf","part":null,"status":"ok","review":1}
///     {"event":"progress","done":12,"files":340,"seconds":1.502,"seconds_left":41}
public struct ProgressEvent: Sendable {
  /// The line, without its line break.
  public let line: String

  private init(_ name: String, _ members: [(String, JSONValue)]) {
    let all = [("event", JSONValue.string(name))] + members
    let json = JSONValue.object(all.map { JSONValue.Member(key: $0.0, value: $0.1) })
    line = json.compact
  }

  public static func start(files: Int) -> ProgressEvent {
    ProgressEvent("start", [("files", .number(Double(files)))])
  }

  public static func outcome(_ outcome: BatchOutcome) -> ProgressEvent {
    switch outcome {
    case .extracted(let document):
      let summary = document.summary
      return ProgressEvent(
        "document",
        [
          ("path", .string(summary.path)), ("status", .string(summary.status)),
          ("number", summary.number.map { .string($0) } ?? .null),
          ("duties", .number(Double(summary.dutyCount))),
          ("review", .number(Double(summary.review.count))),
        ])
    case .failed(let failure):
      return ProgressEvent(
        "failure",
        [
          ("path", .string(PathParts.path(failure.path, part: failure.part))),
          ("class", .string(failure.category)), ("message", .string(failure.message)),
        ])
    }
  }

  public static func progress(_ progress: Progress, after elapsed: Duration) -> ProgressEvent {
    ProgressEvent(
      "progress",
      [
        ("done", .number(Double(progress.done))), ("files", .number(Double(progress.total))),
        ("seconds", .number(RunSummary.seconds(elapsed))),
        ("seconds_left", progress.secondsLeft(after: elapsed).map { .number($0) } ?? .null),
      ])
  }

  /// - Parameter isComplete: false where the run was interrupted.
  public static func end(
    _ summary: RunSummary, after elapsed: Duration, isComplete: Bool
  ) -> ProgressEvent {
    ProgressEvent(
      "end",
      [
        ("complete", .bool(isComplete)), ("documents", .number(Double(summary.documentCount))),
        ("review", .number(Double(summary.reviewCount))),
        ("failed", .number(Double(summary.failureCount))),
        ("seconds", .number(RunSummary.seconds(elapsed))),
      ])
  }
}
