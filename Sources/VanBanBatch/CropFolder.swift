import DocumentReading
import Foundation
import VanBan
import VietnameseText

/// A folder that takes a picture of the place of each value under review, for the person who checks:
/// `qd-15.pdf.01-header.number.png`.
public struct CropFolder: Sendable {
  private let names: DistinctNames
  private let path: String

  /// - Parameters:
  ///   - path: is created with the folders above it where it is missing.
  ///   - inputs: all documents of the run.
  /// - Throws: the system's error where the folder cannot be made.
  public init(path: String, for inputs: [BatchInput]) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    self.path = path
    names = DistinctNames(paths: inputs.map(\.path), suffix: "")
  }

  /// Whether a picture that an earlier run made is gone.
  func isMissing(_ outcomes: [BatchOutcome]) -> Bool {
    outcomes.contains { outcome in
      guard case .extracted(let document) = outcome else { return false }
      return document.crops.contains { crop in
        crop.hasSuffix(".png") && !FileManager.default.fileExists(atPath: crop)
      }
    }
  }

  /// Writes the pictures of a document.
  ///
  /// - Returns: for each item the path of its picture, empty where its place is not known; a place
  ///   that cannot be drawn has the reason in brackets.
  func write(
    _ items: [ReviewItem], of document: DocumentExtraction
  ) async throws(FileFailure) -> [String] {
    guard let images = document.pages else { return [] }
    let source = document.record.source
    let name = names.name(of: source.path ?? "-", part: source.part)
    var crops: [String] = []
    for (index, item) in items.enumerated() {
      guard let page = page(of: item, in: document.trace.document.pages) else {
        crops.append("")
        continue
      }
      let place = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      let file = "\(path)/\(name).\(place)-\(item.field).png"
      let png: [UInt8]
      do throws(ReadingError) {
        png = try await images.png(of: Self.place(of: item), on: page)
      } catch {
        crops.append("(\(error))")
        continue
      }
      do {
        try Data(png).write(to: URL(fileURLWithPath: file), options: .atomic)
      } catch {
        throw FileFailure(
          path: source.path ?? "-", part: source.part, category: "unwritable",
          message: "\(file) cannot be written; check the disk and the permissions")
      }
      crops.append(file)
    }
    return crops
  }

  /// What is shown of an item. A running number written by hand, which nothing recognized, stands to
  /// the left of the printed symbol.
  private static func place(of item: ReviewItem) -> Box? {
    guard item.field == "header.number", var box = item.box else { return item.box }
    let reach = Swift.min(box.left, box.height * 8)
    box.left -= reach
    box.width += reach
    return box
  }

  /// The page of an item. What could not be read at all has no place: where it is missing in the
  /// header of a scan, the beginning of the first page is shown.
  private func page(of item: ReviewItem, in pages: [Page]) -> Page? {
    if let number = item.page, item.box != nil { return pages.first { $0.number == number } }
    guard item.field.hasPrefix("header."), let first = pages.first, first.origin == .ocr,
      first.width > 0
    else { return nil }
    return first
  }
}
