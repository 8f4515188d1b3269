import VietnameseText

/// Reads PDF files: the text layer of pages that have a good one, recognition for the others.
struct PDFReader: Sendable {
  let children: ChildProcess
  let configuration: DocumentReader.Configuration

  /// The document in the PDF at `path`.
  ///
  /// - Parameter folder: for temporary files.
  func document(
    at path: String, bytes: [UInt8], folder: PrivateFolder
  ) async throws(ReadingError) -> SourceDocument {
    let (pages, messages) = try await textLayers(of: path, bytes: bytes)
    var assembler = DocumentAssembler()
    let pageImages = try await pageImages(of: path, pages)
    var firstFailure: ReadingError?
    for page in pages {
      let layer = TextLayer(page, hasPageImage: pageImages.contains(page.number))
      guard layer.verdict != .good else {
        assembler.add(layer.page, origin: .textLayer)
        continue
      }
      do {
        try await add(page, of: path, layer, to: &assembler, folder)
      } catch  where error.category == .toolMissing {
        throw error
      } catch {
        firstFailure = firstFailure ?? error
        assembler.add(layer.page, origin: .textLayer)
        assembler.warn("page.failed", "page \(page.number) was not recognized: \(error)")
      }
    }
    if let message = messages.first {
      assembler.warn("pdf.damaged", "the PDF has faults that were passed over: \(message)")
    }
    do {
      return try assembler.document()
    } catch {
      throw firstFailure ?? error
    }
  }

  private func add(
    _ page: WordPage, of path: String, _ layer: TextLayer, to assembler: inout DocumentAssembler,
    _ folder: PrivateFolder
  ) async throws(ReadingError) {
    let rasterizer = PageRasterizer(children: children, timeLimit: configuration.pageTimeLimit)
    let recognizer = PageRecognizer(
      children: children, folder: folder, timeLimit: configuration.pageTimeLimit)
    let raster = try await rasterizer.draw(
      path, page: page.number, width: page.width, height: page.height)
    let recognized = try await recognizer.recognize(
      raster.image, page: page.number, resolution: raster.resolution)
    let layerIsBetter =
      RecognitionQuality(of: layer.page).score >= RecognitionQuality(of: recognized).score
    if layerIsBetter, layer.verdict == .bad {
      assembler.add(layer.page, origin: .textLayer)
    } else {
      assembler.add(recognized, origin: .ocr)
    }
    if layer.verdict == .bad {
      let kept = layerIsBetter ? "recognition was no better" : "the page was recognized instead"
      assembler.warn(
        "pdf.bad-text-layer", "the text layer of page \(page.number) is poor; \(kept)")
    }
    if let message = raster.messages.first {
      assembler.warn("page.damaged", "page \(page.number) has faults: \(message)")
    }
  }

  /// The words of all text layers, and what `pdftotext` complained about.
  private func textLayers(
    of path: String, bytes: [UInt8]
  ) async throws(ReadingError) -> ([WordPage], [String]) {
    let limit = configuration.pageLimit
    let result = try await children.run(
      .pdftotext, ["-tsv", "-enc", "UTF-8", "-l", "\(limit + 1)", path, "-"],
      timeLimit: configuration.fileTimeLimit)
    guard result.exitCode == 0 else { throw PDFFailure.error(result, bytes: bytes) }
    let pages = WordTable.pages(from: result.output)
    guard pages.count <= limit else {
      throw ReadingError(
        .tooManyPages, "the PDF has more than \(limit) pages",
        remedy: "split it, or raise the page limit")
    }
    guard !pages.isEmpty else { throw PDFFailure.error(result, bytes: bytes) }
    return (pages, result.messages)
  }

  /// The pages that are pictures; not asked for where every page has a good text layer.
  private func pageImages(
    of path: String, _ pages: [WordPage]
  ) async throws(ReadingError) -> Set<Int> {
    let isGood = pages.allSatisfy { TextLayer($0, hasPageImage: true).verdict == .good }
    if isGood { return [] }
    let result = try await children.run(
      .pdfimages, ["-list", "-l", "\(configuration.pageLimit)", path],
      timeLimit: configuration.fileTimeLimit, outputLimit: 64 << 20)
    return PDFPageImages.pages(
      in: String(decoding: result.output, as: UTF8.self),
      sizes: Dictionary(pages.map { ($0.number, ($0.width, $0.height)) }) { first, _ in first })
  }
}
