import TestSupport
import Testing

@testable import VietnameseText

@Suite("Decoding")
struct SourceDocumentTests {
  @Test("valid text is kept byte for byte, mark and line ends included")
  func valid() {
    let bytes = Array("\u{FEFF}Số: 5/QĐ-UBND\r\n".utf8)
    let document = SourceDocument(utf8: bytes)
    #expect(document.bytes == bytes)
    #expect(document.warnings.isEmpty)
  }

  @Test("each maximal invalid sequence becomes U+FFFD, with one warning a run")
  func invalid() {
    let bytes = Array("số ".utf8) + [0xFF, 0xC3] + Array(" a".utf8) + [0xE1, 0xBA]
    let document = SourceDocument(utf8: bytes)
    #expect(document.text == "số \u{FFFD}\u{FFFD} a\u{FFFD}")
    #expect(document.warnings.map(\.code) == ["text.invalid-utf8", "text.invalid-utf8"])
    #expect(document.warnings[0].span == SourceRange(5, 11))
    #expect(document.warnings[0].message.contains("byte 5"))
  }

  @Test("any bytes decode to what the standard library decodes, and never trap")
  func random() {
    var generator = SeededGenerator(seed: 3)
    let vocabulary = Vocabulary()
    for _ in 0..<3000 {
      let count = Int.random(in: 0...60, using: &generator)
      let bytes = (0..<count).map { _ -> UInt8 in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : [0xE1, 0xBA, 0xA1, 0x2A, 0x0A, 0x20, 0xC4, 0x90].randomElement(using: &generator) ?? 0
      }
      let document = SourceDocument(utf8: bytes)
      #expect(document.text == String(decoding: bytes, as: UTF8.self))
      let tokens = Tokenizer(vocabulary: vocabulary)
        .tokenize(Normalizer().normalize(document.bytes))
      // Tokens stand in order, none is empty, none overlaps another.
      var end = 0
      for index in 0..<tokens.count {
        #expect(tokens.start(at: index) >= end)
        #expect(tokens.end(at: index) > tokens.start(at: index))
        end = tokens.end(at: index)
      }
      #expect(end <= tokens.text.bytes.count)
    }
  }

  @Test("a span converts to string indices, and to none inside a letter")
  func spanToIndices() throws {
    let text = "họp ngày 6/9"
    let range = try #require(SourceRange(6, 11).range(in: text))
    #expect(text[range] == "ngày")
    #expect(SourceRange(2, 3).range(in: text) == nil)
    #expect(SourceRange(0, 99).range(in: text) == nil)
  }
}
