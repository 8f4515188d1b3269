import Foundation

/// What the file system says of a file: while it stays, so does the content.
public struct FileStamp: Sendable, Hashable {
  let text: String

  /// That of the running program: another build may find other things.
  public static var ofProgram: String { FileStamp(path: "/proc/self/exe")?.text ?? "" }

  /// The path and the stamp: the same while the file is.
  public static func key(of path: String) -> String {
    path + "\n" + (FileStamp(path: path)?.text ?? "")
  }

  /// The size of a regular file in bytes; `nil` for all else.
  static func size(ofFile path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// `nil` where there is no such file.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    // The time of the last change of the entry cannot be set back, as that of the content can.
    text =
      "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) "
      + "\(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec) \(status.st_ino)"
  }
}
