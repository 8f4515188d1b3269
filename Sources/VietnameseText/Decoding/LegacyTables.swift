/// What each byte stands for in the encodings before Unicode.
///
/// Sources: TCVN 5712:1993, set VN3; VISCII 1.1 (RFC 1456); Microsoft's tables of code pages 1252 and
/// 1258; for VNI see ``VNILetters``.
enum LegacyTables {
  /// Windows-1252 above 7F; what it leaves free stands for itself.
  static let windows1252: [UInt32] = table(
    upper: """
      20AC 81 201A 192 201E 2026 2020 2021 2C6 2030 160 2039 152 8D 17D 8F
      90 2018 2019 201C 201D 2022 2013 2014 2DC 2122 161 203A 153 9D 17E 178
      """)

  /// Windows-1258: Windows-1252 with other letters; CC, D2, DE, EC and F2 are combining marks.
  static let windows1258: [UInt32] = changed(
    windows1252,
    [
      0x8A: 0x8A, 0x8E: 0x8E, 0x9A: 0x9A, 0x9E: 0x9E, 0xC3: 0x102, 0xCC: 0x300, 0xD0: 0x110,
      0xD2: 0x309, 0xD5: 0x1A0, 0xDD: 0x1AF, 0xDE: 0x303, 0xE3: 0x103, 0xEC: 0x301, 0xF0: 0x111,
      0xF2: 0x323, 0xF5: 0x1A1, 0xFD: 0x1B0, 0xFE: 0x20AB,
    ])

  /// TCVN3. Its places that hold no Vietnamese letter are read as in Windows-1252, which the fonts
  /// draw there. AD is ư, not a soft hyphen.
  static let tcvn3: [UInt32] = letters(
    over: windows1252,
    """
    A1 ĂÂÊÔƠƯĐăâêôơưđ
    B5 àảãáạ
    BB ằẳẵắ
    C6 ặầẩẫấậè
    CE ẻẽéẹềểễếệìỉ
    DC ĩíịò
    E1 ỏõóọồổỗốộờởỡớợù
    F1 ủũúụừửữứựỳỷỹýỵ
    """)

  /// Whether a byte is a letter only because Windows-1252 has one where TCVN3 has nothing.
  static func isStrayInTCVN3(_ byte: UInt32) -> Bool {
    switch byte {
    case 0xC0...0xC5, 0xCD, 0xD9...0xDB, 0xE0, 0xF0, 0xFF: true
    default: false
    }
  }

  /// VISCII: six capitals stand on control codes, the others from 80 on.
  static let viscii: [UInt32] = changed(
    letters(
      over: windows1252,
      """
      80 ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ
      90 ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ
      A0 Õắằặấầẩậẽẹếềểễệố
      B0 ồổỗỠƠộờởịỰỨỪỬơớƯ
      C0 ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ
      D0 ĐứÒÓÔạỷừửÙÚỹỵÝỡư
      E0 àáâãảăữẫèéêẻìíĩỉ
      F0 đựòóôõỏọụùúũủýợỮ
      """),
    [0x02: 0x1EB2, 0x05: 0x1EB4, 0x06: 0x1EAA, 0x14: 0x1EF6, 0x19: 0x1EF8, 0x1E: 0x1EF4])

  private static func table(upper: String) -> [UInt32] {
    var table = (0...255).map { UInt32($0) }
    let values = upper.split(whereSeparator: { $0 == " " || $0 == "\n" })
    for (offset, value) in values.enumerated() {
      table[0x80 + offset] = UInt32(value, radix: 16) ?? 0xFFFD
    }
    return table
  }

  private static func changed(_ table: [UInt32], _ changes: [Int: UInt32]) -> [UInt32] {
    var table = table
    for (byte, scalar) in changes { table[byte] = scalar }
    return table
  }

  /// Lines of a byte and the letters that stand from there on.
  private static func letters(over table: [UInt32], _ rows: String) -> [UInt32] {
    var table = table
    for row in rows.split(separator: "\n") {
      let parts = row.split(separator: " ")
      var byte = Int(parts[0], radix: 16) ?? 0
      for scalar in parts[1].unicodeScalars {
        table[byte] = scalar.value
        byte += 1
      }
    }
    return table
  }
}
