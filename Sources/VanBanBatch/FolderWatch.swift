import Foundation

/// Tells when files in a folder, and in all folders in it, have been written (inotify).
public final class FolderWatch {
  private let handle: Int32
  private let excluded: FileFinder
  /// The folder of each watch.
  private var folders: [Int32: String] = [:]
  /// Files that somebody is writing, by when they were last written to.
  private var busy: [[UInt8]: ContinuousClock.Instant] = [:]

  /// - Parameters:
  ///   - path: a folder.
  ///   - excluded: folders for output, which are not watched.
  /// - Throws: where the system can watch no folder, or not this one.
  public init(_ path: String, excluding excluded: [String]) throws(FolderWatchError) {
    self.excluded = FileFinder(excluding: excluded)
    handle = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard handle >= 0 else { throw FolderWatchError(path, errno) }
    guard watch(path) else { throw FolderWatchError(path, errno) }
  }

  deinit { close(handle) }

  /// Whether somebody is writing to the file at `path`, as far as is known. A file that nobody has
  /// written to for a minute is taken all the same: its writer may be gone.
  public func isBusy(_ path: String) -> Bool {
    guard let last = busy[Array(path.utf8)] else { return false }
    return ContinuousClock.now - last < .seconds(60)
  }

  /// Waits until files have been written and nothing has happened for `quiet`.
  ///
  /// - Throws: `CancellationError` where the task is cancelled.
  public func changes(quiet: Duration = .milliseconds(300)) async throws {
    var last: ContinuousClock.Instant?
    while true {
      if takeEvents() { last = .now }
      if let last, ContinuousClock.now - last >= quiet { return }
      // Polled: a thread that waits for the system would be one of the few that do the work.
      try await Task.sleep(for: .milliseconds(100))
    }
  }

  /// Watches a folder and those in it.
  @discardableResult
  private func watch(_ path: String) -> Bool {
    guard !excluded.isOutput(path) else { return true }
    let events =
      IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
      | IN_ONLYDIR
    let number = inotify_add_watch(handle, path, UInt32(events))
    guard number >= 0 else { return false }
    folders[number] = path
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    where !name.hasPrefix(".") {
      var status = stat()
      let inner = path + "/" + name
      // Links are not followed: they may lead round in circles.
      if lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { watch(inner) }
    }
    return true
  }

  /// Takes all events that wait; whether one of them is a reason to look at the folder.
  private func takeEvents() -> Bool {
    var isReason = false
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = read(handle, &buffer, buffer.count)
      guard count > 0 else { return isReason }
      var at = 0
      while at + 16 <= count {
        let (number, mask, length) = buffer.withUnsafeBytes { bytes in
          (
            bytes.loadUnaligned(fromByteOffset: at, as: Int32.self),
            bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self),
            Int(bytes.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))
          )
        }
        let name = buffer[min(at + 16, count)..<min(at + 16 + length, count)].prefix { $0 != 0 }
        if take(mask, in: folders[number], name: String(decoding: name, as: UTF8.self)) {
          isReason = true
        }
        at += 16 + length
      }
    }
  }

  private func take(_ mask: UInt32, in folder: String?, name: String) -> Bool {
    // Events were lost: look at everything.
    if mask & UInt32(IN_Q_OVERFLOW) != 0 {
      busy = [:]
      return true
    }
    guard let folder, !name.isEmpty, !name.hasPrefix(".") else { return false }
    let path = folder + "/" + name
    if mask & UInt32(IN_ISDIR) != 0 {
      guard mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 else { return false }
      watch(path)
      // Its files may have been there before the watch.
      return !excluded.isOutput(path)
    }
    let key = Array(path.utf8)
    switch mask & ~UInt32(IN_ISDIR) {
    case UInt32(IN_CREATE):
      // A link is whole at once; a file has just been opened.
      guard FileStamp.size(ofFile: path) == 0 else { return true }
      busy[key] = .now
      return false
    case UInt32(IN_MODIFY):
      busy[key] = .now
      return false
    default:
      busy[key] = nil
      return true
    }
  }
}

/// Why a folder cannot be watched: `path: reason; remedy`.
public struct FolderWatchError: Error, CustomStringConvertible {
  public let description: String

  init(_ path: String, _ code: Int32) {
    let remedy =
      switch code {
      case ENOENT: "check the spelling"
      case ENOTDIR: "name the folder that it lies in"
      case ENOSPC, EMFILE: "raise fs.inotify.max_user_watches"
      default: "check its permissions"
      }
    description =
      "\(path): cannot be watched: \(String(cString: strerror(code)).lowercased()); \(remedy)"
  }
}
