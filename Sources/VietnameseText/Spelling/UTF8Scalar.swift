/// Reading single scalars of UTF-8 that may be cut off or invalid.
enum UTF8Scalar {
  /// The scalar at `index` and the count of its bytes; a byte that begins no whole sequence is U+FFFD
  /// of one byte. Never reads outside `bytes`.
  @inline(__always)
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (lead, 1) }
    if lead >= 0xC2, lead < 0xE0, index + 1 < bytes.count {
      return ((lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
    }
    if lead >= 0xE0, lead < 0xF0, index + 2 < bytes.count {
      let tail = UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      return ((lead & 0x0F) << 12 | tail, 3)
    }
    if lead >= 0xF0, lead < 0xF5, index + 3 < bytes.count {
      let high = (lead & 7) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
      let low = UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
      return (high | low, 4)
    }
    return (0xFFFD, 1)
  }
}
