import Foundation

/// The content of a file on disk.
package enum FileBytes {
  /// Reads the whole regular file at `path`.
  ///
  /// - Throws: `unreadable` with the system's reason, `tooLarge` above `limit` bytes.
  package static func read(path: String, limit: Int) throws(ReadingError) -> [UInt8] {
    // Opening a pipe would wait for somebody who writes to it.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw failure(errno) }
    defer { close(file) }

    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ReadingError(
        .unreadable, "it is not a regular file", remedy: "name a file, or a folder of files")
    }
    let size = Int(status.st_size)
    guard size <= limit else {
      throw ReadingError(
        .tooLarge, "the file has \(size) bytes, more than the limit of \(limit)",
        remedy: "split it, or raise the byte limit")
    }

    var bytes = [UInt8](repeating: 0, count: size)
    var filled = 0
    while filled < size {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(file, buffer.baseAddress?.advanced(by: filled), size - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(size - filled)
    return bytes
  }

  private static func failure(_ code: Int32) -> ReadingError {
    let reason = String(cString: strerror(code))
    let remedy =
      switch code {
      case ENOENT, ENOTDIR: "check the path"
      case EACCES, EPERM: "check the file's permissions"
      default: "check the file and its disk"
      }
    return ReadingError(.unreadable, reason.lowercased(), remedy: remedy)
  }
}
