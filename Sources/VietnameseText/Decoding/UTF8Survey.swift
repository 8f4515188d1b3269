/// One pass over the bytes of a file: are they UTF-8, and is there anything in them that Vietnamese
/// text in UTF-8 does not have?
struct UTF8Survey {
  /// Whether all bytes are valid UTF-8.
  private(set) var isValid = true
  /// Whether a sign or letter of Latin-1 that Vietnamese does not have stands beside a letter, as in
  /// `C¸c` or `Vieät`: cheap evidence that the text may have been decoded wrongly before.
  private(set) var hasMisreadLetters = false
  /// Whether a letter of another script stands beside an ASCII letter: cheap evidence that the bytes
  /// are UTF-8 by accident, as `ng\u{7F6}i` is for `người` in VISCII.
  private(set) var hasForeignLetters = false

  /// - Complexity: O(*n*), sixteen bytes at a time in Vietnamese text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    isValid = SourceDecoding.firstInvalid(in: bytes, from: 0).length == 0
    guard isValid, let base = bytes.baseAddress else { return }
    var index = 1
    while index + 16 <= bytes.count {
      let byte = ByteVector(at: base + index)
      let before = ByteVector(at: base + index - 1)
      let low = byte & .all(0x1F)
      // What misreadC2 and misreadC3 say, and a little more: a look at each byte decides.
      let isOdd =
        low.isOne(of: 4, from: 4) .| low.isOne(of: 3, from: 0x16) .| low.isOne(of: 2, from: 0x1B)
        .| low.isOne(of: 2, from: 0x1E) .| low.isOne(of: 2, from: 0x0E) .| low.equals(0x0B)
        .| low.equals(0x11)
      let isSuspect =
        (before.equals(0xC3) .& isOdd) .| (before.equals(0xC2) .& (byte .!= .all(0xA0)))
        .| before.isOne(of: 16, from: 0xD0)
      if isSuspect.hasAny {
        for offset in -1...14 { look(bytes, at: index + offset) }
      }
      index += 16
    }
    for offset in index - 1..<Swift.max(index - 1, bytes.count - 1) { look(bytes, at: offset) }
  }

  /// Looks at the two bytes at `index`, if they are a letter of two bytes.
  private mutating func look(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let lead = bytes[index]
    guard lead >= 0xC2, lead < 0xE0 else { return }
    if lead <= 0xC3 {
      let misread = lead == 0xC2 ? Self.misreadC2 : Self.misreadC3
      if misread >> UInt64(bytes[index + 1] & 63) & 1 == 1, Self.isBesideLetter(bytes, index) {
        hasMisreadLetters = true
      }
    } else if lead >= 0xD0, Self.isBesideLetter(bytes, index) {
      hasForeignLetters = true
    }
  }

  /// Whether an ASCII letter stands before or behind the two bytes at `index`.
  private static func isBesideLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index > 0 && isASCIILetter(bytes[index - 1])
      || index + 2 < bytes.count && isASCIILetter(bytes[index + 2])
  }

  @inline(__always)
  private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  // By the six bits of the second byte: signs and letters that no Vietnamese word has. Left out are,
  // besides the letters of Vietnamese, Ð and ð (taken for Đ and đ) and signs that stand beside letters
  // in good text: no-break space, ¯ ° ± ² ³ ´ º ¿.
  private static let misreadC2: UInt64 = 0x7BE0_7FFE_FFFF_FFFF
  private static let misreadC3: UInt64 = 0xD9C2_C8F0_D9C2_C8F0
}
