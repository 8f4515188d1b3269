import Foundation
import RuleMatching

/// Rule files on disk.
public enum RuleFolder {
  /// The `.rules` files of the folder at `path` and of the folders in it, in the order of the bytes
  /// of their paths; or the file itself where `path` is one.
  ///
  /// - Throws: where there is none, or one cannot be read.
  public static func files(at path: String) throws(RuleFolderError) -> [RuleFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw RuleFolderError("\(path): there is no such folder; check the spelling")
    }
    guard isFolder.boolValue else { return [try file(at: path)] }
    let names = FileManager.default.subpaths(atPath: path) ?? []
    let paths = names.filter { $0.hasSuffix(".rules") && !isHidden($0) }.map { "\(path)/\($0)" }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !paths.isEmpty else {
      throw RuleFolderError(
        "\(path): there is no rule file in it; give rule files names in '.rules'")
    }
    var files: [RuleFile] = []
    for path in paths { files.append(try file(at: path)) }
    return files
  }

  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private static func file(at path: String) throws(RuleFolderError) -> RuleFile {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw RuleFolderError("\(path): cannot be read; check its permissions")
    }
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw RuleFolderError("\(path): is not UTF-8; save it again as UTF-8")
    }
    return RuleFile(name: path, text: text)
  }
}

/// Why rule files could not be loaded: `path: reason; remedy`.
public struct RuleFolderError: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
