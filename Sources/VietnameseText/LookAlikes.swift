/// Letters of Cyrillic and Greek that look like Latin ones and stand in a Latin word, as some keyboards
/// and recognizers leave them: `Н` in `НỘI`.
enum LookAlikes {
  /// The Latin letter for the Cyrillic or Greek one of two bytes at `index`, or `nil` where it has
  /// none, or its word is no Latin word: without a Latin letter, or with a letter of the other script
  /// that has no double.
  ///
  /// - Parameter bytes: valid UTF-8.
  /// - Complexity: O(1): looks at twelve letters to either side at most.
  static func latin(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> StaticString? {
    guard let letter = double(bytes[index], bytes[index + 1]) else { return nil }
    guard let after = sideHasLatin(bytes, from: index, step: nextStart),
      let before = sideHasLatin(bytes, from: index, step: previousStart)
    else { return nil }
    return after || before ? letter : nil
  }

  /// Whether there is a Latin letter among the letters of the word to one side of `index`; `nil` for a
  /// word with a letter of another script, or too long for a syllable.
  private static func sideHasLatin(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: Int,
    step: (UnsafeBufferPointer<UInt8>, Int) -> Int?
  ) -> Bool? {
    var hasLatin = false
    var position = index
    for _ in 0..<reach {
      guard let next = step(bytes, position), let kind = kind(bytes, next) else { return hasLatin }
      if kind == .foreign { return nil }
      if kind == .latin { hasLatin = true }
      position = next
    }
    return nil
  }

  private static func nextStart(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let lead = bytes[index]
    let next = index + (lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
    return next < bytes.count ? next : nil
  }

  private static func previousStart(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index > 0 else { return nil }
    var previous = index - 1
    while previous > 0, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
    return previous
  }

  private static let reach = 12

  private enum Kind { case latin, double, foreign, invisible }

  /// What the letter at `index` is; `nil` for what is no letter.
  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Kind? {
    let lead = bytes[index]
    switch lead {
    case 0x00..<0x80: return (lead | 0x20) &- 0x61 < 26 ? .latin : nil
    case 0xC2: return bytes[index + 1] == 0xAD ? .invisible : nil
    // Combining marks, zero-width characters and the byte-order mark part no words.
    case 0xCC, 0xCD: return .invisible
    case 0xE2:
      let isInvisible =
        bytes[index + 1] == 0x80 && (0x8B...0x8F).contains(bytes[index + 2])
        || bytes[index + 1] == 0x81 && (0xA0...0xA4).contains(bytes[index + 2])
        || bytes[index + 1] == 0x83
      return isInvisible ? .invisible : nil
    case 0xEF: return bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? .invisible : nil
    case 0xC3: return bytes[index + 1] & 0xDF == 0x97 ? nil : .latin
    case 0xC4...0xC9: return .latin
    case 0xE1: return bytes[index + 1] >= 0xB8 && bytes[index + 1] <= 0xBB ? .latin : nil
    case 0xCE...0xD4: return double(lead, bytes[index + 1]) == nil ? .foreign : .double
    default: return nil
    }
  }

  private static func double(_ lead: UInt8, _ second: UInt8) -> StaticString? {
    switch lead {
    case 0xD0: cyrillicCapital(second)
    case 0xD1: smallCyrillic(second)
    case 0xCE: greek(second)
    default: nil
    }
  }

  /// U+0405–043E: Ѕ І Ј А В Е К М Н О Р С Т У Х а е о.
  private static func cyrillicCapital(_ second: UInt8) -> StaticString? {
    switch second {
    case 0x85: "S"
    case 0x86: "I"
    case 0x88: "J"
    case 0x90: "A"
    case 0x92: "B"
    case 0x95: "E"
    case 0x9A: "K"
    case 0x9C: "M"
    case 0x9D: "H"
    case 0x9E: "O"
    case 0xA0: "P"
    case 0xA1: "C"
    case 0xA2: "T"
    case 0xA3: "Y"
    case 0xA5: "X"
    case 0xB0: "a"
    case 0xB5: "e"
    case 0xBE: "o"
    default: nil
    }
  }

  /// U+0440–0458: р с у х ѕ і ј.
  private static func smallCyrillic(_ second: UInt8) -> StaticString? {
    switch second {
    case 0x80: "p"
    case 0x81: "c"
    case 0x83: "y"
    case 0x85: "x"
    case 0x95: "s"
    case 0x96: "i"
    case 0x98: "j"
    default: nil
    }
  }

  /// U+0391–03BF: Α Β Ε Ζ Η Ι Κ Μ Ν Ο Ρ Τ Υ Χ ο.
  private static func greek(_ second: UInt8) -> StaticString? {
    switch second {
    case 0x91: "A"
    case 0x92: "B"
    case 0x95: "E"
    case 0x96: "Z"
    case 0x97: "H"
    case 0x99: "I"
    case 0x9A: "K"
    case 0x9C: "M"
    case 0x9D: "N"
    case 0x9F: "O"
    case 0xA1: "P"
    case 0xA4: "T"
    case 0xA5: "Y"
    case 0xA7: "X"
    case 0xBF: "o"
    default: nil
    }
  }
}
