import DocumentReading
import VanBan

/// What was found in one document that was read from a file.
public struct DocumentExtraction: Sendable {
  /// With its source: path, size, hash and type of the file.
  public let record: DocumentRecord
  public let trace: ExtractionTrace
  /// The pages as pictures.
  let pages: PageImages?

  /// The decoded text.
  var text: [UInt8] { trace.document.bytes }

  /// - Parameters:
  ///   - path: as the user named the file.
  ///   - part: the member of the file that the document is.
  init(extraction: Extraction, of file: ReadDocument, path: String, part: String? = nil) {
    var record = extraction.record
    record.source = DocumentRecord.Source(
      path: path, part: part, sha256: file.sha256, bytes: file.byteCount,
      mediaType: file.mediaType.rawValue,
      encoding: file.document.encoding, textOrigin: file.document.origin,
      status: file.document.warnings.contains { $0.code == "page.failed" } ? "partial" : "ok",
      signature: file.signature.map { .init(certificate: $0.certificate, time: $0.time) })
    self.record = record
    trace = extraction.trace
    pages = file.pages
  }
}
