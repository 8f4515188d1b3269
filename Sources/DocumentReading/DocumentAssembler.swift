import VietnameseText

/// Makes one document of pages of words.
struct DocumentAssembler {
  private var builder = DocumentTextBuilder()
  private var origins: Set<TextOrigin> = []
  private(set) var warnings: [TextWarning] = []

  /// Adds the next page: its words in reading order, without page numbers and signature boxes.
  mutating func add(_ page: WordPage, origin: TextOrigin) {
    var page = SignatureBox.removed(from: page)
    let quality = RecognitionQuality(of: page)
    if origin == .ocr, quality.isBlankPage { page.words = [] }
    let (rows, geometry) = RowAssembler.rows(of: page.words)
    builder.add(
      page, rows: PageFurniture.removed(from: rows, of: page), geometry: geometry,
      unit: origin == .ocr ? .pixel : .point, origin: origin)
    guard !page.words.isEmpty else { return }
    origins.insert(origin)
    if origin == .ocr, quality.isLow {
      warn("ocr.low-quality", "page \(page.number) is hard to read; check what is taken from it")
    }
  }

  /// Adds a warning about the page added last.
  mutating func warn(_ code: String, _ message: String) {
    warnings.append(TextWarning(code: code, message: message, span: builder.pages.last?.span))
  }

  /// The document of the pages added.
  ///
  /// - Throws: `empty` when no page has text.
  func document() throws(ReadingError) -> SourceDocument {
    guard !builder.text.isEmpty else {
      throw ReadingError(
        .empty, "no text was found on any page", remedy: "check the file, or scan it again")
    }
    return SourceDocument(
      text: String(decoding: builder.text, as: UTF8.self),
      origin: origins.count == 1 ? origins.first ?? .mixed : .mixed, pages: builder.pages,
      warnings: warnings)
  }
}
