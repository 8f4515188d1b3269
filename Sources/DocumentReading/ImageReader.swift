import VietnameseText

/// Reads images of pages: PNG, JPEG, TIFF, WebP, BMP.
struct ImageReader: Sendable {
  let children: ChildProcess
  let configuration: DocumentReader.Configuration
  let slots: PageSlots

  /// The document in an image file; each image of a TIFF with several is a page.
  func document(
    from bytes: [UInt8], mediaType: MediaType
  ) async throws(ReadingError) -> (SourceDocument, PageImages) {
    let header = try ImageHeader.read(bytes, mediaType: mediaType)
    let (pixels, overflow) = header.width.multipliedReportingOverflow(by: header.height)
    guard !overflow, pixels <= Self.pixelLimit else {
      throw ReadingError(
        .tooLarge, "the image has \(header.width) × \(header.height) pixels",
        remedy: "scan it at 200 to 300 pixels an inch")
    }
    guard header.frames <= configuration.pageLimit else {
      throw ReadingError(
        .tooManyPages, "the image file has \(header.frames) pages", remedy: "split it")
    }
    let folder = try PrivateFolder()
    let children = children.working(in: folder)
    let resolution = Self.resolution(of: header)
    let recognizer = PageRecognizer(
      children: children, folder: folder, timeLimit: configuration.pageTimeLimit)
    var assembler = DocumentAssembler()
    var source = PageImages.Source.pdf("\(folder.path)/\(Self.envelopeName)")
    if let raster = try await draw(bytes, header, mediaType, resolution, folder, children) {
      let page = try await slots.run { () async throws(ReadingError) in
        try await recognizer.recognize(raster.image, page: 1, resolution: raster.resolution)
      }
      assembler.add(page, origin: .ocr)
      if let message = raster.messages.first {
        assembler.warn("page.damaged", "the image has faults: \(message)")
      }
    } else {
      let path = try folder.write(bytes, as: "image")
      source = .image(path)
      try await add(framesOf: path, header, recognizer, Int(resolution), to: &assembler)
    }
    if resolution < 120 {
      assembler.warn(
        "ocr.low-resolution", "about \(Int(resolution)) pixels an inch; 200 read much better")
    }
    let pages = PageImages(
      source: source, folder: folder, children: children, timeLimit: configuration.pageTimeLimit)
    return (try assembler.document(), pages)
  }

  /// Adds the images of a file that goes to tesseract as it is; one that fails stops the others only
  /// where it is the only one.
  private func add(
    framesOf path: String, _ header: ImageHeader, _ recognizer: PageRecognizer, _ resolution: Int,
    to assembler: inout DocumentAssembler
  ) async throws(ReadingError) {
    for frame in 0..<header.frames {
      do {
        let page = try await slots.run { () async throws(ReadingError) in
          try await recognizer.recognize(
            file: path, page: frame + 1, resolution: resolution,
            frame: header.frames > 1 ? frame : nil)
        }
        assembler.add(page, origin: .ocr)
      } catch  where header.frames > 1 && error.category != .toolMissing {
        assembler.add(
          WordPage(number: frame + 1, width: 0, height: 0, words: []), origin: .ocr)
        assembler.warn("page.failed", "page \(frame + 1) was not recognized: \(error)")
      }
    }
  }

  /// The image drawn for recognition; `nil` where it has to go to tesseract as it is.
  private func draw(
    _ bytes: [UInt8], _ header: ImageHeader, _ mediaType: MediaType, _ resolution: Double,
    _ folder: PrivateFolder, _ children: ChildProcess
  ) async throws(ReadingError) -> PageRasterizer.Raster? {
    guard
      let envelope = ImageEnvelope.wrap(
        bytes, header, mediaType: mediaType, resolution: resolution)
    else { return nil }
    let path = try folder.write(envelope.pdf, as: Self.envelopeName)
    let rasterizer = PageRasterizer(children: children, timeLimit: configuration.pageTimeLimit)
    do {
      // Small images are enlarged, but more than twice makes them worse.
      return try await rasterizer.draw(
        path, page: 1, width: envelope.width, height: envelope.height,
        resolution: Swift.min(200, Int(2 * resolution)))
    } catch  where error.category == .timeout {
      throw error
    } catch {
      return nil
    }
  }

  /// Pixels an inch: what the file says where that makes a sheet of paper, else as if it were A4.
  static func resolution(of header: ImageHeader) -> Double {
    let short = Double(Swift.min(header.width, header.height))
    if let said = header.resolution, said > 0, (5...13).contains(short / said) { return said }
    return Swift.max(short / 8.27, 1)
  }

  private static let envelopeName = "image.pdf"

  /// Three times A4 at 600 pixels an inch; larger ones are no pages but bombs.
  private static let pixelLimit = 100_000_000
}
