import Foundation
import Testing

@testable import VietnameseText

@Suite("Malformed files")
struct MalformedFileTests {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/malformed")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  @Test(
    "the letter is read from every encoding",
    arguments: [
      ("letter-tcvn3.txt", "tcvn3"), ("letter-vni.txt", "vni"),
      ("letter-utf16le-without-mark.txt", "utf-16le"), ("mixed-utf8-tcvn3.txt", "utf-8+tcvn3"),
      ("misread-tcvn3.txt", "utf-8+tcvn3"),
    ])
  func letter(_ name: String, _ encoding: String) throws {
    let document = SourceDocument(file: try Self.bytes(name))
    #expect(document.encoding == encoding)
    #expect(document.text.contains("ỦY BAN NHÂN DÂN XÃ PHÚ LỄ"))
    #expect(document.text.lowercased().contains("ủy ban nhân dân xã yêu cầu trưởng các thôn"))
    #expect(document.text.contains("dọn vệ sinh đường làng trước ngày 25/10/2025"))
    #expect(document.text.contains("Lò Văn Hặc"))
  }

  @Test("each damaged place has a warning that names its byte")
  func damage() throws {
    let bytes = try Self.bytes("invalid-utf8.txt")
    let document = SourceDocument(file: bytes)
    #expect(document.encoding == "utf-8")
    #expect(document.warnings.map(\.code) == Array(repeating: "text.invalid-utf8", count: 3))
    for warning in document.warnings {
      let span = try #require(warning.span)
      let place = document.fileMap.fileRange(for: span)
      #expect(document.text(in: span).allSatisfy { $0 == "\u{FFFD}" })
      #expect(warning.message.contains("byte \(place.lowerBound) of the file"))
    }
  }

  @Test("NUL bytes stay; continuation bytes alone become U+FFFD")
  func bytes() throws {
    let nul = try Self.bytes("nul-bytes.txt")
    #expect(SourceDocument(file: nul).bytes == nul)
    let document = SourceDocument(file: try Self.bytes("only-continuations.txt"))
    #expect(document.fileMap.fileRange(for: SourceRange(0, document.bytes.count)).upperBound == 64)
  }
}
