import Testing
import VanBan
import VietnameseText

@Suite("Words whose marks were misread")
struct RecognitionRepairTests {
  private func record(_ text: String, origin: TextOrigin, confidence: Double = 0.95) throws
    -> DocumentRecord
  {
    var words: [WordBox] = []
    var start = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let count = word.utf8.count
      words.append(
        WordBox(
          span: SourceRange(start, start + count),
          box: Box(left: Double(start) * 9, top: 400, width: Double(count) * 9, height: 30),
          confidence: confidence))
      start += count + 1
    }
    let page = Page(
      number: 1, span: SourceRange(0, text.utf8.count), width: 1654, height: 2339, unit: .pixel,
      origin: origin, words: words)
    let document = SourceDocument(text: text, origin: origin, pages: [page])
    return try StandardExtractor.get().extract(from: document).record
  }

  @Test("a word of a long phrase is set right, and a person is told")
  func longPhrase() throws {
    let text = "Trường Trung học phố thông Đông Lĩnh có trách nhiệm chuẩn bị hội trường."
    let body = try #require(try record(text, origin: .ocr).organizations.first)
    #expect(body.canonical == "Trường Trung học phổ thông Đông Lĩnh")
    #expect(body.text == "Trường Trung học phố thông Đông Lĩnh")
    #expect(body.review == [.repaired])
    #expect(body.span == SourceRange(0, "Trường Trung học phố thông Đông Lĩnh".utf8.count))
  }

  @Test("capitals stay capitals")
  func capitals() throws {
    let body = try record("ỦY BÀN NHÂN DÂN TỈNH TRƯỜNG XUYÊN", origin: .ocr).organizations.first
    #expect(body?.canonical.hasPrefix("Ủy ban nhân dân") == true)
    #expect(body?.review.contains(.repaired) == true)
  }

  @Test("text that was typed is what its author wrote")
  func typed() throws {
    let text = "Trường Trung học phố thông Đông Lĩnh có trách nhiệm chuẩn bị hội trường."
    let bodies = try record(text, origin: .plain).organizations
    #expect(!bodies.contains { $0.review.contains(.repaired) })
    #expect(!bodies.contains { $0.canonical.contains("phổ thông") })
  }

  @Test("words that exist and were read well are not bent to a short phrase")
  func shortPhrase() throws {
    // `quyết định` is a phrase, `quyệt` a syllable that was read well.
    let text = "Giao Sở Y tế quyệt định danh mục trước ngày 01/3/2024."
    let record = try record(text, origin: .ocr)
    #expect(!record.duties.contains { $0.action.contains("quyết") == true })
    #expect(!record.organizations.contains { $0.review.contains(.repaired) })
  }
}
