/// The part of a text that normalizing leaves as it is, found in one pass: for most texts all of it.
enum UnchangedPrefix {
  /// How many bytes from the start on are sure to stay: a multiple of sixteen. What stands behind
  /// must be looked at more closely.
  ///
  /// - Parameter bytes: valid UTF-8.
  /// - Complexity: O(*n*) in the bytes of the prefix.
  static func count(of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      var index = 0
      while index + 18 <= bytes.count, !mayChange(at: base + index) { index += 16 }
      return index
    }
  }

  /// Whether one of the characters that begin in sixteen bytes may compose with another or have a
  /// plainer form: what ``CanonicalComposition`` and ``PlainCharacters`` look for, together.
  @inline(__always)
  private static func mayChange(at pointer: UnsafePointer<UInt8>) -> Bool {
    let lead = ByteVector(at: pointer)
    let second = ByteVector(at: pointer + 1)
    let third = ByteVector(at: pointer + 2)
    // Letters U+1E00–1EFF; quotes, bullets and the ellipsis.
    let isLetter = lead.equals(0xE1) .& (second & .all(0xFC)).equals(0xB8)
    let isKept = lead.equals(0xE2) .& second.equals(0x80) .& third.isOne(of: 0x0F, from: 0x98)
    let isOther = (lead .>= .all(0xCC)) .& .!(isLetter .| isKept)
    // Ð and ð; Ɖ, Ƣ and ƣ.
    let eth = lead.equals(0xC3) .& (second & .all(0xDF)).equals(0x90)
    let horned = lead.equals(0xC6) .& (second.equals(0x89) .| second.isOne(of: 2, from: 0xA2))
    let isControl = lead.isOne(of: 2, from: 0x0C)
    return (isOther .| eth .| horned .| lead.equals(0xC2) .| isControl).hasAny
  }
}
