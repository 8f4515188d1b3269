import Testing

@testable import DocumentReading

@Suite("Types of files")
struct MediaTypeTests {
  @Test(
    "the content decides, not the name",
    arguments: [
      ("%PDF-1.4\n", "a.txt", MediaType.pdf), ("mail header\n%PDF-1.7\nstartxref\n9", "a", .pdf),
      ("Số: 5, xem %PDF-1.7", "a", .plainText),
      ("Số: 5/QĐ-UBND", "a.txt", .plainText), ("Số: 5", "README", .plainText),
      ("\u{FEFF}Số: 5", "a.md", .plainText), ("Số: 5\0/QĐ-UBND", "a.txt", .plainText),
      ("<!DOCTYPE html><p>", "a.doc", .html), ("\n <HTML>", "a", .html),
      ("<?xml version='1.0'?>\n<html xmlns='x'>", "a.txt", .html), ("{\\rtf1 ", "a.doc", .rtf),
      ("Received: by a\nFrom: a\n b\nTo: c\n\nText", "a.eml", .email),
      ("Kính gửi: ông A\nSố: 5", "a.txt", .plainText), ("text", "a.doc", .plainText),
      ("PK\u{3}\u{4}....word/document.xml", "a.txt", .docx), ("PK\u{3}\u{4}....", "a.doc", .zip),
    ])
  func texts(_ content: String, _ name: String, _ type: MediaType) throws {
    #expect(try MediaType.sniff(Array(content.utf8), name: name) == type)
  }

  @Test(
    "images",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], MediaType.png),
      ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), ([0x49, 0x49, 0x2A, 0], .tiff),
      ([0x4D, 0x4D, 0, 0x2A], .tiff), (Array("RIFF....WEBPVP8 ".utf8), .webp),
      (Array("BM....\0\0\0\0....".utf8), .bmp),
    ])
  func images(_ content: [UInt8], _ type: MediaType) throws {
    #expect(try MediaType.sniff(content, name: "x.pdf") == type)
  }

  @Test(
    "what cannot be read is refused by its kind",
    arguments: [
      ("PK\u{3}\u{4}....xl/workbook.xml", "XLSX"), ("GIF89a", "GIF"), ("abc\0\0\0\0", "not text"),
    ])
  func refused(_ content: String, _ kind: String) {
    let error = #expect(throws: ReadingError.self) {
      try MediaType.sniff(Array(content.utf8), name: "a.txt")
    }
    #expect(error?.category == .notWhatItClaims)
    #expect(error?.reason.contains(kind) == true)
  }

  @Test("old Office files are told apart by the names in their directory")
  func oldOffice() throws {
    func sniff(_ name: String) throws -> MediaType {
      let entries = "Root Entry" + name
      let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 4_096)
      return try MediaType.sniff(
        start + Array(entries.utf16).flatMap { [UInt8($0), 0] }, name: "a")
    }
    #expect(try sniff("WordDocument") == .doc)
    let locked = #expect(throws: ReadingError.self) { try sniff("EncryptedPackage") }
    #expect(locked?.category == .encrypted)
    let sheet = #expect(throws: ReadingError.self) { try sniff("Workbook") }
    #expect(sheet?.category == .notWhatItClaims)
  }

  @Test(
    "text and web pages with the name of a PDF are not what they claim",
    arguments: ["Not found", "<html><body>Not found"])
  func claims(_ content: String) {
    let error = #expect(throws: ReadingError.self) {
      try MediaType.sniff(Array(content.utf8), name: "inbox/a.PDF")
    }
    #expect(error?.category == .notWhatItClaims)
    #expect(error?.description.contains("application/pdf") == true)
  }

  @Test("an empty file is empty")
  func empty() {
    let error = #expect(throws: ReadingError.self) { try MediaType.sniff([], name: "a.txt") }
    #expect(error?.category == .empty)
  }

  @Test(
    "names to look for in folders",
    arguments: [
      ("a.txt", true), ("b/c.PDF", true), ("b.d/c.Tiff", true), ("x.jpeg", true), ("x.md", true),
      ("x.docx", true), ("x.xlsx", false), ("x", false), ("pdf", false), (".pdf", false),
      ("b.pdf/c", false),
    ])
  func names(_ path: String, _ isRead: Bool) {
    #expect(DocumentReader.canRead(path: path) == isRead)
  }
}
