import DocumentReading
import Foundation

/// Finds the documents in the files and folders that a user names.
///
/// Arguments keep their order; inside a folder, paths come in the order of their bytes, so that the
/// same folder gives the same list on every machine. Each file and each folder is visited once,
/// whatever links lead to it.
public struct FileFinder {
  private let excludedFolders: Set<String>
  /// By their bytes: two names that are one letter sequence to Unicode are two to the disk.
  private var visitedFolders: Set<[UInt8]> = []
  private var visitedFiles: Set<[UInt8]> = []

  /// The extensions of the files that are looked for in folders: `jpeg, jpg, md, …`.
  public static var knownTypes: String {
    DocumentReader.supportedExtensions.sorted().joined(separator: ", ")
  }

  /// - Parameter folders: folders for output, whose files are never input. They need not exist.
  public init(excluding folders: [String] = []) {
    excludedFolders = Set(folders.map(Self.resolved))
  }

  /// The documents that `paths` name.
  ///
  /// Inside a folder, hidden files and files of types that cannot be read are passed over. What is
  /// named itself but cannot be read comes back as ``BatchInput/Origin/unusable(_:)``.
  ///
  /// - Parameter paths: files, folders, and `-` for standard input.
  /// - Complexity: O(*n* log *n*) in the files found.
  public mutating func inputs(in paths: [String]) -> [BatchInput] {
    paths.flatMap { path -> [BatchInput] in
      if path == "-" {
        return visitedFiles.insert(Array("-".utf8)).inserted ? [.standardInput] : []
      }
      switch Self.kind(of: path) {
      case .folder: return inputs(inNamedFolder: path)
      case .file, .other: return input(forNamedFile: path)
      case .missing:
        return [
          unusable(
            path, .unreadable, "there is no such file or folder", remedy: "check the spelling")
        ]
      }
    }
  }

  /// Whether `path` lies in a folder for output, so that ``inputs(in:)`` finds nothing there.
  public func isOutput(_ path: String) -> Bool { isExcluded(Self.resolved(path)) }

  // MARK: What the user names

  private mutating func input(forNamedFile path: String) -> [BatchInput] {
    let fileExtension = (path as NSString).pathExtension
    // A file without an extension makes no claim: its content decides.
    guard fileExtension.isEmpty || DocumentReader.canRead(path: path) else {
      return [
        unusable(
          path, .notWhatItClaims, "files of type '.\(fileExtension)' cannot be read",
          remedy: "convert it to one of: \(Self.knownTypes)")
      ]
    }
    let resolved = Self.resolved(path)
    guard !isExcluded(resolved), visitedFiles.insert(Array(resolved.utf8)).inserted else {
      return []
    }
    return [BatchInput(path: path)]
  }

  private mutating func inputs(inNamedFolder path: String) -> [BatchInput] {
    var found: [BatchInput] = []
    collect(in: path, into: &found)
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func unusable(
    _ path: String, _ category: ReadingError.Category, _ reason: String, remedy: String
  ) -> BatchInput {
    BatchInput(path: path, origin: .unusable(ReadingError(category, reason, remedy: remedy)))
  }

  // MARK: Inside a folder

  private mutating func collect(in folder: String, into found: inout [BatchInput]) {
    let resolved = Self.resolved(folder)
    guard !isExcluded(resolved), visitedFolders.insert(Array(resolved.utf8)).inserted else {
      return
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      found.append(
        unusable(
          folder, .unreadable, "the folder cannot be listed", remedy: "check its permissions"))
      return
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    // Links are followed in the order of names, so that the same path leads to a file each time.
    let ordered = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in ordered where !name.hasPrefix(".") {
      let path = prefix + name
      switch Self.kind(of: path) {
      case .folder: collect(in: path, into: &found)
      // A link to nothing is a document that is missing: its reader says so.
      case .file, .missing:
        guard DocumentReader.canRead(path: path) else { continue }
        let resolved = Self.resolved(path)
        guard !isExcluded(resolved), visitedFiles.insert(Array(resolved.utf8)).inserted else {
          continue
        }
        found.append(BatchInput(path: path))
      // Nobody may ever write to a pipe that happens to lie there.
      case .other:
        guard DocumentReader.canRead(path: path) else { continue }
        found.append(
          unusable(
            path, .unreadable, "it is not a regular file",
            remedy: "remove it, or put a document in its place"))
      }
    }
  }

  private func isExcluded(_ resolved: String) -> Bool {
    excludedFolders.contains { resolved == $0 || resolved.hasPrefix($0 + "/") }
  }

  // MARK: The file system

  private enum Kind { case file, folder, other, missing }

  private static func kind(of path: String) -> Kind {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return .missing
    }
    if isFolder.boolValue { return .folder }
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved(path))
    return attributes?[.type] as? FileAttributeType == .typeRegular ? .file : .other
  }

  /// The absolute path without links.
  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}
