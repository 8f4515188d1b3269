/// Windows-1252, the code page of Western Europe, which people also mean by Latin-1.
enum WesternPage {
  /// What a byte stands for.
  static func scalar(_ byte: UInt8) -> UnicodeScalar {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UnicodeScalar(byte)
  }

  /// Whether HTML is in this page: its Vietnamese letters are entities (`&#7871;`), since the page lacks
  /// them, and bytes of their own (`â`) are not many times more. The words around entities tell nothing
  /// of an encoding.
  ///
  /// - Complexity: O(*n*).
  static func isPage(ofHTML bytes: [UInt8]) -> Bool {
    var letters = 0
    var entities = 0
    for (place, byte) in bytes.enumerated() {
      if byte >= 0x80 {
        letters += 1
      } else if byte == UInt8(ascii: "&"), isVietnamese(bytes[(place + 1)...].prefix(8)) {
        entities += 1
      }
    }
    return entities > 0 && letters <= 4 * entities
      && String(validating: bytes, as: UTF8.self) == nil
  }

  /// `#7871;`, `#x1EBF;`: a letter behind those of the page.
  private static func isVietnamese(_ entity: ArraySlice<UInt8>) -> Bool {
    guard entity.first == UInt8(ascii: "#"), let end = entity.firstIndex(of: UInt8(ascii: ";"))
    else { return false }
    let digits = String(decoding: entity[(entity.startIndex + 1)..<end], as: UTF8.self)
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? Int(digits.dropFirst(), radix: 16) : Int(digits)
    return number.map { (0x100...0x1B0).contains($0) || (0x1EA0...0x1EF9).contains($0) } ?? false
  }

  /// The text of bytes.
  static func text(of bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map(scalar)))
  }

  private static let upper: [UnicodeScalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
