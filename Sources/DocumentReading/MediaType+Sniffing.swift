extension MediaType {
  /// The type of a file with this content.
  ///
  /// Only the content decides; `name` serves to notice a file that is not what its name claims.
  ///
  /// - Throws: `notWhatItClaims` for content that cannot be read, or that is text where the name
  ///   promises a PDF or an image; `empty` for no content at all.
  static func sniff(_ bytes: [UInt8], name: String) throws(ReadingError) -> MediaType {
    guard !bytes.isEmpty else {
      throw ReadingError(.empty, "the file is empty", remedy: "fetch or export it again")
    }
    if let type = knownType(bytes) { return type }
    if let kind = unsupportedKind(bytes) {
      throw ReadingError(
        .notWhatItClaims, "\(kind) cannot be read yet", remedy: "save it as PDF or plain text")
    }
    guard PlainText.isLikely(bytes) else {
      throw ReadingError(
        .notWhatItClaims, "it is not text, and of no known type",
        remedy: "supported are plain text, PDF, PNG, JPEG and TIFF")
    }
    let claimed = named(name)
    guard claimed == nil || claimed == .plainText else {
      throw ReadingError(
        .notWhatItClaims, "the name says \(claimed?.rawValue ?? ""), but the content is text",
        remedy: "fetch it again, or name it .txt")
    }
    return .plainText
  }

  /// The type that the extension of `name` stands for.
  static func named(_ name: String) -> MediaType? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let fileExtension = name[name.index(after: dot)...].lowercased()
    return allCases.first { $0.fileExtensions.contains(fileExtension) }
  }

  private static func knownType(_ bytes: [UInt8]) -> MediaType? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) { return .tiff }
    if bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) { return .tiff }
    // Readers accept a PDF header anywhere in the first 1 024 bytes; mail gateways put lines before.
    if bytes.prefix(1_024).contains(bytesOf: "%PDF-") { return .pdf }
    return nil
  }

  private static func unsupportedKind(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      let start = bytes.prefix(4_096)
      if start.contains(bytesOf: "word/") || start.contains(bytesOf: "[Content_Types].xml") {
        return "an Office document (DOCX, XLSX)"
      }
      if start.contains(bytesOf: "opendocument") { return "an OpenDocument file (ODT)" }
      return "an archive (ZIP)"
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "an Office document (DOC, XLS)" }
    if bytes.starts(with: "{\\rtf".utf8) { return "a rich text document (RTF)" }
    if bytes.starts(with: "GIF8".utf8) { return "a GIF image" }
    if bytes.starts(with: "RIFF".utf8), bytes.prefix(16).contains(bytesOf: "WEBP") {
      return "a WebP image"
    }
    if bytes.starts(with: "BM".utf8), !PlainText.isLikely(bytes) {
      return "a BMP image"
    }
    let text = bytes.prefix(1_024).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let opening = String(decoding: text.prefix(14), as: UTF8.self).lowercased()
    if opening.hasPrefix("<!doctype html") || opening.hasPrefix("<html") { return "HTML" }
    return nil
  }
}
