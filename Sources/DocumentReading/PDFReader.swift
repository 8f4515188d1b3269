import VietnameseText

/// Reads PDF files: the text layer of pages that have a good one, recognition for the others.
struct PDFReader: Sendable {
  let children: ChildProcess
  let configuration: DocumentReader.Configuration
  let slots: PageSlots

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
    let layers = pages.map { page in
      TextLayer(page, hasPageImage: pageImages.contains(page.number))
    }
    let looks = await recognized(
      zip(pages, layers).filter { $0.1.verdict != .good }.map(\.0), of: path, folder)
    for (page, layer) in zip(pages, layers) {
      guard let look = looks[page.number] else {
        assembler.add(layer.page, origin: .textLayer)
        continue
      }
      do {
        add(try look.get(), layer, to: &assembler)
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

  /// What recognition made of a page, and what drawing it complained about.
  private struct Look: Sendable {
    let page: WordPage
    let messages: [String]
  }

  /// Recognizes pages, several at a time, and gives what came of each by its number.
  private func recognized(
    _ pages: [WordPage], of path: String, _ folder: PrivateFolder
  ) async -> [Int: Result<Look, ReadingError>] {
    await withTaskGroup(of: (Int, Result<Look, ReadingError>).self) { group in
      for page in pages {
        group.addTask {
          do throws(ReadingError) {
            let look = try await slots.run { () async throws(ReadingError) in
              try await recognized(page, of: path, folder)
            }
            return (page.number, .success(look))
          } catch {
            return (page.number, .failure(error))
          }
        }
      }
      var looks: [Int: Result<Look, ReadingError>] = [:]
      for await (number, look) in group { looks[number] = look }
      return looks
    }
  }

  private func recognized(
    _ page: WordPage, of path: String, _ folder: PrivateFolder
  ) async throws(ReadingError) -> Look {
    let rasterizer = PageRasterizer(children: children, timeLimit: configuration.pageTimeLimit)
    let recognizer = PageRecognizer(
      children: children, folder: folder, timeLimit: configuration.pageTimeLimit)
    let raster = try await rasterizer.draw(
      path, page: page.number, width: page.width, height: page.height)
    let words = try await recognizer.recognize(
      raster.image, page: page.number, resolution: raster.resolution)
    return Look(page: words, messages: raster.messages)
  }

  private func add(_ look: Look, _ layer: TextLayer, to assembler: inout DocumentAssembler) {
    let (page, recognized) = (layer.page, look.page)
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
    if let message = look.messages.first {
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
