import Testing
import VanBan
import VietnameseText

@testable import VanBanBatch

@Suite("Summary") struct SummaryTests {
  @Test("a line has number, date, duties, deadlines, and what needs a look")
  func line() {
    var record = DocumentRecord()
    record.source.path = "in/qd.pdf"
    record.header.number = "15/QĐ-UBND"
    record.header.date = "2021-09-06"
    record.header.review = ["number": [.lowConfidence], "date": []]
    let span = SourceRange(0, 1)
    record.deadlines = [
      .init(span: span, text: "", kind: "by", review: [.repaired]),
      .init(span: span, text: "", kind: "by"),
    ]
    #expect(
      DocumentSummary(record).description == """
        in/qd.pdf: 15/QĐ-UBND, 2021-09-06, 0 duties, 2 deadlines; \
        review: number (ocr.low-confidence), 1 deadline
        """)
  }

  @Test("a document that says nothing says so")
  func empty() {
    var record = DocumentRecord()
    record.header.symbol = "QĐ-UBND"
    record.source.path = "a.txt"
    #expect(
      DocumentSummary(record).description
        == "a.txt: no number (QĐ-UBND), no date, 0 duties, 0 deadlines")
  }

  @Test("failures stand among the documents and in the totals")
  func totals() {
    var summary = RunSummary()
    summary.add(.extracted(ExtractedDocument(json: [], summary: DocumentSummary(.init()))))
    summary.add(
      .failed(FileFailure(path: "b.pdf", category: "truncated", message: "the end is missing")))
    #expect(
      summary.description == """
        -: no number, no date, 0 duties, 0 deadlines
        b.pdf: the end is missing
        1 document: 0 to review; 1 failed (truncated 1)
        """)
  }

  @Test("a failure is one line of JSON in the contract's order")
  func failure() {
    let failure = FileFailure(path: "a\"b.pdf", category: "truncated", message: "cut")
    #expect(
      String(decoding: failure.json(), as: UTF8.self)
        == #"{"path":"a\"b.pdf","part":null,"class":"truncated","message":"cut"}"#)
  }

  @Test(
    "the progress line tells how fast and how long",
    arguments: [
      (0, 0.0, "0 of 340 files"),
      (12, 1.5, "12 of 340 files, 8.0 a second, about 41 s left"),
      (1, 30.0, "1 of 340 files, 0.03 a second, about 2 h 49 min left"),
      (170, 85.0, "170 of 340 files, 2.0 a second, about 1 min 25 s left"),
      (340, 34.0, "340 of 340 files, 10 a second"),
    ])
  func progress(done: Int, seconds: Double, line: String) {
    var progress = Progress(total: 340)
    for _ in 0..<done { progress.advance() }
    #expect(progress.line(after: .seconds(seconds)) == line)
  }
}
