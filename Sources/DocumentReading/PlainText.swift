import VietnameseText

/// Tells text files from others.
enum PlainText {
  /// Whether the beginning of a file is text rather than some binary format: few control characters
  /// and nearly no NUL bytes, or UTF-8 but for some NUL bytes, or UTF-16.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    if SourceDocument.isUTF16(file: bytes) { return true }
    let sample = bytes.prefix(64 << 10)
    var zeros = 0
    var controls = 0
    for byte in sample {
      if byte == 0 { zeros += 1 }
      if byte < 0x20, !(0x08...0x0D).contains(byte), byte != 0x1B { controls += 1 }
    }
    // Random bytes have 0.4 % zeros and 10 % controls; text has none, damaged text a few.
    if zeros * 1_000 <= sample.count, controls * 50 <= sample.count { return true }
    // A small file is damaged text still with a larger share of zeros, where all else is in order.
    return zeros * 4 <= sample.count && (controls - zeros) * 50 <= sample.count
      && isUTF8(sample.filter { $0 != 0 })
  }

  /// Whether bytes are UTF-8; the last character may be cut.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    let end = bytes.suffix(4).lastIndex { $0 & 0xC0 != 0x80 } ?? bytes.endIndex
    return String(validating: bytes[..<end], as: UTF8.self) != nil
  }
}
