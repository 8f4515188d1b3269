import VietnameseText

struct ImageReader {
  let children: ChildProcess
  let configuration: DocumentReader.Configuration
  func document(from bytes: [UInt8], mediaType: MediaType) async throws(ReadingError)
    -> SourceDocument
  {
    throw ReadingError(.unreadable, "not built yet", remedy: "wait")
  }
}
