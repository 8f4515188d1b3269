import Foundation
import Testing
import VietnameseText

@testable import DocumentReading

@Suite("Archives and mails") struct ContainerTests {
  private func parts(
    of bytes: [UInt8], name: String = "a.zip",
    _ change: (inout DocumentReader.Configuration) -> Void = { _ in }
  ) async -> [String] {
    var configuration = DocumentReader.Configuration()
    change(&configuration)
    var found: [String] = []
    await DocumentReader(configuration: configuration).readDocuments(bytes: bytes, name: name) {
      part in
      let name = part.name ?? "-"
      switch part.result {
      case .success(let file): found.append("\(name): \(file.document.text.prefix(9))")
      case .failure(let error): found.append("\(name): \(error.category.rawValue)")
      }
    }
    return found
  }

  @Test("members come in the order of their names, with the way to them")
  func members() async throws {
    let bytes = try FileBytes.read(path: "\(FormatTests.folder)/letters.zip", limit: 1 << 20)
    #expect(
      await parts(of: bytes, name: "inbox/letters.zip") == [
        "letters.zip!/2025/inner.zip!/công văn.rtf: ỦY BAN NH",
        "letters.zip!/2025/letter.docx: ỦY BAN NH",
        "letters.zip!/broken.pdf: not_what_it_claims",
      ])
  }

  @Test("the text of a mail, and its attachments")
  func mail() async throws {
    let bytes = try FileBytes.read(path: "\(FormatTests.folder)/letter.eml", limit: 1 << 20)
    #expect(
      await parts(of: bytes, name: "letter.eml") == [
        "-: V/v Tết T", "letter.eml!/công văn 63.docx: ỦY BAN NH",
        "letter.eml!/khác.zip!/công văn.rtf: ỦY BAN NH",
      ])
    let file = try await DocumentReader().read(bytes: bytes, name: "letter.eml")
    #expect(
      file.document.text
        == "V/v Tết Trung thu\n\nKính gửi các thôn,\n\nGửi kèm công văn của xã. Đề nghị trả lời trước "
        + "ngày 12/9/2025.\n")
  }

  /// 5 000 times the letter a.
  private let packed: [UInt8] = [
    0xED, 0xC1, 0x31, 0x01, 0x00, 0x00, 0x00, 0xC2, 0xA0, 0xAC, 0xEB, 0x5F, 0xC2, 0x14, 0x7E, 0x40,
    0x01, 0x00, 0x00, 0x00, 0x00, 0x6F, 0x03,
  ]

  @Test("bombs, passwords and damage cost one member")
  func hostile() async {
    let archive = WrittenZIP([
      .init("a.txt", Array("một".utf8)), .init("b.txt", packed, method: 8, size: 5_000),
      .init("c.txt", packed, method: 8, size: 10), .init("d.txt", [1, 2], flags: 1),
      .init("e.txt", [0xFF, 0xFF], method: 8), .init("f.txt", [1], method: 99),
    ]).bytes
    #expect(
      await parts(of: archive) { $0.byteLimit = 5_000 } == [
        "a.zip!/a.txt: một", "a.zip!/b.txt: aaaaaaaaa", "a.zip!/c.txt: aaaaaaaaa",
        "a.zip!/d.txt: encrypted", "a.zip!/e.txt: truncated", "a.zip!/f.txt: unreadable",
      ])
    #expect(
      await parts(of: archive) { $0.byteLimit = 4_999 }.prefix(3) == [
        "a.zip!/a.txt: một", "a.zip!/b.txt: too_large", "a.zip!/c.txt: too_large",
      ])
    #expect(
      await parts(of: archive) { $0.archiveByteLimit = 6_000 }.prefix(3) == [
        "a.zip!/a.txt: một", "a.zip!/b.txt: aaaaaaaaa", "a.zip!/c.txt: too_large",
      ])
    #expect(
      await parts(of: archive) { $0.archiveMemberLimit = 1 } == [
        "a.zip!/a.txt: một", "-: too_large",
      ])
  }

  @Test("archives in archives end")
  func depth() async {
    var bytes = Array("một".utf8)
    var name = "x.txt"
    for _ in 0..<6 {
      bytes = WrittenZIP([.init(name, bytes)]).bytes
      name = "x.zip"
    }
    #expect(await parts(of: bytes) == ["a.zip!/x.zip!/x.zip!/x.zip!/x.zip: too_large"])
  }

  @Test("archives without documents, and broken ones")
  func empty() async {
    #expect(await parts(of: WrittenZIP([]).bytes) == ["-: empty_or_blank_page"])
    #expect(
      await parts(of: WrittenZIP([.init(".x.txt", [65]), .init("a/", [])]).bytes)
        == ["-: empty_or_blank_page"])
    let bytes = WrittenZIP([.init("a.txt", [65])]).bytes
    #expect(await parts(of: Array(bytes.prefix(40))) == ["-: truncated"])
    // Whatever a byte becomes, something is said, and nothing stops the program.
    for index in bytes.indices {
      for value in [0, 0x7F, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[index] = value
        #expect(await !parts(of: damaged).isEmpty)
      }
    }
  }

  @Test(
    "headers of mails",
    arguments: [
      ("=?UTF-8?B?U+G7kQ==?= 5", "Số 5"), ("=?utf-8?q?S=E1=BB=91_5?=", "Số 5"),
      ("=?utf-8?B?U+G7kQ==?= =?utf-8?B?U+G7kQ==?=", "SốSố"),
      ("a =?utf-8?X?b?= c", "a =?utf-8?X?b?= c"),
      ("=?", "=?"), ("a =?b?", "a =?b?"),
    ])
  func headers(_ value: String, _ decoded: String) {
    #expect(MailHeader.decoded(value) == decoded)
  }

  @Test("a mail whose end is missing, and parts in parts without end")
  func brokenMails() async throws {
    let start = "From: a\nTo: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
    let cut = start + "--x\nContent-Type: text/plain\n\nmột"
    #expect(await parts(of: Array(cut.utf8), name: "a.eml") == ["-: một"])
    let deep =
      start
      + String(
        repeating: "--x\nContent-Type: multipart/mixed; boundary=x\n\n", count: 40)
    #expect(await parts(of: Array(deep.utf8), name: "a.eml").count == 1)
    #expect(await parts(of: Array(start.utf8), name: "a.eml") == ["-: empty_or_blank_page"])
  }
}
