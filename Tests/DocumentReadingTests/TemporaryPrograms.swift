import Foundation

/// A folder with programs of our own, to stand in for those of poppler and tesseract.
final class TemporaryPrograms {
  let path: String

  /// - Parameter scripts: shell scripts by the name of the program.
  init(_ scripts: [String: String]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("vanban-tests-\(UUID().uuidString)")
    path = folder.path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, script) in scripts {
      let file = folder.appendingPathComponent(name).path
      try "#!/bin/sh\n\(script)\n".write(toFile: file, atomically: false, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
