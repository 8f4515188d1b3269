import Foundation
import TestSupport
import Testing

@testable import VietnameseText

@Suite("Finding the encoding")
struct DetectionTests {
  /// Lines of the fixtures, and of the texts in the folder that VANBAN_GOLD names.
  static let paragraphs: [String] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var folders = [root.appendingPathComponent("Fixtures/inbox")]
    if let more = ProcessInfo.processInfo.environment["VANBAN_GOLD"] {
      folders.append(URL(fileURLWithPath: more))
    }
    var lines: Set<String> = []
    for folder in folders {
      let files = try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      for file in files ?? [] where file.pathExtension == "txt" {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
        for line in text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isNewline) {
          // What is ASCII throughout is the same in all encodings.
          if !line.utf8.allSatisfy({ $0 < 0x80 }) { lines.insert(String(line)) }
        }
      }
    }
    var generator = SeededGenerator(seed: 1_258)
    return Array(lines.sorted().shuffled(using: &generator).prefix(2_000))
  }()

  @Test(
    "a paragraph or heading alone is read right in 99.5 of 100 cases",
    arguments: TextEncoding.allCases)
  func paragraphs(_ encoding: TextEncoding) {
    #expect(Self.paragraphs.count > 400)
    let encoder = LegacyEncoder(encoding)
    var wrong: [String] = []
    for paragraph in Self.paragraphs {
      let encoded = encoder.encode(paragraph)
      let document = SourceDocument(file: encoded.bytes)
      // TCVN3 leaves open whether a letter with a tone was a capital.
      let isRight =
        encoding == .tcvn3
        ? document.text.lowercased() == encoded.text.lowercased() : document.text == encoded.text
      if !isRight { wrong.append("\(document.encoding): \(document.text)") }
    }
    #expect(
      wrong.count * 200 <= Self.paragraphs.count, "\(wrong.prefix(5).joined(separator: "\n"))")
  }

  @Test("no text in Unicode is taken for another, also line by line")
  func unicode() {
    for paragraph in Self.paragraphs {
      let bytes = Array(paragraph.utf8)
      let document = SourceDocument(file: bytes)
      #expect(document.encoding == "utf-8")
      #expect(document.bytes == bytes)
      let decomposed = Array(paragraph.decomposedStringWithCanonicalMapping.utf8)
      #expect(SourceDocument(file: decomposed).bytes == decomposed)
    }
  }

  @Test("a whole file names its encoding and its score", arguments: TextDecoding.legacyEncodings)
  func wholeFile(_ encoding: TextEncoding) throws {
    let encoded = LegacyEncoder(encoding).encode(Self.paragraphs.joined(separator: "\r\n"))
    let document = SourceDocument(file: encoded.bytes)
    #expect(document.encoding == encoding.rawValue)
    #expect(document.text.lowercased() == encoded.text.lowercased())
    let warning = try #require(document.warnings.first)
    #expect(warning.code == "text.legacy-encoding")
    #expect(warning.message.contains(" % of its words"))
  }

  @Test("a file of Unicode and TCVN3 paragraphs is converted by paragraph")
  func mixed() {
    let tcvn3 = LegacyEncoder(.tcvn3)
    var file: [UInt8] = []
    var text = ""
    for (index, paragraph) in Self.paragraphs.prefix(200).enumerated() {
      let encoded = tcvn3.encode(paragraph)
      file += (index % 3 == 0 ? encoded.bytes : Array(paragraph.utf8)) + [0x0A]
      text += (index % 3 == 0 ? encoded.text : paragraph) + "\n"
    }
    let document = SourceDocument(file: file)
    #expect(document.encoding == "utf-8+tcvn3")
    #expect(document.text.lowercased() == text.lowercased())
  }

  @Test("text that was decoded wrongly before is repaired", arguments: TextDecoding.legacyEncodings)
  func misread(_ encoding: TextEncoding) {
    let encoded = LegacyEncoder(encoding).encode(Self.paragraphs.joined(separator: "\n"))
    let misread = encoded.bytes.map {
      String(Unicode.Scalar(LegacyTables.windows1252[Int($0)]) ?? " ")
    }
    let document = SourceDocument(file: Array(misread.joined().utf8))
    #expect(document.encoding == "utf-8+" + encoding.rawValue)
    let expected = encoded.text.split(separator: "\n")
    let lines = document.text.split(separator: "\n")
    let right = zip(expected, lines).count { $0.lowercased() == $1.lowercased() }
    #expect(expected.count == lines.count && right * 100 >= expected.count * 98)
  }

  @Test("damaged UTF-8 stays UTF-8, and so does text in other languages")
  func others() {
    var damaged = Array("Ủy ban nhân dân xã họp ngày 06/9/2025\n".utf8)
    damaged.remove(at: 12)
    #expect(SourceDocument(file: damaged).encoding == "utf-8")
    #expect(SourceDocument(file: damaged).warnings.map(\.code) == ["text.invalid-utf8"])
    for text in ["Müller aß in Köln ein Stück Käse", "El niño, ¿qué pasó?", "Москва", "«Çà»"] {
      #expect(SourceDocument(file: Array(text.utf8)).encoding == "utf-8")
    }
  }

  @Test("an encoding that is named is taken")
  func named() {
    let bytes: [UInt8] = [0x42, 0xE9]
    #expect(SourceDocument(file: bytes, encoding: .tcvn3).text == "Bộ")
    #expect(SourceDocument(file: bytes, encoding: .windows1258).text == "Bé")
    #expect(SourceDocument(file: Array("Bé".utf8), encoding: .tcvn3).text == "Bộ")
    #expect(SourceDocument(file: bytes, encoding: .utf8).text == "B\u{FFFD}")
  }
}
