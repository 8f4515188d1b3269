import Testing
import VietnameseText

@testable import DocumentReading

@Suite("Plain text")
struct PlainTextTests {
  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  @Test("UTF-8 stays byte for byte, mark and CRLF included")
  func utf8() {
    let bytes = Array("\u{FEFF}Số: 5\r\nđ".utf8)
    let document = SourceDocument(file: bytes)
    #expect(document.bytes == bytes)
    #expect(document.encoding == "utf-8")
    #expect(document.warnings.isEmpty)
  }

  @Test("UTF-16 in both byte orders", arguments: [true, false])
  func utf16(isBigEndian: Bool) {
    let bytes = utf16("Số: 5/QĐ 𝄞", isBigEndian: isBigEndian)
    #expect(PlainText.isLikely(bytes))
    let document = SourceDocument(file: bytes)
    #expect(document.text == "Số: 5/QĐ 𝄞")
    #expect(document.encoding == (isBigEndian ? "utf-16be" : "utf-16le"))
    #expect(document.warnings.isEmpty)
  }

  @Test("half a UTF-16 pair and a lonely byte are warned about")
  func brokenUTF16() {
    let document = SourceDocument(file: [0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41, 0x00])
    #expect(document.text == "\u{FFFD}A\u{FFFD}")
    #expect(document.warnings.map(\.code) == ["text.invalid-utf16", "text.invalid-utf16"])
  }

  @Test("other encodings and stray NUL bytes are text still, binary content is not")
  func likeness() {
    #expect(PlainText.isLikely([0x43, 0xF4, 0x6E, 0x67, 0x20, 0x76, 0xE3, 0x6E]))
    #expect(
      PlainText.isLikely([UInt8](repeating: 0x41, count: 5_000) + [0]))
    #expect(!PlainText.isLikely([0x41, 0x00, 0x42, 0x00]))
    #expect(
      !PlainText.isLikely((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 7) }))
  }
}
