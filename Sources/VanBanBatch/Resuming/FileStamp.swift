import Foundation

/// What the file system says of a file: while it stays, so does the content.
public struct FileStamp: Sendable, Hashable {
  let text: String

  /// That of the running program: another build may find other things.
  public static var ofProgram: String { FileStamp(path: "/proc/self/exe")?.text ?? "" }

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
