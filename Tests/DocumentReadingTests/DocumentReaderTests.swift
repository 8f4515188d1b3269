import Foundation
import Testing
import VietnameseText

@testable import DocumentReading

/// Reads whole files. These tests need the programs that Scripts/setup installs.
@Suite("Reading files")
struct DocumentReaderTests {
  private let letter: [(x: Double, y: Double, text: String)] = [
    (80, 60, "ỦY BAN NHÂN DÂN"), (300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (80, 76, "XÃ TÂN KHÊ"), (340, 76, "Độc lập - Tự do - Hạnh phúc"),
    (80, 100, "Số: 15/UBND-KT"), (330, 100, "Tân Khê, ngày 06 tháng 01 năm 2025"),
    (100, 160, "Thực hiện kế hoạch tiêm phòng cho đàn vật nuôi năm 2025, Ủy ban nhân dân xã"),
    (72, 176, "yêu cầu các thôn báo cáo tình hình trước ngày 20/01/2025 theo Công văn số 27/SNN-"),
    (72, 192, "CNTY ngày 03 tháng 01 năm 2025 của Sở Nông nghiệp."),
    (100, 216, "Giao Phòng Kinh tế theo dõi, tổng hợp kết quả và báo cáo Ủy ban nhân dân xã."),
  ]

  private func failure(
    _ bytes: [UInt8], name: String = "a.pdf",
    _ change: (inout DocumentReader.Configuration) -> Void = { _ in }
  ) async -> ReadingError? {
    var configuration = DocumentReader.Configuration()
    change(&configuration)
    let reader = DocumentReader(configuration: configuration)
    return await #expect(throws: ReadingError.self) {
      try await reader.read(bytes: bytes, name: name)
    }
  }

  @Test("a PDF with a text layer")
  func textLayer() async throws {
    let bytes = WrittenPDF(pages: [letter, []]).bytes
    let file = try await DocumentReader().read(bytes: bytes, name: "a.pdf")
    #expect(file.mediaType == .pdf)
    #expect(file.byteCount == bytes.count)
    #expect(file.sha256 == SHA256.hexDigest(of: bytes))
    #expect(file.signature == nil)
    let document = file.document
    #expect(document.origin == .textLayer)
    #expect(document.text.contains("Số: 15/UBND-KT   "))
    #expect(document.text.contains("số 27/SNN-CNTY ngày 03"))
    #expect(document.text.contains("Sở Nông nghiệp.\n\nGiao Phòng Kinh tế"))
    let page = try #require(document.pages.first)
    #expect((page.width, page.height) == (595, 842))
    #expect(page.unit == .point && page.confidence == nil)
    #expect(page.words.first.map { document.text(in: $0.span) } == "ỦY")
    #expect(document.pages.count == 2)
    #expect(document.pages.last?.span.isEmpty == true)
  }

  @Test("a text file needs no programs")
  func text() async throws {
    var configuration = DocumentReader.Configuration()
    configuration.programPath = "/nowhere"
    let file = try await DocumentReader(configuration: configuration)
      .read(bytes: Array("Số: 5/QĐ\r\n".utf8), name: "a.txt")
    #expect(file.document.text == "Số: 5/QĐ\r\n")
    #expect(file.mediaType.rawValue == "text/plain")
  }

  @Test("files that cannot be opened")
  func unreadable() async {
    for path in ["/nowhere/a.txt", NSTemporaryDirectory(), ""] {
      let error = await #expect(throws: ReadingError.self) {
        try await DocumentReader().read(path: path)
      }
      #expect(error?.category == .unreadable)
      #expect(error?.description.contains("\n") == false)
    }
  }

  @Test("broken PDF files have the class that says why")
  func broken() async {
    let bytes = WrittenPDF(pages: [letter]).bytes
    #expect(await failure(Array(bytes.prefix(700)))?.category == .truncated)
    #expect(await failure(Array("%PDF-1.4\njunk\n%%EOF".utf8))?.category == .unreadable)
    let key = String(repeating: "41", count: 32)
    let locked = WrittenPDF(
      pages: [letter],
      trailer:
        "/ID [<41> <41>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(key)> /U <\(key)> >>")
    #expect(await failure(locked.bytes)?.category == .encrypted)
  }

  @Test("limits")
  func limits() async throws {
    let bytes = WrittenPDF(pages: [letter, letter, letter]).bytes
    #expect(await failure(bytes) { $0.pageLimit = 2 }?.category == .tooManyPages)
    let missing = await failure(bytes) { $0.programPath = "/nowhere" }
    #expect(missing?.category == .toolMissing)
    #expect(missing?.description.contains("poppler-utils") == true)
    let slow = try TemporaryPrograms(["pdftotext": "exec sleep 60"])
    let timeout = await failure(bytes) {
      $0.programPath = slow.path
      $0.fileTimeLimit = .milliseconds(200)
    }
    #expect(timeout?.category == .timeout)
    withExtendedLifetime(slow) {}

    let file = try TemporaryPrograms(["big": ""])
    var configuration = DocumentReader.Configuration()
    configuration.byteLimit = 5
    let reader = DocumentReader(configuration: configuration)
    let large = await #expect(throws: ReadingError.self) {
      try await reader.read(path: "\(file.path)/big")
    }
    #expect(large?.category == .tooLarge)
  }

  @Test("a text longer than any document is refused, whatever it came in")
  func tooLong() async throws {
    var configuration = DocumentReader.Configuration()
    configuration.textLimit = 1_000
    let reader = DocumentReader(configuration: configuration)
    let text = String(repeating: "Giao Sở Y tế báo cáo. ", count: 60)
    for (content, name) in [(text, "a.txt"), ("<html><body>\(text)", "a.html")] {
      let error = await #expect(throws: ReadingError.self) {
        try await reader.read(bytes: Array(content.utf8), name: name)
      }
      #expect(error?.category == .tooLarge, "\(name)")
    }
  }

  @Test("a page without text and without picture is empty")
  func blank() async {
    #expect(await failure(WrittenPDF(pages: [[]]).bytes)?.category == .empty)
  }

  @Test(
    "scans are read: numbers, dates and signers are there",
    arguments: [
      (
        "gm-so-ket-truong-hoc-xanh.jpg", MediaType.jpeg,
        ["127/GM-SGDĐT", "ngày 16 tháng 5 năm 2025", "PHÓ GIÁM ĐỐC", "Hồ Ngọc Diễm", "Nơi nhận:"]
      ),
      (
        "qd-kien-toan-ban-chi-dao.pdf", .pdf,
        ["2389/QĐ-UBND   ", "ngày 11 tháng 6 năm 2021", "CHỦ TỊCH", "Thân Văn Quyết", "năm\n2021."]
      ),
    ])
  func scans(_ name: String, _ type: MediaType, _ expected: [String]) async throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = folder.appendingPathComponent("Fixtures/inbox/\(name)").path
    let file = try await DocumentReader().read(path: path)
    #expect(file.mediaType == type)
    let document = file.document
    #expect(document.origin == .ocr)
    for string in expected { #expect(document.text.contains(string), "\(document.text)") }
    for page in document.pages {
      #expect((page.confidence ?? 0) > 0.9 && (page.validSyllables ?? 0) > 0.95)
      #expect(page.unit == .pixel)
      for word in page.words {
        #expect(page.span.contains(word.span))
        #expect(!document.text(in: word.span).contains(" "))
      }
    }
  }
}
