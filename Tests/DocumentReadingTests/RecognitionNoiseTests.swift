import Testing
import VietnameseText

@testable import DocumentReading

@Suite("Noise of recognition")
struct RecognitionNoiseTests {
  private func clean(
    _ words: [(text: String, left: Double, confidence: Double)]
  ) -> [String] {
    let words = words.map {
      PageWord(
        text: $0.text,
        box: Box(left: $0.left, top: 100, width: 16 * Double($0.text.count), height: 34),
        confidence: $0.confidence, line: 0, block: 0)
    }
    let page = WordPage(number: 1, width: 1654, height: 2339, words: words)
    return RecognitionNoise.clean(page).words.map(\.text)
  }

  @Test("a dash close to text begins an item, one far away is a speck")
  func dashes() {
    #expect(
      clean([("-", 270, 0.4), ("Như", 300, 0.9), ("trên;", 360, 0.9)]) == ["-", "Như", "trên;"])
    #expect(clean([("-", 150, 0.4), ("Như", 300, 0.9), ("trên;", 360, 0.9)]) == ["Như", "trên;"])
    #expect(clean([("~", 270, 0.6), ("Như", 300, 0.9)]) == ["-", "Như"])
    #expect(clean([("~-", 270, 0.6), ("Như", 310, 0.9)]) == ["-", "Như"])
  }

  @Test("words stay at no confidence, scrawls go")
  func words() {
    #expect(clean([("Website", 300, 0), ("SYT;", 430, 0.9)]) == ["Website", "SYT;"])
    #expect(clean([("704.", 300, 0.9), ("1}⁄", 380, 0.1)]) == ["704."])
    #expect(clean([("này", 300, 0.9), ("./.", 355, 0.2)]) == ["này", "./."])
    #expect(clean([("huyện;", 300, 0.9), ("`", 410, 0.7)]) == ["huyện;"])
    #expect(clean([("l", 1400, 0.6)]).isEmpty)
  }

  @Test(
    "wrong characters are set right",
    arguments: [
      ("79/QĐÐ-UBND", "79/QĐ-UBND"), ("BGÐ", "BGĐ"), ("143⁄/STC", "143/STC"), ("5⁄6", "5/6"),
      ("a//b", "a//b"),
    ])
  func characters(_ read: String, _ meant: String) {
    #expect(clean([(read, 300, 0.9), ("và", 600, 0.9)]) == [meant, "và"])
  }
}
