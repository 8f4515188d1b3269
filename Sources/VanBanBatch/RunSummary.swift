import DocumentReading

/// What a run did: a line a document, in input order, and the totals.
public struct RunSummary: Sendable {
  public private(set) var lines: [String] = []
  public private(set) var documentCount = 0
  public private(set) var failureCount = 0
  public private(set) var reviewCount = 0
  private(set) var dutyCount = 0
  private(set) var deadlineCount = 0
  private(set) var pageCount = 0
  /// How often each status, class of failure, type of file and code of a warning came.
  private(set) var statuses: [String: Int] = [:]
  private(set) var failures: [String: Int] = [:]
  private(set) var mediaTypes: [String: Int] = [:]
  private(set) var warnings: [String: Int] = [:]

  public init() {}

  /// - Parameter isTold: whether it has a line.
  public mutating func add(_ outcome: BatchOutcome, isTold: Bool = true) {
    switch outcome {
    case .extracted(let document):
      let summary = document.summary
      documentCount += 1
      if !summary.review.isEmpty { reviewCount += 1 }
      dutyCount += summary.dutyCount
      deadlineCount += summary.deadlineCount
      pageCount += summary.pageCount
      statuses[summary.status, default: 0] += 1
      mediaTypes[summary.mediaType, default: 0] += 1
      for code in summary.warnings { warnings[code, default: 0] += 1 }
      if isTold { lines.append(summary.description) }
    case .failed(let failure):
      failureCount += 1
      failures[failure.category, default: 0] += 1
      if isTold { lines.append(failure.description) }
    }
  }
}

extension RunSummary: CustomStringConvertible {
  /// The lines, then `12 documents: 2 to review; 1 failed`, with the classes of failures.
  public var description: String { (lines + [totals]).joined(separator: "\n") }

  var totals: String {
    var totals = "\(Quantity(documentCount, "document")): \(reviewCount) to review"
    for status in ["partial", "duplicate"] {
      if let count = statuses[status] { totals += ", \(count) \(status)" }
    }
    totals += "; \(failureCount) failed"
    if !failures.isEmpty {
      let classes = failures.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      totals += " (\(classes.joined(separator: ", ")))"
    }
    return totals
  }
}

extension RunSummary {
  /// The summary for programs: one JSON object.
  ///
  /// - Parameters:
  ///   - fileCount: the inputs of the run.
  ///   - elapsed: from the beginning of the run to its end.
  ///   - times: the stages; those that ran at the same time count each for itself.
  public func json(
    fileCount: Int, version: String, elapsed: Duration, times: StageTimes
  ) -> String {
    JSONValue.object([
      .init(key: "schema", value: .string("vanban.summary/1")),
      .init(key: "version", value: .string(version)),
      .init(key: "files", value: .number(Double(fileCount))),
      .init(key: "documents", value: .number(Double(documentCount))),
      .init(key: "failed", value: .number(Double(failureCount))),
      .init(key: "review", value: .number(Double(reviewCount))),
      .init(key: "duties", value: .number(Double(dutyCount))),
      .init(key: "deadlines", value: .number(Double(deadlineCount))),
      .init(key: "pages", value: .number(Double(pageCount))),
      .init(key: "statuses", value: Self.counts(statuses)),
      .init(key: "failures", value: Self.counts(failures)),
      .init(key: "media_types", value: Self.counts(mediaTypes)),
      .init(key: "warnings", value: Self.counts(warnings)),
      .init(key: "seconds", value: .number(Self.seconds(elapsed))),
      .init(
        key: "stages",
        value: .object(
          times.all.sorted { $0.key < $1.key }.map { name, stage in
            .init(
              key: name,
              value: .object([
                .init(key: "count", value: .number(Double(stage.count))),
                .init(key: "seconds", value: .number(Self.seconds(stage.duration))),
              ]))
          })),
    ]).pretty() + "\n"
  }

  private static func counts(_ counts: [String: Int]) -> JSONValue {
    .object(
      counts.sorted { $0.key < $1.key }.map {
        .init(key: $0.key, value: .number(Double($0.value)))
      })
  }

  static func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return ((Double(parts.seconds) + Double(parts.attoseconds) / 1e18) * 1_000).rounded() / 1_000
  }
}
