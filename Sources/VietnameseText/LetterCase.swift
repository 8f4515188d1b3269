/// Comparing UTF-8 without regard to case, letter by letter: the case of Vietnamese letters never
/// changes their length or their neighbors.
enum LetterCase {
  /// Whether both are the same letters.
  static func isSame(
    _ text: UnsafeBufferPointer<UInt8>, _ otherText: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard text.count == otherText.count else { return false }
    return LetterTable.table.withUnsafeBufferPointer { table in
      var index = 0
      while index < text.count {
        let one = scalar(in: text, at: index)
        let other = scalar(in: otherText, at: index)
        guard one.length == other.length,
          one.value == other.value || folded(one.value, table) == folded(other.value, table)
        else { return false }
        index += one.length
      }
      return true
    }
  }

  /// Makes the capitals of the Vietnamese alphabet small where they stand: none changes its length.
  ///
  /// - Parameter text: valid UTF-8 in NFC.
  static func makeSmall(_ text: UnsafeMutableBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let lead = text[index]
      if lead < 0x80 {
        if lead >= 0x41, lead <= 0x5A { text[index] = lead | 0x20 }
        index += 1
      } else if lead < 0xE0, index + 1 < text.count {
        text[index + 1] = smallTail(lead, text[index + 1])
        index += 2
      } else if lead == 0xE1, index + 2 < text.count {
        // U+1EA0–1EF9: capitals are even.
        let second = text[index + 1]
        let third = text[index + 2]
        if second == 0xBA && third >= 0xA0 || second == 0xBB && third < 0xBA {
          text[index + 2] = third | 1
        }
        index += 3
      } else {
        index += lead < 0xF0 ? 3 : 4
      }
    }
  }

  /// The second byte of the small letter of a capital of two bytes.
  private static func smallTail(_ lead: UInt8, _ tail: UInt8) -> UInt8 {
    switch (lead, tail) {
    // À–Ý but for ×
    case (0xC3, 0x80...0x9D) where tail != 0x97: tail + 0x20
    // Ă, Đ, Ĩ, Ũ, Ơ, Ư
    case (0xC4, 0x82), (0xC4, 0x90), (0xC4, 0xA8), (0xC5, 0xA8), (0xC6, 0xA0), (0xC6, 0xAF):
      tail + 1
    default: tail
    }
  }

  /// A hash of the letters of `text` without their case.
  static func hash(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    LetterTable.table.withUnsafeBufferPointer { table in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var index = 0
      while index < text.count {
        let (value, length) = scalar(in: text, at: index)
        hash = (hash ^ UInt64(folded(value, table))) &* 0x0000_0100_0000_01B3
        index += length
      }
      // The upper bits of the product are the good ones.
      return hash ^ hash >> 32
    }
  }

  /// The letter without its case; a scalar that is no letter of the alphabet is itself.
  private static func folded(_ scalar: UInt32, _ table: UnsafeBufferPointer<UInt16>) -> UInt32 {
    let letter = LetterTable.letter(scalar, in: table)
    guard letter.isLetter, letter.code != Letter.other else { return scalar }
    return 1 << 24 | UInt32(letter.code) << 3 | UInt32(letter.tone)
  }

  /// The scalar at `index` of valid UTF-8; bytes that are cut off are scalars of their own.
  private static func scalar(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (value: UInt32, length: Int) {
    let lead = UInt32(text[index])
    func tail(_ offset: Int) -> UInt32 { UInt32(text[index + offset] & 0x3F) }
    if lead < 0xC0 { return (lead, 1) }
    if lead < 0xE0, index + 1 < text.count { return ((lead & 0x1F) << 6 | tail(1), 2) }
    if lead < 0xF0, index + 2 < text.count {
      return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    }
    if index + 3 < text.count {
      return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
    return (lead, 1)
  }
}
