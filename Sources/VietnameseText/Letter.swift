/// What folding keeps of a letter: its base with hat, its tone, and whether it is a capital.
///
/// Letters of the Vietnamese alphabet (and f, j, w, z) have a code from 1 to 33; any other letter
/// has ``other``.
struct Letter: Sendable {
  /// Bits 0–5 code, bits 6–8 tone, bit 9 capital; 0 where the scalar is no letter.
  let rawValue: UInt16

  /// The code of a letter outside the Vietnamese alphabet, such as `ö` or `ŭ`.
  static let other: UInt16 = 63
  static let none = Letter(rawValue: 0)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(code: UInt16, tone: UInt16, isCapital: Bool) {
    rawValue = code | tone << 6 | (isCapital ? 1 << 9 : 0)
  }

  var code: UInt16 { rawValue & 63 }
  /// 0 level, 1 grave (huyền), 2 hook (hỏi), 3 tilde (ngã), 4 acute (sắc), 5 dot below (nặng).
  var tone: UInt16 { (rawValue >> 6) & 7 }
  var isCapital: Bool { rawValue & (1 << 9) != 0 }
  var isLetter: Bool { rawValue != 0 }
}

/// The letters by scalar: U+0000–024F and U+1E00–1EFF by table, the rest by Unicode's properties.
enum LetterTable {
  /// The vowels, each with its five tone marks in the order of ``Letter/tone``.
  static let vowels: [[Character]] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ].map { Array($0) }

  /// Code 1 is `a`; the order is free, but it is the order of ``render``.
  static let alphabet: [Character] = Array("abcdefghijklmnopqrstuvwxyzăâđêôơư")

  /// The vowel `letter` with the mark of `tone`, in lower case; `nil` where `letter` is no vowel in
  /// lower case without a tone.
  static func letter(_ letter: Character, tone: Tone) -> Character? {
    vowels.first { $0[0] == letter }?[Int(tone.rawValue)]
  }

  /// U+0000–024F at 0, U+1E00–1EFF at 0x250.
  static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x250 + 0x100)
    func set(_ character: Character, _ letter: Letter) {
      guard let scalar = character.unicodeScalars.first, let index = index(of: scalar.value)
      else { return }
      table[index] = letter.rawValue
    }
    for value in Array(0x41...0x24F) + Array(0x1E00...0x1EFF) {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic,
        let index = index(of: scalar.value)
      else { continue }
      table[index] =
        Letter(code: Letter.other, tone: 0, isCapital: scalar.properties.isUppercase).rawValue
    }
    for (offset, character) in alphabet.enumerated() {
      let code = UInt16(offset + 1)
      set(character, Letter(code: code, tone: 0, isCapital: false))
      for capital in character.uppercased() {
        set(capital, Letter(code: code, tone: 0, isCapital: true))
      }
    }
    for row in vowels {
      guard let offset = alphabet.firstIndex(of: row[0]) else { continue }
      for (tone, character) in row.enumerated() {
        set(character, Letter(code: UInt16(offset + 1), tone: UInt16(tone), isCapital: false))
        for capital in character.uppercased() {
          set(
            capital, Letter(code: UInt16(offset + 1), tone: UInt16(tone), isCapital: true))
        }
      }
    }
    return table
  }()

  private static func index(of scalar: UInt32) -> Int? {
    if scalar < 0x250 { return Int(scalar) }
    if scalar >= 0x1E00, scalar <= 0x1EFF { return Int(scalar - 0x1E00) + 0x250 }
    return nil
  }

  /// The capital of a letter with a tone, U+00E0–0169 and U+1EA1–1EF9.
  static func capital(of small: UInt32) -> UInt32 {
    // Latin-1 has its capitals 20 (hexadecimal) below, the others one below.
    small < 0x100 ? small - 0x20 : small - 1
  }

  /// The letter of any scalar; ``Letter/none`` where it is none.
  static func letter(_ scalar: UInt32, in table: UnsafeBufferPointer<UInt16>) -> Letter {
    if scalar < 0x250 { return Letter(rawValue: table[Int(scalar)]) }
    if scalar >= 0x1E00, scalar <= 0x1EFF {
      return Letter(rawValue: table[Int(scalar - 0x1E00) + 0x250])
    }
    // Dashes, quotation marks, the ellipsis.
    if scalar >= 0x2000, scalar < 0x2070 { return .none }
    return rareLetter(scalar)
  }

  /// Kept out of the way of the common letters: asking for Unicode's properties costs stack.
  @inline(never)
  private static func rareLetter(_ scalar: UInt32) -> Letter {
    // Combining marks that did not compose stay with their word.
    if scalar >= 0x300, scalar < 0x370 {
      return Letter(code: Letter.other, tone: 0, isCapital: false)
    }
    guard let value = Unicode.Scalar(scalar), value.properties.isAlphabetic else { return .none }
    return Letter(code: Letter.other, tone: 0, isCapital: value.properties.isUppercase)
  }
}
