@testable import VietnameseText

/// Writes text in the encodings that are read: the inverse of their tables.
struct LegacyEncoder {
  let encoding: TextEncoding
  private let codes: [UInt32: [UInt8]]

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    var codes: [UInt32: [UInt8]] = [:]
    func add(_ scalar: UInt32, _ bytes: [UInt8]) {
      if codes[scalar] == nil { codes[scalar] = bytes }
    }
    switch encoding {
    case .tcvn3:
      for byte in 0...255 where !LegacyTables.isStrayInTCVN3(UInt32(byte)) {
        add(LegacyTables.tcvn3[byte], [UInt8(byte)])
      }
    case .viscii: for byte in 0...255 { add(LegacyTables.viscii[byte], [UInt8(byte)]) }
    case .windows1258:
      for byte in 0...255 { add(LegacyTables.windows1258[byte], [UInt8(byte)]) }
      for base in codes.keys {
        for mark in [0x300, 0x301, 0x303, 0x309, 0x323] as [UInt32] {
          guard let letter = ToneComposition.compose(base, mark), codes[letter] == nil else {
            continue
          }
          codes[letter] = (codes[base] ?? []) + (codes[mark] ?? [])
        }
      }
    case .vni:
      for base in 0...255 {
        for mark in 0xC0...0xFF {
          // The mark has the case of its letter.
          let isCapital = [0x41, 0x45, 0x4F, 0x55, 0x59, 0xD4, 0xD6].contains(base)
          guard (mark < 0xE0) == isCapital,
            let letter = VNILetters.letter(base: UInt8(base), mark: UInt8(mark))
          else { continue }
          // ỵ has a byte of its own.
          if letter != 0x1EF4, letter != 0x1EF5 { add(letter, [UInt8(base), UInt8(mark)]) }
        }
      }
      for (byte, letter) in VNILetters.singles { codes[letter] = [byte] }
      for byte in 0...255 where VNILetters.singles[UInt8(byte)] == nil {
        add(LegacyTables.windows1252[byte], [UInt8(byte)])
      }
    case .utf8, .utf16LittleEndian, .utf16BigEndian: break
    }
    self.codes = codes
  }

  /// The bytes of `text` and the text that they stand for: what the encoding lacks is left out, and
  /// the capitals that TCVN3 lacks are small letters.
  func encode(_ text: String) -> (bytes: [UInt8], text: String) {
    var bytes: [UInt8] = []
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch encoding {
      case .utf8: bytes += Array(String(scalar).utf8)
      case .utf16LittleEndian:
        bytes += String(scalar).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigEndian:
        bytes += String(scalar).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case .tcvn3:
        let small = String(scalar).lowercased().unicodeScalars.first ?? scalar
        guard let code = codes[scalar.value] ?? codes[small.value] else { continue }
        bytes += code
      case .vni, .viscii, .windows1258:
        guard let code = codes[scalar.value] else { continue }
        bytes += code
      }
      kept.append(scalar)
    }
    return (bytes, String(kept))
  }
}
