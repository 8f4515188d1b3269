import TestSupport
import Testing

@testable import VietnameseText

@Suite("Offsets")
struct OffsetMapTests {
  let normalizer = Normalizer()

  /// Pieces that normalizing changes, keeps, removes or composes.
  static let pieces: [String] = [
    "ngày ", "a\u{301}", "e\u{302}\u{323}", "Đ", "\u{D0}iều", "\u{A0}", "\u{200B}", "\u{AD}",
    "\r\n",
    "\r", "–", "—", "\u{2011}", "\u{FEFF}", "o\u{31B}\u{301}", "số", "12", "\u{FF11}", "\u{2009}",
    "x", ".", "\n", "𝒳", "한", "\u{1112}\u{1161}", "\t", "u\u{31B}",
  ]

  static func randomText(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...24, using: &generator)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }.joined()
  }

  @Test("what a range maps back to normalizes to the range, on random texts")
  func roundTrip() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let source = Array(Self.randomText(&generator).utf8)
      let text = normalizer.normalize(source)
      // Ranges that begin and end between scalars of both texts.
      for _ in 0..<4 where !text.bytes.isEmpty {
        var range = TextRange(
          Int.random(in: 0..<text.bytes.count, using: &generator),
          Int.random(in: 0...text.bytes.count, using: &generator))
        range = widened(range, in: text)
        let back = text.map.sourceRange(for: range)
        let again = normalizer.normalize(Array(source[back.indices]))
        let words = text.text(in: range)
        #expect(words.isEmpty || String(decoding: again.bytes, as: UTF8.self).contains(words))
      }
    }
  }

  /// The smallest range around `range` whose bounds are no continuation bytes.
  private func widened(_ range: TextRange, in text: NormalizedText) -> TextRange {
    var lower = range.lowerBound
    var upper = max(range.upperBound, lower)
    while lower > 0, text.bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < text.bytes.count, text.bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return TextRange(lower, upper)
  }

  @Test("the map is monotone and covers the source, on random texts")
  func monotone() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let source = Array(Self.randomText(&generator).utf8)
      let text = normalizer.normalize(source)
      var previous = 0
      for position in 0..<text.bytes.count {
        let range = text.map.sourceRange(for: TextRange(position, position + 1))
        #expect(range.lowerBound >= previous || range.lowerBound == previous)
        #expect(range.upperBound <= source.count)
        #expect(!range.isEmpty)
        previous = range.lowerBound
      }
    }
  }

  @Test("normalizing twice changes nothing more")
  func idempotent() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<2000 {
      let once = normalizer.normalize(Array(Self.randomText(&generator).utf8))
      let twice = normalizer.normalize(once.bytes)
      #expect(twice.bytes == once.bytes)
      #expect(twice.map.isIdentity)
    }
  }

  @Test("text that is normal already keeps its bytes and needs no map")
  func identity() {
    let bytes = Array("Quyết định số 15/QĐ-UBND ngày 02/3/2024 – “Ủy ban”".utf8)
    #expect(normalizer.normalize(Array("Quyết định \"số\" 15/QĐ-UBND".utf8)).map.isIdentity)
    // The dash is the only edit.
    #expect(normalizer.normalize(bytes).map.edits.count == 1)
  }

  @Test("letters in two parts give the same text as letters in one, with ranges of their own bytes")
  func decomposed() {
    let composed = "Uỷ ban nhân dân xã"
    let decomposed = Array("Uy\u{309} ban nha\u{302}n da\u{302}n xa\u{303}".utf8)
    let text = normalizer.normalize(decomposed)
    #expect(String(decoding: text.bytes, as: UTF8.self) == composed)
    let last = TextRange(text.bytes.count - "xã".utf8.count, text.bytes.count)
    #expect(text.map.sourceRange(for: last) == SourceRange(decomposed.count - 4, decomposed.count))
  }
}
