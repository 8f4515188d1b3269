import TestSupport
import Testing

@testable import VietnameseText

@Suite("The way back to the file")
struct FileOffsetMapTests {
  static let words = [
    "Ủy", "ban", "nhân", "dân", "xã", "quyết", "định", "ngày", "15/9", "“Đường”", "ưu", "tiên", "–",
    "nước", "thuế", "\n", "\r\n", "đ)", "kế", "hoạch", "họp", "\n\n",
  ]

  /// Bytes in some encoding, the encoding, and the text.
  private func sample(
    _ generator: inout SeededGenerator
  ) -> (bytes: [UInt8], encoding: TextEncoding) {
    let count = Int.random(in: 0...120, using: &generator)
    let text = (0..<count).compactMap { _ in Self.words.randomElement(using: &generator) }
      .joined(separator: " ")
    let encoding = TextEncoding.allCases.randomElement(using: &generator) ?? .utf8
    var bytes = LegacyEncoder(encoding).encode(text).bytes
    if Bool.random(using: &generator), !bytes.isEmpty {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
        in: 0...255, using: &generator)
    }
    return (bytes, encoding)
  }

  @Test("the bytes of every letter decode to the letter; the letters tile the file")
  func letters() {
    var generator = SeededGenerator(seed: 5_712)
    for _ in 0..<400 {
      let (bytes, encoding) = sample(&generator)
      let document = SourceDocument(file: bytes, encoding: encoding)
      var file = 0
      var position = 0
      for scalar in document.text.unicodeScalars {
        let range = SourceRange(position, position + UTF8.width(scalar))
        let back = document.fileMap.fileRange(for: range)
        #expect(back.lowerBound == file && !back.isEmpty)
        if encoding != .tcvn3 {
          let again = SourceDocument(file: Array(bytes[back.indices]), encoding: encoding)
          #expect(again.text == String(scalar))
        }
        file = back.upperBound
        position = range.upperBound
      }
      #expect(file == bytes.count || document.text.isEmpty)
    }
  }

  @Test("any bytes decode to valid text with a map that is monotone and stays inside the file")
  func anyBytes() {
    var generator = SeededGenerator(seed: 1_456)
    for _ in 0..<2_000 {
      var bytes = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      if Bool.random(using: &generator) { bytes += sample(&generator).bytes }
      let named = Bool.random(using: &generator)
      let document = SourceDocument(
        file: bytes, encoding: named ? TextEncoding.allCases.randomElement(using: &generator) : nil)
      #expect(String(validating: document.bytes, as: UTF8.self) != nil)
      var previous = FileRange(0, 0)
      for position in 0..<document.bytes.count {
        let back = document.fileMap.fileRange(for: SourceRange(position, position + 1))
        #expect(back.lowerBound >= previous.lowerBound && back.upperBound >= previous.upperBound)
        #expect(back.upperBound <= bytes.count && !back.isEmpty)
        previous = back
      }
    }
  }

  @Test("valid UTF-8 needs no map")
  func identity() {
    let document = SourceDocument(file: Array("\u{FEFF}Số: 5/QĐ-UBND\r\n".utf8))
    #expect(document.fileMap.isIdentity)
    #expect(document.fileMap.fileRange(for: SourceRange(3, 7)) == FileRange(3, 7))
  }
}
