import DocumentReading
import VietnameseText

/// The hash of a file's content.
enum FileHash {
  /// SHA-256 in hexadecimal; `nil` for what cannot be read, is no regular file or is too large to be a
  /// document.
  static func sha256(ofFile path: String) -> String? {
    let limit = DocumentReader.Configuration().byteLimit
    return (try? FileBytes.read(path: path, limit: limit)).map { SHA256.hexDigest(of: $0) }
  }
}
