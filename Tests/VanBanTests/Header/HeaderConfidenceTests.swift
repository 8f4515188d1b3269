import Testing
import VietnameseText

@testable import VanBan

@Suite("Confidence of a recognized header")
struct HeaderConfidenceTests {
  private static let text = """
    XÃ TÂN HÒA
    Số: 45/QĐ-UBND
    Tân Hòa, ngày 17 tháng 5 năm 2022

    QUYẾT ĐỊNH
    Về việc khen thưởng
    """

  /// The header where the words `doubtful` were recognized badly.
  private func header(doubtful: Set<String>) throws -> DocumentRecord.Header {
    var words: [WordBox] = []
    var offset = 0
    for line in Self.text.split(separator: "\n", omittingEmptySubsequences: false) {
      for word in line.split(separator: " ") {
        let start = offset + line.utf8.distance(from: line.startIndex, to: word.startIndex)
        words.append(
          WordBox(
            span: SourceRange(start, start + word.utf8.count),
            box: Box(left: Double(start), top: Double(offset), width: 10, height: 10),
            confidence: doubtful.contains(String(word)) ? 0.4 : 0.95))
      }
      offset += line.utf8.count + 1
    }
    let page = Page(
      number: 1, span: SourceRange(0, Self.text.utf8.count), width: 100, height: 100, unit: .pixel,
      origin: .ocr, words: words)
    let document = SourceDocument(text: Self.text, origin: .ocr, pages: [page])
    return try StandardExtractor.get().extract(from: document).record.header
  }

  @Test("a number below the gate is not given; its symbol stands")
  func number() throws {
    let header = try header(doubtful: ["45/QĐ-UBND"])
    #expect(header.number == nil)
    #expect(header.symbol == "QĐ-UBND")
    #expect(header.review["number"] == [.lowConfidence])
  }

  @Test("a day below the gate is not given; month and year stand")
  func day() throws {
    let header = try header(doubtful: ["17"])
    #expect(header.date == "2022-05")
    #expect(header.review["date"] == [.lowConfidence])
    #expect(header.number == "45/QĐ-UBND")
  }

  @Test("words of lists of names are right whatever their confidence")
  func known() throws {
    let header = try header(doubtful: ["QUYẾT", "thưởng"])
    #expect(header.kind == "Quyết định")
    #expect(header.review["kind"] == nil)
    #expect(header.review["subject"] == [.lowConfidence])
    #expect(header.confidence["kind"] == 0.4)
    #expect(header.boxes["number"]?.isEmpty == false)
  }
}
