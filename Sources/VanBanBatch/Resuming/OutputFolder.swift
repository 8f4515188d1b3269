import Foundation

/// A folder that one run at a time writes to.
public final class OutputFolder {
  public let path: String
  private let lock: Int32

  /// Makes the folder where it is missing, keeps other runs out of it until the value goes, and
  /// clears away what runs that were killed have left in it.
  ///
  /// - Throws: the system's error, or ``OutputFolderInUse``.
  public init(path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    self.path = path
    lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock < 0 || flock(lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      Foundation.close(lock)
      throw OutputFolderInUse()
    }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    where Self.isLeftover(name) {
      try? FileManager.default.removeItem(atPath: path + "/" + name)
    }
  }

  deinit { if lock >= 0 { Foundation.close(lock) } }

  /// `.records.jsonl.4711`: what ``LineFile`` had not finished.
  private static func isLeftover(_ name: String) -> Bool {
    guard name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
    let number = name[name.index(after: dot)...]
    let base = name[name.index(after: name.startIndex)...].prefix(upTo: dot)
    return !number.isEmpty && number.allSatisfy { ("0"..."9").contains($0) }
      && [".jsonl", ".csv", ".json", ".sqlite"].contains { base.hasSuffix($0) }
  }
}

/// Another run writes to the folder.
public struct OutputFolderInUse: LocalizedError {
  public var errorDescription: String? { "another run is writing to it" }
}
