import VietnameseText

/// Tells text files from others.
enum PlainText {
  /// Whether the beginning of a file is text rather than some binary format: nearly no NUL bytes
  /// and few control characters, or UTF-16.
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
    return zeros * 1_000 <= sample.count && controls * 50 <= sample.count
  }
}
