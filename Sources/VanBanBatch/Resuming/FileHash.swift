import Foundation
import VietnameseText

/// The hash of a file's content.
enum FileHash {
  /// SHA-256 in hexadecimal; `nil` for what cannot be read or is no regular file.
  static func sha256(ofFile path: String) -> String? {
    var status = stat()
    // A pipe would be waited for without end.
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    else { return nil }
    return SHA256.hexDigest(of: Array(data))
  }
}
