/// An outcome as the journal keeps it.
struct KeptOutcome: Codable {
  private var record: String?
  private var summary: DocumentSummary?
  private var failure: FileFailure?

  init(_ outcome: BatchOutcome) {
    switch outcome {
    case .extracted(let document):
      record = String(decoding: document.json, as: UTF8.self)
      summary = document.summary
    case .failed(let failure): self.failure = failure
    }
  }

  var outcome: BatchOutcome {
    if let record, let summary {
      return .extracted(ExtractedDocument(json: Array(record.utf8), summary: summary))
    }
    return .failed(
      failure
        ?? FileFailure(path: "", category: "unreadable", message: "the journal has lost it"))
  }
}
