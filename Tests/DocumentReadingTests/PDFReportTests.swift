import Testing
import VietnameseText

@testable import DocumentReading

@Suite("What the PDF programs print")
struct PDFReportTests {
  @Test("the first signature, in Vietnamese time")
  func signature() {
    let report = """
      Digital Signature Info of: a.pdf
      Signature #1:
        - Signature Field Name: Signature1
        - Signer Certificate Common Name: Ủy ban nhân dân xã Tân Khê
        - Signing Time: Jan 07 2025 10:09:57
        - Signature Validation: Signature is Valid.
      Signature #2:
        - Signer Certificate Common Name: TRUNG TÂM TIN HỌC
        - Signing Time: Jan 08 2025 10:44:25
      """
    #expect(
      SignatureReader.parse(report)
        == DocumentSignature(
          certificate: "Ủy ban nhân dân xã Tân Khê", time: "2025-01-07T10:09:57+07:00"))
    #expect(SignatureReader.parse("File 'a.pdf' does not contain any signatures") == nil)
    let undated = "  - Signer Certificate Common Name: A\n  - Signing Time: Jan 01 1970 07:00:00"
    #expect(SignatureReader.parse(undated) == DocumentSignature(certificate: "A", time: nil))
  }

  @Test("pages that are pictures, in one piece or in strips")
  func pageImages() {
    let list = """
      page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
      --------------------------------------------------------------------------------------------
         1     0 image    2480  3507  gray    1   1  ccitt  no         5  0   300   300 50.2K 4.7%
         2     1 image     180   184  icc     3   8  image  no        14  0   204   204 70.6K  73%
         2     2 smask    2480  3507  gray    1   8  image  no        14  0   300   300 15.7K  49%
         3     3 image    2480  1700  gray    1   8  image  no   [inline]   300   300 15.7K  49%
         3     4 image    2480  1700  gray    1   8  jpeg   no        15  0   300   300 15.7K  49%
      """
    let sizes = Dictionary(uniqueKeysWithValues: (1...3).map { ($0, (595.0, 842.0)) })
    #expect(PDFPageImages.pages(in: list, sizes: sizes) == [1, 3])
  }

  @Test(
    "reasons of failure",
    arguments: [
      ("Command Line Error: Incorrect password", "%%EOF", ReadingError.Category.encrypted),
      ("Syntax Error: Couldn't find trailer dictionary", "", .truncated),
      ("Syntax Warning: May not be a PDF file (continuing anyway)", "%%EOF", .notWhatItClaims),
      ("Syntax Error: Top-level pages object is wrong type (null)", "%%EOF", .unreadable),
    ])
  func failures(_ message: String, _ end: String, _ category: ReadingError.Category) {
    let result = ChildProcess.Result(exitCode: 1, output: [], messages: [message])
    #expect(PDFFailure.error(result, bytes: Array("%PDF-1.4 \(end)".utf8)).category == category)
  }

  private func layer(_ text: String) -> WordPage {
    let words = text.split(separator: " ").enumerated().map { index, word in
      PageWord(
        text: String(word), box: Box(left: 0, top: 0, width: 9, height: 9), confidence: 1,
        line: index / 10, block: index / 10)
    }
    return WordPage(number: 1, width: 595, height: 842, words: words)
  }

  @Test("a text layer is judged, not trusted")
  func textLayers() {
    let sentence = "Ủy ban nhân dân huyện yêu cầu các phòng báo cáo kết quả thực hiện. "
    let good = String(repeating: sentence, count: 5)
    #expect(TextLayer(layer(good), hasPageImage: true).verdict == .good)
    #expect(TextLayer(layer(sentence), hasPageImage: true).verdict == .missing)
    #expect(TextLayer(layer(sentence), hasPageImage: false).verdict == .good)
    #expect(TextLayer(layer(""), hasPageImage: false).verdict == .missing)
    let garbage = String(repeating: "CONG Hcok xA HQI CHiJ NGHiA VIVT NAM ", count: 8)
    #expect(TextLayer(layer(garbage), hasPageImage: true).verdict == .bad)
    #expect(TextLayer(layer(garbage), hasPageImage: false).verdict == .bad)
    let box = layer("Ký bởi: Ủy ban nhân dân xã Tân Khê")
    #expect(TextLayer(box, hasPageImage: true).page.words.isEmpty)
  }
}
