import VietnameseText

/// Recognizes the text of one page image with tesseract, more than once where that may help.
struct PageRecognizer: Sendable {
  let children: ChildProcess
  let folder: PrivateFolder
  let timeLimit: Duration

  /// The words of a page image.
  ///
  /// - Parameters:
  ///   - image: the page, about `resolution` pixels an inch.
  ///   - number: of the page, from 1.
  func recognize(
    _ image: PixelImage, page number: Int, resolution: Int
  ) async throws(ReadingError) -> WordPage {
    // A seal over the signature hides the signer; in the red channel it is nearly gone.
    let hasRedInk = image.redShare > 0.000_5
    let first = hasRedInk ? image.redChannel.withWhiteBackground() : image.gray
    var best = try await wholePage(image, first, hasRedInk, page: number, resolution: resolution)
    if let block = SignatureBlock(of: best), block.isDoubtful {
      best.words = try await secondLook(at: block, in: first, page: number, resolution: resolution)
    }
    // A second look that fails loses nothing: the first one stands.
    if let lines = DoubtfulLines(of: best) {
      let better = try? await secondLook(at: lines, of: best, in: first, resolution: resolution)
      best.words = better ?? best.words
    }
    if number == 1, let line = NumberLine(of: best), !line.doubtful.isEmpty {
      let better = try? await secondLook(at: line, of: best, in: first, resolution: resolution)
      best.words = better ?? best.words
    }
    // A long file would fill the disk with them.
    folder.remove("page-\(number).pgm")
    return best
  }

  private func wholePage(
    _ image: PixelImage, _ first: PixelImage, _ hasRedInk: Bool, page number: Int, resolution: Int
  ) async throws(ReadingError) -> WordPage {
    var best: WordPage
    do {
      best = try await words(of: first, page: number, resolution: resolution)
    } catch  where error.category == .timeout {
      // Noise makes tesseract eight times slower; without it a page that was too slow is quick.
      let quiet = image.gray.withoutSpecks().withWhiteBackground()
      return try await words(of: quiet, page: number, resolution: resolution)
    }
    let quality = RecognitionQuality(of: best)
    if quality.isDoubtful, !quality.isBlankPage {
      let second =
        hasRedInk ? image.gray : image.gray.withoutSpecks().withWhiteBackground()
      let other = try await words(of: second, page: number, resolution: resolution)
      if RecognitionQuality(of: other).score > quality.score { best = other }
    }
    return best
  }

  /// Reads the signature block alone, as a block of text and as scattered words.
  private func secondLook(
    at block: SignatureBlock, in image: PixelImage, page number: Int, resolution: Int
  ) async throws(ReadingError) -> [PageWord] {
    let part = image.cropped(to: block.zone)
    var tries: [WordPage] = []
    for mode in [3, 11] {
      var page = try await words(
        of: part.image, page: number, resolution: resolution, segmentation: mode)
      for index in page.words.indices {
        page.words[index].box.left += Double(part.left)
        page.words[index].box.top += Double(part.top)
      }
      tries.append(page)
    }
    return block.merged(blocks: [tries[0]], scattered: [tries[1]])
  }

  /// Reads doubtful lines one by one, enlarged: one run of the program for all.
  private func secondLook(
    at lines: DoubtfulLines, of page: WordPage, in image: PixelImage, resolution: Int
  ) async throws(ReadingError) -> [PageWord] {
    var list: [String] = []
    for (index, picture) in lines.pictures(of: image).enumerated() {
      list.append(
        try folder.write(picture.netpbm, as: "page-\(page.number)-line-\(index).pgm"))
    }
    let file = try folder.write(
      Array(list.joined(separator: "\n").utf8), as: "page-\(page.number)-lines.txt")
    let looks = try await pages(
      ofFile: file, resolution: resolution * DoubtfulLines.scale, segmentation: 7)
    return looks.count == list.count ? lines.improved(page.words, by: looks) : page.words
  }

  /// Reads the line of the document's number alone, enlarged.
  private func secondLook(
    at line: NumberLine, of page: WordPage, in image: PixelImage, resolution: Int
  ) async throws(ReadingError) -> [PageWord] {
    let part = image.cropped(to: line.zone).image
    var looks: [WordPage] = []
    for scale in NumberLine.scales {
      looks.append(
        try await words(
          of: part.enlarged(scale), page: page.number, resolution: resolution * scale,
          segmentation: 6))
    }
    return line.confirmed(page.words, by: looks)
  }

  private func words(
    of image: PixelImage, page number: Int, resolution: Int, segmentation: Int = 3
  ) async throws(ReadingError) -> WordPage {
    let file = try folder.write(image.netpbm, as: "page-\(number).pgm")
    return try await recognize(
      file: file, page: number, resolution: resolution, segmentation: segmentation)
  }

  /// The words of the image file at `path`.
  ///
  /// - Parameters:
  ///   - frame: which image of a file with several, from 0.
  ///   - segmentation: tesseract's page segmentation mode; 3 is the one that keeps text in order.
  func recognize(
    file path: String, page number: Int, resolution: Int, frame: Int? = nil, segmentation: Int = 3
  ) async throws(ReadingError) -> WordPage {
    guard
      var page = try await pages(
        ofFile: path, resolution: resolution, frame: frame, segmentation: segmentation
      ).first
    else {
      throw ReadingError(
        .unreadable, "tesseract gave no page", remedy: "check the image, or scan it again")
    }
    page.number = number
    return RecognitionNoise.clean(page)
  }

  /// The pages of an image file, or of a text file with the paths of image files, as they were read.
  private func pages(
    ofFile path: String, resolution: Int, frame: Int? = nil, segmentation: Int
  ) async throws(ReadingError) -> [WordPage] {
    var arguments = [
      path, "stdout", "-l", "vie", "--psm", "\(segmentation)", "--dpi", "\(resolution)",
    ]
    if let frame { arguments += ["-c", "tessedit_page_number=\(frame)"] }
    let result = try await children.run(
      .tesseract, arguments + ["tsv"], timeLimit: timeLimit, outputLimit: 32 << 20)
    guard result.exitCode == 0 else { throw Self.failure(result) }
    return WordTable.pages(from: result.output)
  }

  private static func failure(_ result: ChildProcess.Result) -> ReadingError {
    let message = result.messages.first { $0.contains("Error") } ?? result.messages.first ?? ""
    if result.messages.contains(where: { $0.contains("vie.traineddata") }) {
      return ReadingError(
        .toolMissing, "tesseract has no Vietnamese language data",
        remedy: "run Scripts/setup, or install tesseract-ocr-vie")
    }
    return ReadingError(
      .unreadable, "tesseract cannot read the image (\(message))", remedy: "scan or export it again"
    )
  }
}
