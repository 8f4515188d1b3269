import Testing
import VietnameseText

@testable import DocumentReading

@Suite("Text from word boxes")
struct PageTextTests {
  /// A page of 1 654 × 2 339 pixels from lines: where each begins, and its words, each letter 16
  /// pixels wide. Words of one line have the same line number.
  private func page(
    _ lines: [(x: Double, y: Double, text: String)], confidence: Double? = 0.95, slope: Double = 0
  ) -> WordPage {
    var words: [PageWord] = []
    for (number, line) in lines.enumerated() {
      var x = line.x
      for text in line.text.split(separator: " ", omittingEmptySubsequences: false) {
        let width = 16 * Double(text.count)
        if !text.isEmpty {
          words.append(
            PageWord(
              text: String(text),
              box: Box(left: x, top: line.y + slope * x, width: width, height: 34),
              confidence: confidence, line: number, block: number))
        }
        x += width + 12
      }
    }
    return WordPage(number: 1, width: 1654, height: 2339, words: words)
  }

  private func text(of page: WordPage) throws -> SourceDocument {
    var assembler = DocumentAssembler()
    assembler.add(page, origin: .ocr)
    return try assembler.document()
  }

  /// The text with runs of spaces as they matter: one, or wide.
  private func squeezed(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let columns = line.split(separator: "   ").map { $0.drop { $0 == " " } }
      lines.append(columns.filter { !$0.isEmpty }.joined(separator: " | "))
    }
    return lines.joined(separator: "\n")
  }

  private let prose: [(x: Double, y: Double, text: String)] = [
    (350, 600, "Căn cứ Luật Tổ chức chính quyền địa phương và các nghị định của Chính phủ"),
    (270, 650, "quy định chi tiết một số điều của Luật này, Ủy ban nhân dân huyện yêu cầu phòng"),
    (270, 700, "Tài chính báo cáo kết quả."),
    (350, 750, "Phòng Nội vụ theo dõi việc thực hiện Quyết định này và tổng hợp kết quả hằng quý"),
    (270, 800, "để báo cáo Ủy ban nhân dân huyện xem xét theo quy định của pháp luật hiện hành."),
  ]

  @Test("columns side by side share a line, whatever the order of the lines")
  func columns() throws {
    let lines = [
      (290, 200, "ỦY BAN NHÂN DÂN"), (290, 250, "XÃ TÂN KHÊ"), (300, 330, "Số: 15/QĐ-UBND"),
      (740, 203, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), (880, 254, "Độc lập - Tự do - Hạnh phúc"),
      (800, 327, "Tân Khê, ngày 06 tháng 01 năm 2025"),
    ].map { (x: Double($0.0), y: Double($0.1), text: $0.2) }
    #expect(
      squeezed(try text(of: page(lines)).text) == """
        ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        XÃ TÂN KHÊ | Độc lập - Tự do - Hạnh phúc
        Số: 15/QĐ-UBND | Tân Khê, ngày 06 tháng 01 năm 2025
        """)
  }

  @Test("paragraphs are parted by a blank line, wrapped lines by a break", arguments: [0, 0.02])
  func paragraphs(slope: Double) throws {
    #expect(
      try text(of: page(prose, slope: slope)).text == """
        \(prose[0].text)
        \(prose[1].text)
        \(prose[2].text)

        \(prose[3].text)
        \(prose[4].text)
        """)
  }

  @Test("words have the spans and boxes of what stands in the text")
  func spans() throws {
    let page = page(prose)
    let document = try text(of: page)
    let read = document.pages[0].words
    #expect(read.map { document.text(in: $0.span) } == page.words.map(\.text))
    #expect(read.map(\.box) == page.words.map(\.box))
    #expect(document.pages[0].span == SourceRange(0, document.bytes.count))
    #expect(document.pages[0].origin == .ocr)
    #expect(document.pages[0].confidence.map { abs($0 - 0.95) < 0.001 } == true)
    #expect(document.pages[0].validSyllables == 1)
  }

  @Test(
    "codes broken over a line end are joined, other words are not",
    arguments: [
      ("theo Công văn số 7627/QĐ-", "UBND ngày 5", "7627/QĐ-UBND"),
      ("Nghị quyết số 05-NQ/", "HU ngày 5", "05-NQ/HU"),
      ("hỗ trợ thôn Đoài -", "UBND xã", "Đoài -\nUBND"),
      ("giai đoạn 2021-", "Trung tâm", "2021-\nTrung"),
      ("tại quận 1-", "TP. Lâm", "1-\nTP."),
    ])
  func codes(_ first: String, _ second: String, _ expected: String) throws {
    let lines = [
      (x: 270.0, y: 600.0, text: prose[1].text), (x: 270, y: 650, text: first),
      (x: 270, y: 700, text: second),
    ]
    #expect(try text(of: page(lines)).text.contains(expected))
  }

  @Test("the blank before a handwritten number is no column")
  func blanks() throws {
    let lines = [
      (x: 290.0, y: 300.0, text: "Số:            /QĐ-UBND"),
      (x: 290, y: 400, text: "ngày          tháng          năm 2025"),
    ]
    #expect(try text(of: page(lines)).text == "Số: /QĐ-UBND\nngày tháng năm 2025")
  }

  @Test(
    "page numbers are left out, ends of sentences stay",
    arguments: [
      ("2", 820.0, true), ("- 2 -", 800, true), ("2/5", 800, true), ("2021.", 270, false),
      ("15", 270, false),
    ])
  func pageNumbers(_ line: String, _ x: Double, _ isRemoved: Bool) throws {
    let text = try text(of: page([(x, 100, line)] + prose)).text
    #expect(text.hasPrefix(line) != isRemoved)
  }

  @Test("boxes of signing programs are left out")
  func signatureBoxes() throws {
    var page = page([(1200, 20, "Ký bởi: Ủy ban nhân dân xã Tân Khê")] + prose)
    page.words += self.page([(x: 900, y: 40, text: "07.01.2025 10:44:25 +07:00")]).words.map {
      var word = $0
      (word.line, word.block) = (90, 90)
      return word
    }
    #expect(try text(of: page).text.hasPrefix("Căn cứ"))
  }

  @Test("the scraps on a sheet's back are no text")
  func blankPage() {
    #expect(throws: ReadingError.self) {
      try text(of: page([(100, 100, "GNÀUQ 'l| oạjđ")], confidence: 0.3))
    }
  }

  @Test("a sentence goes on over the page break")
  func pageBreak() throws {
    var assembler = DocumentAssembler()
    assembler.add(page([(270, 600, prose[1].text)]), origin: .ocr)
    var second = page([
      (270, 200, "tài chính xem xét, báo cáo kết quả theo quy định của pháp luật về ngân sách")
    ])
    second.number = 2
    assembler.add(second, origin: .textLayer)
    let document = try assembler.document()
    #expect(document.text.contains("yêu cầu phòng\ntài chính"))
    #expect(document.origin == .mixed)
    #expect(document.text(in: document.pages[1].span).hasPrefix("tài chính"))
    #expect(document.pages[1].unit == .point)
  }
}
