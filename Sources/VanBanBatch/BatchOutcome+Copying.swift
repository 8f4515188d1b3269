import Foundation
import VanBan

extension BatchOutcome {
  /// The outcome for another file with the same content.
  ///
  /// - Parameters:
  ///   - old: the path of the file that was read.
  ///   - new: that of the copy, whose record says what it is a copy of.
  func copied(from old: String, to new: String) throws -> BatchOutcome {
    switch self {
    case .failed(var failure):
      failure.path = new
      failure.part = failure.part.map { Self.part($0, of: new) }
      return .failed(failure)
    case .extracted(var document):
      var record = try JSONDecoder().decode(DocumentRecord.self, from: Data(document.json))
      record.source.path = new
      record.source.part = record.source.part.map { Self.part($0, of: new) }
      record.source.status = "duplicate"
      record.warnings.append(
        DocumentRecord.Warning(
          code: "file.duplicate", message: "has the same content as \(PathParts.shown(old))"))
      document.json = record.json()
      document.summary.path = PathParts.path(new, part: record.source.part)
      document.summary.file = new
      document.summary.part = record.source.part
      document.summary.status = record.source.status
      return .extracted(document)
    }
  }

  /// `a.zip!/b.pdf` → `copy.zip!/b.pdf`.
  private static func part(_ part: String, of path: String) -> String {
    guard let end = part.firstRange(of: "!/") else { return part }
    return PathParts.name(of: path) + part[end.lowerBound...]
  }
}
