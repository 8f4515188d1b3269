import VietnameseText

extension MediaType {
  /// The type of a file with this content.
  ///
  /// Only the content decides; `name` serves to notice a file that is not what its name claims.
  ///
  /// - Throws: `notWhatItClaims` for content that cannot be read, or that is text where the name
  ///   promises a PDF or an image; `encrypted` for Office files that need a password; `empty` for no
  ///   content at all.
  static func sniff(_ bytes: [UInt8], name: String) throws(ReadingError) -> MediaType {
    guard !bytes.isEmpty else {
      throw ReadingError(.empty, "the file is empty", remedy: "fetch or export it again")
    }
    if let type = try binaryType(bytes) { return type }
    guard PlainText.isLikely(bytes) else {
      throw ReadingError(
        .notWhatItClaims, "it is not text, and of no known type",
        remedy: "supported are PDF, images, Word, OpenDocument, RTF, HTML, mail, ZIP and plain text"
      )
    }
    let type = textType(bytes)
    // A page that says `not found`, saved under the name of what was not found.
    if let claimed = named(name), claimed.isNeverText, type == .plainText || type == .html {
      throw ReadingError(
        .notWhatItClaims,
        "the name says \(claimed.rawValue), but the content is \(type == .html ? "HTML" : "text")",
        remedy: "fetch it again, or name it \(type == .html ? ".html" : ".txt")")
    }
    return type
  }

