/// The letters of VNI for Windows: a base letter and a byte that is its mark, or one byte alone.
///
/// Source: VNI's table for its Windows fonts, as its converters and keyboards document it. The letter
/// decides the case, so that `Aø`, which some programs wrote for `AØ`, is read as well.
enum VNILetters {
  /// Letters of one byte; all other bytes are as in Windows-1252.
  static let singles: [UInt8: UInt32] = [
    0xD1: 0x110, 0xF1: 0x111,  // Ñ ñ: Đ đ
    0xD4: 0x1A0, 0xF4: 0x1A1,  // Ô ô: Ơ ơ
    0xD6: 0x1AF, 0xF6: 0x1B0,  // Ö ö: Ư ư
    0xC6: 0x1EC8, 0xE6: 0x1EC9,  // Æ æ: Ỉ ỉ
    0xD3: 0x128, 0xF3: 0x129,  // Ó ó: Ĩ ĩ
    0xD2: 0x1ECA, 0xF2: 0x1ECB,  // Ò ò: Ị ị
    0xCE: 0x1EF4, 0xEE: 0x1EF5,  // Î î: Ỵ ỵ
  ]

  /// Bytes that are the letter Windows-1252 has there: Ì Í ì í.
  static let plainLetters: Set<UInt8> = [0xCC, 0xCD, 0xEC, 0xED]

  /// The letter that `base` and `mark` write together, or `nil`.
  static func letter(base: UInt8, mark: UInt8) -> UInt32? {
    // Marks stand from C0 on; the small ones are 20 above the capitals.
    guard mark >= 0xC0 else { return nil }
    let value = pairs[Int(rows[Int(base)]) << 5 | Int(mark & 0x1F)]
    return value == 0 ? nil : value
  }

  /// The row of ``pairs`` for each base byte; 0 is the empty row.
  private static let rows: [UInt8] = {
    var rows = [UInt8](repeating: 0, count: 256)
    for (offset, base) in bases.enumerated() { rows[Int(base)] = UInt8(offset + 1) }
    return rows
  }()

  // a e o u y ơ ư, small and capital.
  private static let bases: [UInt8] = [
    0x61, 0x65, 0x6F, 0x75, 0x79, 0xF4, 0xF6, 0x41, 0x45, 0x4F, 0x55, 0x59, 0xD4, 0xD6,
  ]

  private static let pairs: [UInt32] = {
    var pairs = [UInt32](repeating: 0, count: (bases.count + 1) << 5)
    /// Bytes that are marks, and what they make of the letters of each row.
    func set(_ marks: [UInt8], _ letters: String, _ base: UInt8) {
      for (mark, scalar) in zip(marks, letters.unicodeScalars) {
        pairs[Int(rows[Int(base)]) << 5 | Int(mark & 0x1F)] = scalar.value
      }
    }
    // ø ù û õ ï: grave, acute, hook, tilde, dot below.
    let tones: [UInt8] = [0xF8, 0xF9, 0xFB, 0xF5, 0xEF]
    let plain = [
      "àáảãạ", "èéẻẽẹ", "òóỏõọ", "ùúủũụ", "ỳýỷỹỵ", "ờớởỡợ", "ừứửữự",
      "ÀÁẢÃẠ", "ÈÉẺẼẸ", "ÒÓỎÕỌ", "ÙÚỦŨỤ", "ỲÝỶỸỴ", "ỜỚỞỠỢ", "ỪỨỬỮỰ",
    ]
    for (base, letters) in zip(bases, plain) { set(tones, letters, base) }
    // â à á å ã ä: circumflex alone and with the tones.
    let circumflexes: [UInt8] = [0xE2, 0xE0, 0xE1, 0xE5, 0xE3, 0xE4]
    set(circumflexes, "âầấẩẫậ", 0x61)
    set(circumflexes, "êềếểễệ", 0x65)
    set(circumflexes, "ôồốổỗộ", 0x6F)
    set(circumflexes, "ÂẦẤẨẪẬ", 0x41)
    set(circumflexes, "ÊỀẾỂỄỆ", 0x45)
    set(circumflexes, "ÔỒỐỔỖỘ", 0x4F)
    // ê è é ú ü ë: breve alone and with the tones.
    let breves: [UInt8] = [0xEA, 0xE8, 0xE9, 0xFA, 0xFC, 0xEB]
    set(breves, "ăằắẳẵặ", 0x61)
    set(breves, "ĂẰẮẲẴẶ", 0x41)
    return pairs
  }()
}
