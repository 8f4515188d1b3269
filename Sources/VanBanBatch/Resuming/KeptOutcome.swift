/// An outcome as the journal keeps it.
struct KeptOutcome: Codable {
  private var record: String?
  private var summary: DocumentSummary?
  private var text: String?
  private var crops: [String]?
  private var failure: FileFailure?

  init(_ outcome: BatchOutcome) {
    switch outcome {
    case .extracted(let document):
      record = String(decoding: document.json, as: UTF8.self)
      summary = document.summary
      crops = document.crops.isEmpty ? nil : document.crops
      text = document.text.map { String(decoding: $0, as: UTF8.self) }
    case .failed(let failure): self.failure = failure
    }
  }

  var outcome: BatchOutcome {
    if let record, let summary {
      return .extracted(
        ExtractedDocument(
          json: Array(record.utf8), summary: summary, text: text.map { Array($0.utf8) },
          crops: crops ?? []))
    }
    return .failed(
      failure
        ?? FileFailure(path: "", category: "unreadable", message: "the journal has lost it"))
  }
}