  /// The type that the extension of `name` stands for.
  static func named(_ name: String) -> MediaType? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let fileExtension = name[name.index(after: dot)...].lowercased()
    return allCases.first { $0.fileExtensions.contains(fileExtension) }
  }

  private var isNeverText: Bool {
    switch self {
    case .pdf, .png, .jpeg, .tiff, .webp, .bmp, .odt, .zip: true
    // What is called `.doc` is often HTML or RTF.
    case .plainText, .html, .docx, .doc, .rtf, .email: false
    }
  }

  // MARK: Files that begin with a signature

  private static func binaryType(_ bytes: [UInt8]) throws(ReadingError) -> MediaType? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) { return .tiff }
    if bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) { return .tiff }
    if bytes.starts(with: "RIFF".utf8), bytes.prefix(16).contains(bytesOf: "WEBP") { return .webp }
    // Text may begin with these letters too; four of the bytes behind them are always zero.
    if bytes.starts(with: "BM".utf8), bytes.dropFirst(6).prefix(4).elementsEqual([0, 0, 0, 0]) {
      return .bmp
    }
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) || bytes.starts(with: "PK\u{5}\u{6}".utf8) {
      return try zipType(bytes)
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return try compoundType(bytes) }
    if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
    if bytes.starts(with: "GIF8".utf8) { throw unsupported("a GIF image") }
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    // Readers accept a PDF header anywhere in the first 1 024 bytes; mail gateways put lines before.
    // A mail or a text may also speak of one.
    if bytes.prefix(1_024).contains(bytesOf: "%PDF-"),
      bytes.suffix(2_048).contains(bytesOf: "startxref") || !PlainText.isLikely(bytes)
    {
      return .pdf
    }
    return nil
  }

  private static func unsupported(_ kind: String) -> ReadingError {
    ReadingError(
      .notWhatItClaims, "\(kind) cannot be read", remedy: "save it as PDF, DOCX or plain text")
  }

  private static func zipType(_ bytes: [UInt8]) throws(ReadingError) -> MediaType {
    let names: [String]
    if let archive = try? ZIPArchive(bytes) {
      if let entry = archive.entry(named: "mimetype"),
        let content = try? archive.bytes(of: entry, limit: 256),
        content.starts(with: "application/vnd.oasis.opendocument".utf8)
      {
        guard content.contains(bytesOf: "opendocument.text") else {
          throw unsupported("an OpenDocument file that is no text")
        }
        return .odt
      }
      names = archive.entries.map(\.name)
    } else {
      // The end is missing: reading it will say so.
      let start = bytes.prefix(64 << 10)
      names = ["word/", "xl/", "ppt/"].filter { start.contains(bytesOf: $0) }
      if start.contains(bytesOf: "opendocument.text") { return .odt }
    }
    guard names.contains("[Content_Types].xml") || names.count <= 3 else { return .zip }
    if names.contains(where: { $0.hasPrefix("word/") }) { return .docx }
    if names.contains(where: { $0.hasPrefix("xl/") }) { throw unsupported("a workbook (XLSX)") }
    if names.contains(where: { $0.hasPrefix("ppt/") }) { throw unsupported("slides (PPTX)") }
    return .zip
  }

  /// Office files before 2007 share one container; its directory names what is in it.
  private static func compoundType(_ bytes: [UInt8]) throws(ReadingError) -> MediaType {
    func has(_ name: String) -> Bool {
      bytes.contains(bytesOf: name.map { "\($0)\0" }.joined())
    }
    if has("EncryptedPackage") {
      throw ReadingError(
        .encrypted, "the Office file needs a password", remedy: "save it without a password")
    }
    if has("WordDocument") { return .doc }
    if has("Workbook") || has("Book") { throw unsupported("a workbook (XLS)") }
    if has("PowerPoint Document") { throw unsupported("slides (PPT)") }
    // What is cut off has lost its directory.
    if bytes.count < 4_096 || !has("Root Entry") { return .doc }
    throw unsupported("an Office file that is no Word document")
  }

  // MARK: Files of text

  private static func textType(_ bytes: [UInt8]) -> MediaType {
    let prefix = Array(bytes.prefix(4_096))
    let start = SourceDocument.isUTF16(file: bytes) ? SourceDocument(file: prefix).bytes : prefix
    guard mayBeMarked(start) else { return .plainText }
    let text = String(decoding: start, as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if isHTML(text) { return .html }
    return isMail(text) ? .email : .plainText
  }

  /// Whether a text begins with `<`, or with a name and a colon, as pages and mails do.
  ///
  /// Nearly all texts begin otherwise, and to read their first 4 096 bytes by characters costs more
  /// than to find everything in a document of that size. Where spaces or letters other than those of
  /// Vietnamese come first, the answer is left to the characters.
  private static func mayBeMarked(_ start: [UInt8]) -> Bool {
    var rest = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = rest.first else { return false }
    switch first {
    case UInt8(ascii: "<"): return true
    case 0xC3...0xC6: return false
    case 0x80...: return first != 0xE1 || (rest.dropFirst().first ?? 0) < 0xBA
    default: break
    }
    rest = rest.drop { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return rest.first == UInt8(ascii: ":")
  }

  private static func isHTML(_ text: Substring) -> Bool {
    guard text.hasPrefix("<") else { return false }
    if ["<!doctype html", "<html", "<head", "<body"].contains(where: text.hasPrefix) {
      return true
    }
    // Comments and declarations stand before it, or the frame is left out.
    let marks = ["<html", "<body", "<table", "<div", "<p>", "<p ", "<meta ", "<h1", "<center"]
    return marks.contains { text.firstRange(of: $0) != nil }
  }

  /// Whether a text begins with the headers of a mail: at least two that only mails have.
  private static func isMail(_ text: Substring) -> Bool {
    let known: Set<Substring> = [
      "received", "return-path", "delivered-to", "message-id", "mime-version", "from", "to", "date",
      "subject", "content-type", "x-mailer", "dkim-signature", "reply-to",
    ]
    var found = 0
    for (index, line) in text.split(whereSeparator: \.isNewline).enumerated() {
      if line.hasPrefix(" ") || line.hasPrefix("\t") { continue }
      guard let colon = line.firstIndex(of: ":"),
        line[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
      else { break }
      if known.contains(line[..<colon]) { found += 1 }
      if found >= 3 || index > 60 { break }
    }
    return found >= 3
  }
}
