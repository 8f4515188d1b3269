import Testing

@testable import VietnameseText

@Suite("Encodings before Unicode")
struct LegacyTableTests {
  static let letters: [Character] =
    LetterTable.vowels.flatMap { $0 } + ["đ"]

  @Test("every letter comes back", arguments: TextDecoding.legacyEncodings)
  func roundTrip(_ encoding: TextEncoding) {
    let encoder = LegacyEncoder(encoding)
    for letter in Self.letters.map(String.init) {
      for text in [letter, letter.uppercased()] {
        let encoded = encoder.encode(text)
        #expect(encoded.text == text, "\(encoding) has no \(text)")
        let decoded = TextDecoding.decode(encoded.bytes, as: encoding)
        // TCVN3 has seven capitals with marks; the others are small letters in a capital font.
        let hasCapital = encoding != .tcvn3 || "ĂÂÊÔƠƯĐ".contains(text) || text.utf8.count == 1
        let expected = hasCapital ? text : letter
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == expected)
        let file = decoded.map.fileRange(for: SourceRange(0, decoded.bytes.count))
        #expect(file == FileRange(0, encoded.bytes.count))
      }
    }
  }

  @Test(
    "samples of each encoding",
    arguments: [
      (TextEncoding.tcvn3, "Uû ban nh©n d©n x· B¸ Th\u{AD}íc", "Uỷ ban nhân dân xã Bá Thước"),
      (.tcvn3, "VIÖT NAM, Bé Y TÕ", "VIỆT NAM, BỘ Y TẾ"),
      (.tcvn3, "CéNG HOµ X· HéI CHñ NGHÜA", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA"),
      (.tcvn3, "§¶ng uû", "Đảng uỷ"),
      (.vni, "Uûy ban nhaân daân tænh, thò xaõ, huyeän", "Ủy ban nhân dân tỉnh, thị xã, huyện"),
      (.vni, "COÄNG HOØA, ÑÖÔØNG, Lyù Thöôøng Kieät", "CỘNG HÒA, ĐƯỜNG, Lý Thường Kiệt"),
      (.vni, "Aâu Cô", "Âu Cơ"),
      (.viscii, "Quyªt ð¸nh, Bµ Y tª", "Quyết định, Bộ Y tế"),
      (.windows1258, "huyêòn ðôìc lâòp", "huyện đốc lập"),
    ])
  func samples(_ encoding: TextEncoding, _ asLatin: String, _ text: String) {
    // The samples show the bytes as Windows-1252 draws them.
    let bytes = asLatin.unicodeScalars.compactMap { WindowsPage.western.byte(for: $0.value) }
    #expect(self.text(bytes, encoding) == text)
  }

  private func text(_ bytes: [UInt8], _ encoding: TextEncoding) -> String {
    String(decoding: TextDecoding.decode(bytes, as: encoding).bytes, as: UTF8.self)
  }
}
