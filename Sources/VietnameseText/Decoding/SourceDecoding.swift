/// UTF-8 that may be damaged.
enum SourceDecoding {
  /// Replaces each maximal invalid sequence by U+FFFD, as Unicode recommends ("substitution of
  /// maximal subparts", The Unicode Standard 3.9).
  ///
  /// - Returns: valid UTF-8, and one warning for each run of neighboring replacements, up to a
  ///   hundred. Valid input comes back as it is, without a copy.
  /// - Complexity: O(*n*).
  static func decode(_ bytes: [UInt8]) -> DecodedText {
    bytes.withUnsafeBufferPointer { buffer in
      if UTF8Survey(buffer).isValid { return DecodedText(bytes: bytes) }
      var builder = DecodedTextBuilder(capacity: bytes.count + bytes.count / 8)
      var damage = DamageReport(code: "text.invalid-utf8")
      decode(buffer, into: &builder, damage: &damage)
      return DecodedText(
        bytes: builder.bytes, map: builder.map(), warnings: damage.warnings())
    }
  }

  /// Adds the text of the next `part` of a file to `builder`, its damage to `damage`.
  static func decode(
    _ part: UnsafeBufferPointer<UInt8>, into builder: inout DecodedTextBuilder,
    damage: inout DamageReport
  ) {
    var position = 0
    while position < part.count {
      let (start, length) = firstInvalid(in: part, from: position)
      builder.copy(UnsafeBufferPointer(rebasing: part[position..<start]))
      if length == 0 { break }
      damage.add(at: builder.filePosition, text: builder.bytes.count)
      builder.append(0xFFFD, fileLength: length)
      position = start + length
    }
  }

  /// The next invalid sequence at or after `start` and its length; (count, 0) where there is none.
  static func firstInvalid(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (start: Int, length: Int) {
    var i = start
    /// Where the sixteen bytes that were looked at one by one end.
    var slowEnd = start + 2
    let count = bytes.count
    while i < count {
      if i >= slowEnd {
        i = plainEnd(in: bytes, from: i)
        slowEnd = i + 16
        if i == count { break }
      }
      let lead = bytes[i]
      if lead < 0x80 {
        i += 1
        continue
      }
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      let trailing: Int
      switch lead {
      case 0xC2...0xDF: trailing = 1
      case 0xE0: (trailing, low) = (2, 0xA0)
      case 0xED: (trailing, high) = (2, 0x9F)
      case 0xE1...0xEF: trailing = 2
      case 0xF0: (trailing, low) = (3, 0x90)
      case 0xF4: (trailing, high) = (3, 0x8F)
      case 0xF1...0xF3: trailing = 3
      default: return (i, 1)
      }
      var read = 0
      while read < trailing {
        guard i + 1 + read < count else { return (i, 1 + read) }
        let byte = bytes[i + 1 + read]
        guard byte >= low, byte <= high else { return (i, 1 + read) }
        low = 0x80
        high = 0xBF
        read += 1
      }
      i += 1 + trailing
    }
    return (count, 0)
  }

  /// The end of what is plainly valid from `start`, a place between two scalars, not before it; it is
  /// one as well.
  ///
  /// Plainly valid are sequences of one to three bytes whose second byte may be any continuation
  /// byte: all but those of E0, ED and F0–F4.
  private static func plainEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress, start >= 2 else { return start }
    var i = start
    while i + 16 <= bytes.count {
      let byte = ByteVector(at: base + i)
      let before = ByteVector(at: base + i - 1)
      let secondBefore = ByteVector(at: base + i - 2)
      let isContinuation = byte.isOne(of: 0x40, from: 0x80)
      // Leads of two and three bytes; those of three.
      let isExpected =
        before.isOne(of: 0x2E, from: 0xC2) .| secondBefore.isOne(of: 0x0F, from: 0xE1)
      let isSpecial =
        byte.equals(0xE0) .| byte.equals(0xED) .| (byte & .all(0xFE)).equals(0xC0)
        .| (byte .>= .all(0xF0))
      if ((isContinuation .^ isExpected) .| isSpecial).hasAny { break }
      i += 16
    }
    // Back to where the last scalar begins that may go on.
    if i == start { return i }
    if bytes[i - 1] >= 0xC0 { return i - 1 }
    return bytes[i - 2] >= 0xE0 ? i - 2 : i
  }
}
