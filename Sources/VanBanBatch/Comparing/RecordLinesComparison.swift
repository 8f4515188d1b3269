import DocumentReading

/// Says what differs between the records of two files, document by document.
public struct RecordLinesComparison: Sendable {
  private let old: RecordLines
  private let new: RecordLines

  public init(old: RecordLines, new: RecordLines) {
    self.old = old
    self.new = new
  }

  /// Calls `emit` for each document of either file: those of the new one in its order, then those that
  /// it has lost.
  ///
  /// - Throws: where a line is no record, and what `emit` throws.
  public func run(emit: (ComparedDocument) throws -> Void) async throws {
    var lines: [String: Int] = [:]
    for index in 0..<old.count {
      lines[RecordLines.document(of: try old.record(at: index))] = index
    }
    for index in 0..<new.count {
      let after = try new.record(at: index)
      let document = RecordLines.document(of: after)
      var result = ComparedDocument(path: document)
      if let line = lines.removeValue(forKey: document) {
        let changes = RecordChanges(from: try old.record(at: line), to: after)
        if !changes.changes.isEmpty { result.lines = await text(of: after, document) }
        result.changes = changes
      } else {
        result.failure = "\(document): stands in \(new.path) alone"
      }
      try emit(result)
    }
    for (document, _) in lines.sorted(by: { $0.value < $1.value }) {
      var result = ComparedDocument(path: document)
      result.failure = "\(document): stands in \(old.path) alone"
      try emit(result)
    }
  }

  /// The text of the document, where its file is still what it was; only of text files, because a
  /// scan would have to be recognized again.
  private func text(of record: JSONValue, _ document: String) async -> DocumentLines? {
    guard let source = record["source"], source["media_type"]?.text == "text/plain",
      source["part"]?.text == nil, let path = source["path"]?.text,
      let file = try? await DocumentReader().read(path: path),
      file.sha256 == source["sha256"]?.text
    else { return nil }
    return DocumentLines(path: document, text: file.document.bytes)
  }
}
