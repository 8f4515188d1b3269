import Foundation
import TestSupport
import Testing

@testable import VietnameseText

@Suite("Normalizing")
struct NormalizerTests {
  private func normalized(_ text: String) -> String {
    String(decoding: Normalizer().normalize(Array(text.utf8)).bytes, as: UTF8.self)
  }

  @Test(
    "look-alikes, spaces, dashes and invisible characters become plain",
    arguments: [
      ("\u{D0}iều 5, \u{F0}ơn, \u{189}ảng", "Điều 5, đơn, Đảng"),
      ("Nhà n\u{1A3}ớc, \u{1A2}u tiên", "Nhà nước, Ưu tiên"),
      ("C\u{41E}NG A\u{39D}, \u{421}ông \u{430}n x\u{E3}", "CONG AN, Công an xã"),
      ("ng\u{430}\u{300}y", "ngày"),
      ("\u{FF11}\u{FF15}/\u{FF19}", "15/9"),
      ("số\u{200B} \u{FEFF}5\u{AD}6", "số 56"),
      ("a\u{200B}\u{301}", "á"),
      ("5\u{2009}000\u{202F}đ", "5 000 đ"),
      ("2021\u{2013}2025 \u{2212} 7", "2021-2025 - 7"),
      ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
    ])
  func plain(_ text: String, _ expected: String) { #expect(normalized(text) == expected) }

  @Test(
    "words of other scripts stay",
    arguments: [
      "Москва", "Ουρανός", "\u{394}H", "10\u{3BC}m", "Путин và Biden", "\u{421}", "\u{410} B",
    ])
  func foreign(_ text: String) { #expect(normalized(text) == text) }

  @Test("text in NFC is what the standard library makes of it, on random scalars of every block")
  func composition() {
    var generator = SeededGenerator(seed: 15)
    let scalars: [Unicode.Scalar] = (0x80..<0x3_0000).compactMap { Unicode.Scalar($0) }.filter {
      // The two libraries may know different versions of Unicode.
      $0.properties.age.map { $0.major <= 13 } ?? false
    }
    let marks = scalars.filter { $0.properties.canonicalCombiningClass != .notReordered }
    for _ in 0..<20_000 {
      var view = String.UnicodeScalarView()
      let block = Int.random(in: 0..<scalars.count, using: &generator)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: view.append(marks.randomElement(using: &generator) ?? "a")
        case 1: view.append("e")
        default:
          let near = min(scalars.count - 1, block + Int.random(in: 0..<64, using: &generator))
          view.append(scalars[near])
        }
      }
      let text = String(view)
      let bytes = Array(text.utf8)
      let composed = CanonicalComposition.compose(bytes)?.bytes ?? bytes
      #expect(
        composed == Array(text.precomposedStringWithCanonicalMapping.utf8),
        "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  @Test(
    "what stands before a character changes nothing about it, however long it is",
    arguments: [
      "ð", "Ɖ", "ƣ", "\u{A0}", "\u{AD}", "\u{2013}", "“", "…", "\u{2212}", "\u{410}B", "\u{FEFF}",
      "\u{FF11}", "e\u{302}", "\u{C}", "\r", "\u{1112}\u{1161}", "a\u{200B}\u{301}", "ệ", "Ơ",
    ])
  func offsets(_ text: String) {
    let before = "Điều 5. “Ủy ban nhân dân” xã được giao"
    for length in 0...before.count {
      let prefix = before.suffix(length) + "; "
      #expect(normalized(prefix + text) == prefix + normalized(text))
      #expect(normalized(prefix + text + " " + prefix) == prefix + normalized(text + " ") + prefix)
    }
  }

  @Test("what is normalized stays as it is, and is NFC, on random text with look-alikes and marks")
  func idempotent() {
    var generator = SeededGenerator(seed: 16)
    let pieces = [
      "a", "e\u{302}", "\u{323}", "\u{301}", "\u{200B}", "\u{AD}", "\u{410}", "\u{43E}", "\u{1A3}",
      "\u{39F}", "N", "đ", "\u{1112}", "\u{1161}", "\u{FEFF}", " ", "\u{A0}", "ế", "\u{338}", "=",
      "\u{20D2}",
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
        pieces.randomElement(using: &generator)
      }.joined()
      let once = Normalizer().normalize(Array(text.utf8))
      let twice = Normalizer().normalize(once.bytes)
      #expect(twice.bytes == once.bytes && twice.map.isIdentity)
      #expect(CanonicalComposition.compose(once.bytes) == nil)
      // The edits stand in order and join: what lies between two is the same length in both texts.
      var source = 0
      var position = 0
      for edit in once.map.edits {
        #expect(edit.sourceStart - source == edit.textStart - position)
        #expect(edit.sourceStart >= source && edit.sourceEnd >= edit.sourceStart)
        (source, position) = (edit.sourceEnd, edit.textEnd)
      }
      #expect(text.utf8.count - source == once.bytes.count - position)
    }
  }

  static let unicodeTests = "/usr/share/unicode/NormalizationTest.txt"

  @Test(
    "all of Unicode's NormalizationTest.txt",
    .enabled(
      if: FileManager.default.fileExists(atPath: unicodeTests),
      "needs Debian's package unicode-data"))
  func unicode() throws {
    let text = try String(contentsOfFile: Self.unicodeTests, encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("@") {
      let columns = line.split(separator: ";").prefix(5).map { column in
        column.split(separator: " ").compactMap {
          UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
        }
        .reduce(into: "") { $0.unicodeScalars.append($1) }
      }
      // NFC of the first three columns is the second, of the last two the fourth.
      for (index, column) in columns.enumerated() {
        let bytes = Array(column.utf8)
        let composed = CanonicalComposition.compose(bytes)?.bytes ?? bytes
        #expect(composed == Array(columns[index < 3 ? 1 : 3].utf8), "\(line)")
      }
    }
  }
}
