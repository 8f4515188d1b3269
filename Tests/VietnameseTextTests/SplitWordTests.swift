import Testing
import VietnameseText

@Suite("Words that emphasis cuts in two")
struct SplitWordTests {
  private func normalized(_ text: String) -> NormalizedText {
    Normalizer().normalize(Array(text.utf8))
  }

  @Test(
    "marks inside a word or a number go",
    arguments: [
      ("**V****Ă****N PHÒNG**", "**VĂN PHÒNG**"), ("phối **tr**ộn", "phối **trộn"),
      ("ngày 25 tháng 1**1** năm 20**25", "ngày 25 tháng 11** năm 2025"), ("TH****Ủ", "THỦ"),
    ])
  func joined(_ text: String, _ expected: String) {
    let result = normalized(text)
    #expect(String(decoding: result.bytes, as: UTF8.self) == expected)
  }

  @Test(
    "marks between words, in formulas and of footnotes stay",
    arguments: [
      "xã****Lịch", "m**3", "NO*2", "ngành**5", "**Điều 1.**Nội", "i**n**f", "*", "a*", "a* b*c d",
      "**ngày** 5", "số**11**",
    ])
  func kept(_ text: String) {
    let result = normalized(text)
    #expect(String(decoding: result.bytes, as: UTF8.self) == text)
    #expect(result.map.isIdentity)
  }

  @Test("a joined word leads back to all of what stands in the text")
  func source() {
    let text = "(**V****Ă****N PHÒNG**)"
    let result = normalized(text)
    let tokens = Tokenizer(vocabulary: Vocabulary()).tokenize(result)
    #expect((0..<tokens.count).map { tokens.string(at: $0) } == ["(", "VĂN", "PHÒNG", ")"])
    let span = tokens.sourceRange(of: TokenRange(1, 2))
    #expect(
      String(decoding: Array(text.utf8)[span.lowerBound..<span.upperBound], as: UTF8.self)
        == "V****Ă****N")
  }

  @Test("long rows of marks and letters cost no more than their length")
  func linear() {
    let text = String(repeating: "a*", count: 100_000)
    #expect(normalized(text).bytes.count == 200_000)
    #expect(normalized(String(repeating: "x", count: 50_000) + "*x").bytes.count == 50_002)
  }
}
