import Foundation
import VietnameseText

/// The pages of a file as pictures, for people who look at a place on one of them.
///
/// The file stands in a private folder as long as the value lives.
public struct PageImages: Sendable {
  enum Source: Sendable {
    /// A PDF whose pages are those of the document.
    case pdf(String)
    /// An image file that went to tesseract as it is; each of its images is a page.
    case image(String)
  }

  let source: Source
  let folder: PrivateFolder
  let children: ChildProcess
  let timeLimit: Duration

  /// The part of `page` inside `box`, with some of what stands around it, as a PNG image.
  ///
  /// - Parameter box: in the page's unit; `nil` for the upper part of the page.
  public func png(of box: Box?, on page: Page) async throws(ReadingError) -> [UInt8] {
    // Text layers are measured in points.
    let scale = page.unit == .point ? 200.0 / 72 : 1
    let width = Swift.max((page.width * scale).rounded(), 1)
    let height = Swift.max((page.height * scale).rounded(), 1)
    let place = box.map { box in
      Box(
        left: box.left * scale, top: box.top * scale, width: box.width * scale,
        height: box.height * scale)
    }
    let zone = Self.zone(around: place, width: width, height: height)
    let (path, number) = try await pdf(of: page, width: width, height: height)
    let result = try await children.run(
      .pdftoppm,
      [
        "-f", "\(number)", "-l", "\(number)", "-scale-to-x", "\(Int(width))", "-scale-to-y",
        "\(Int(height))", "-x", "\(Int(zone.left))", "-y", "\(Int(zone.top))", "-W",
        "\(Int(zone.width))", "-H", "\(Int(zone.height))", "-hide-annotations", "-cropbox", "-png",
        path,
      ], timeLimit: timeLimit)
    guard result.output.starts(with: [0x89, 0x50, 0x4E, 0x47]) else {
      throw ReadingError(
        .unreadable,
        "page \(page.number) cannot be drawn (\(result.messages.first ?? "no image"))",
        remedy: "look at the file itself")
    }
    return result.output
  }

  /// What is shown: the box and a margin, on the page.
  private static func zone(around box: Box?, width: Double, height: Double) -> Box {
    guard let box else {
      return Box(left: 0, top: 0, width: width, height: Swift.max((height * 0.35).rounded(), 1))
    }
    let margin = Swift.max(24, Swift.min(box.height, 80))
    let left = Swift.min(Swift.max(box.left - margin, 0), width - 1).rounded(.down)
    let top = Swift.min(Swift.max(box.top - margin, 0), height - 1).rounded(.down)
    let right = Swift.min(box.left + box.width + margin, width)
    let bottom = Swift.min(box.top + box.height + margin, height)
    return Box(
      left: left, top: top, width: Swift.max((right - left).rounded(.up), 1),
      height: Swift.max((bottom - top).rounded(.up), 1))
  }

  /// A PDF with the page, and which page of it.
  private func pdf(
    of page: Page, width: Double, height: Double
  ) async throws(ReadingError) -> (path: String, page: Int) {
    switch source {
    case .pdf(let path): return (path, page.number)
    case .image(let path):
      let stem = "\(folder.path)/frame-\(page.number)"
      if !FileManager.default.fileExists(atPath: stem + ".pdf") {
        // Tesseract knows all kinds of images; as one line the page costs it little.
        _ = try await children.run(
          .tesseract,
          [
            path, stem, "-l", "vie", "--psm", "13", "--dpi", "200", "-c",
            "tessedit_page_number=\(page.number - 1)", "pdf",
          ], timeLimit: timeLimit)
      }
      return (stem + ".pdf", 1)
    }
  }
}
