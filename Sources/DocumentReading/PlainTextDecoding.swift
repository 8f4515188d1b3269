import VietnameseText

/// Turns the bytes of a text file into a document.
enum PlainTextDecoding {
  /// UTF-8, or UTF-16 with a byte-order mark. Never fails: what is invalid becomes U+FFFD with a
  /// warning.
  ///
  /// - Complexity: O(*n*).
  static func document(from bytes: [UInt8]) -> SourceDocument {
    guard let isBigEndian = utf16ByteOrder(bytes) else { return SourceDocument(utf8: bytes) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { at in
      let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    let encoding = isBigEndian ? "utf-16be" : "utf-16le"
    let text = String(decoding: units, as: UTF16.self)
    var warnings: [TextWarning] = []
    if hasUnpairedSurrogate(units) || bytes.count % 2 != 0 {
      warnings.append(
        TextWarning(
          code: "text.invalid-utf16",
          message: "the file has invalid UTF-16; what could not be decoded is U+FFFD or left out"))
    }
    return SourceDocument(
      text: text, origin: .plain, pages: [], encoding: encoding, warnings: warnings)
  }

  /// Whether the beginning of a file is text rather than some binary format: nearly no NUL bytes
  /// and few control characters, or UTF-16 with a byte-order mark.
  static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    if utf16ByteOrder(bytes) != nil { return true }
    let sample = bytes.prefix(64 << 10)
    var zeros = 0
    var controls = 0
    for byte in sample {
      if byte == 0 { zeros += 1 }
      if byte < 0x20, !(0x08...0x0D).contains(byte), byte != 0x1B { controls += 1 }
    }
    // Random bytes have 0.4 % zeros and 10 % controls; text has none, damaged text a few.
    return zeros * 1_000 <= sample.count && controls * 50 <= sample.count
  }

  /// `true` for big-endian UTF-16, `false` for little-endian, `nil` without a byte-order mark.
  private static func utf16ByteOrder(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return true }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return false }
    return nil
  }

  private static func hasUnpairedSurrogate(_ units: [UInt16]) -> Bool {
    var expectsTrailing = false
    for unit in units {
      let isTrailing = (0xDC00...0xDFFF).contains(unit)
      if isTrailing != expectsTrailing { return true }
      expectsTrailing = (0xD800...0xDBFF).contains(unit)
    }
    return expectsTrailing
  }
}
