import Foundation
import VanBan
import VietnameseText

/// A folder that takes the decoded text of each document, each in a file of its own.
///
/// `inbox/qd-15.pdf` becomes `qd-15.pdf.txt`. Where several documents of a run would take one name,
/// each of them has a part of the SHA-256 of its path in it: `qd-15.pdf.9f86d081884c7d65.txt`; so has
/// each member of an archive.
public struct TextFolder: Sendable {
  /// The file name for each input path.
  public let names: [String: String]
  private let path: String

  /// - Parameters:
  ///   - path: is created with the folders above it where it is missing.
  ///   - inputs: all documents of the run.
  /// - Throws: the system's error where the folder cannot be made.
  public init(path: String, for inputs: [BatchInput]) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    self.path = path
    names = Self.names(for: inputs.map(\.path))
  }

  /// Whether the text of the document at `inputPath` has yet to be written.
  func isMissing(_ inputPath: String) -> Bool {
    guard let name = names[inputPath] else { return true }
    return !FileManager.default.fileExists(atPath: path + "/" + name)
  }

  /// Writes the text of the document at `inputPath`, or of a part of it, whole or not at all.
  func write(_ text: [UInt8], for inputPath: String, part: String? = nil) throws(FileFailure) {
    let name =
      part.map { Self.distinctName(for: PathParts.path(inputPath, part: $0)) }
      ?? names[inputPath] ?? Self.distinctName(for: inputPath)
    let file = path + "/" + name
    do {
      try Data(text).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw FileFailure(
        path: inputPath, part: part, category: "unwritable",
        message: "its text cannot be written to \(file); check the disk and the permissions")
    }
  }

  /// One name a path, all different, also where the disk does not tell capitals from small letters.
  static func names(for paths: [String]) -> [String: String] {
    let paths = Set(paths)
    let claims = Dictionary(grouping: paths) { plainName(for: $0).lowercased() }
    var names: [String: String] = [:]
    for path in paths {
      let plain = plainName(for: path)
      let isFree = claims[plain.lowercased()]?.count == 1 && plain.utf8.count <= nameLimit
      names[path] = isFree ? plain : distinctName(for: path)
    }
    // A file may have been named to look like the distinct name of another.
    if Set(names.values.map { $0.lowercased() }).count == names.count { return names }
    return Dictionary(uniqueKeysWithValues: paths.map { ($0, distinctName(for: $0)) })
  }

  /// Most file systems take names of 255 bytes.
  private static let nameLimit = 255

  private static func plainName(for path: String) -> String { baseName(of: path) + ".txt" }

  private static func distinctName(for path: String) -> String {
    let mark = "." + SHA256.hexDigest(of: Array(path.utf8)).prefix(16) + ".txt"
    var base = baseName(of: path)
    while base.utf8.count + mark.utf8.count > nameLimit { base.removeLast() }
    return base + mark
  }

  private static func baseName(of path: String) -> String {
    path == "-" ? "standard-input" : PathParts.name(of: path)
  }
}
