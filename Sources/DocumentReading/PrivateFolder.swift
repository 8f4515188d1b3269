import Foundation

/// A folder for temporary files that only this user can look into; it goes when the value goes, or,
/// where the program was killed, at the next run.
final class PrivateFolder: Sendable {
  let path: String

  init() throws(ReadingError) {
    let base = FileManager.default.temporaryDirectory.path
    var template = Array("\(base)/vanban-\(getpid())-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw ReadingError(
        .unreadable, "no temporary folder can be made in \(base)",
        remedy: "free some space, or set TMPDIR")
    }
    path = String(cString: made)
  }

  /// Removes the folders of programs that are no more.
  static func removeLeftovers() {
    let base = FileManager.default.temporaryDirectory.path
    for name in (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? [] {
      let parts = name.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0] == "vanban", parts[2].utf8.count == 6,
        let process = pid_t(parts[1]), process > 0, kill(process, 0) != 0, errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(atPath: "\(base)/\(name)")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Removes a file of the folder, where it is there.
  func remove(_ name: String) { unlink("\(path)/\(name)") }

  /// Writes a file into the folder and returns its path.
  func write(_ bytes: [UInt8], as name: String) throws(ReadingError) -> String {
    let file = "\(path)/\(name)"
    do {
      try bytes.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: file)) }
    } catch {
      throw ReadingError(
        .unreadable, "a temporary file cannot be written to \(path)",
        remedy: "free some space, or set TMPDIR")
    }
    return file
  }
}
