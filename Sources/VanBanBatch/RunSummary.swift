/// What a run did: a line a document, in input order, and the totals.
public struct RunSummary: Sendable {
  public private(set) var lines: [String] = []
  public private(set) var documentCount = 0
  public private(set) var failureCount = 0
  public private(set) var reviewCount = 0

  public init() {}

  public mutating func add(_ outcome: BatchOutcome) {
    switch outcome {
    case .extracted(let document):
      documentCount += 1
      if !document.summary.review.isEmpty { reviewCount += 1 }
      lines.append(document.summary.description)
    case .failed(let failure):
      failureCount += 1
      lines.append(failure.description)
    }
  }
}

extension RunSummary: CustomStringConvertible {
  /// The lines, then `12 documents: 2 to review; 1 failed`.
  public var description: String {
    let totals =
      "\(Quantity(documentCount, "document")): \(reviewCount) to review; \(failureCount) failed"
    return (lines + [totals]).joined(separator: "\n")
  }
}
