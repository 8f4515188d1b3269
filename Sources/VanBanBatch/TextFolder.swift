import Foundation
import VanBan
import VietnameseText

/// A folder that takes the decoded text of each document, each in a file of its own, by
/// ``DistinctNames``.
public struct TextFolder: Sendable {
  private let names: DistinctNames
  private let path: String

  /// - Parameters:
  ///   - path: is created with the folders above it where it is missing.
  ///   - inputs: all documents of the run.
  /// - Throws: the system's error where the folder cannot be made.
  public init(path: String, for inputs: [BatchInput]) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    self.path = path
    names = DistinctNames(paths: inputs.map(\.path), suffix: ".txt")
  }

  /// Whether the text of the document at `inputPath` has yet to be written.
  func isMissing(_ inputPath: String) -> Bool {
    !FileManager.default.fileExists(atPath: path + "/" + names.name(of: inputPath))
  }

  /// Writes the texts of the documents at `path` again for `copy`, a file with the same content.
  func copy(_ part: String?, of path: String, to copy: String, part copyPart: String?)
    throws(FileFailure)
  {
    let file = self.path + "/" + names.name(of: path, part: part)
    if let text = FileManager.default.contents(atPath: file) {
      try write(Array(text), for: copy, part: copyPart)
    }
  }

  /// Writes the text of the document at `inputPath`, or of a part of it, whole or not at all.
  func write(_ text: [UInt8], for inputPath: String, part: String? = nil) throws(FileFailure) {
    let file = path + "/" + names.name(of: inputPath, part: part)
    do {
      try Data(text).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw FileFailure(
        path: inputPath, part: part, category: "unwritable",
        message: "its text cannot be written to \(file); check the disk and the permissions")
    }
  }
}
