import Testing
import VietnameseText

@testable import DocumentReading

@Suite("Second looks at a document's number")
struct NumberLineTests {
  /// A page with a word every 150 pixels of one line near its top.
  private func page(_ words: [(String, Double)], gap: Double = 10, top: Double = 200) -> WordPage {
    var left = 100.0
    var placed: [PageWord] = []
    for (text, confidence) in words {
      let width = 14.0 * Double(text.count)
      placed.append(
        PageWord(
          text: text, box: Box(left: left, top: top, width: width, height: 30),
          confidence: confidence, line: 4, block: 1))
      left += width + gap
    }
    return WordPage(number: 1, width: 1654, height: 2339, words: placed)
  }

  @Test("a number below the gate is doubtful, whatever marks its label was read with")
  func doubtful() {
    #expect(NumberLine(of: page([("Số:", 0.96), ("41/QĐ-UBND", 0.7)]))?.doubtful == [1])
    #expect(NumberLine(of: page([("Sô", 0.96), ("41", 0.5), ("/QĐ-UBND", 0.4)]))?.doubtful == [1])
    #expect(NumberLine(of: page([("Số:", 0.96), ("41/QĐ-UBND", 0.93)]))?.doubtful == [])
  }

  @Test("what stands far to the right, or far down, is no number of the document")
  func elsewhere() {
    let date = page([("Số:", 0.96), ("2021", 0.4)], gap: 200)
    #expect(NumberLine(of: date)?.doubtful == [])
    #expect(NumberLine(of: page([("Số:", 0.96), ("41/QĐ-UBND", 0.7)], top: 1_500)) == nil)
    #expect(NumberLine(of: page([("Sổ", 0.96), ("tay", 0.7)]))?.doubtful == [])
  }

  @Test("looks that agree confirm a number; one that differs leaves it in doubt")
  func confirmed() throws {
    let first = page([("Số:", 0.96), ("41/QĐ-UBND", 0.7)])
    let line = try #require(NumberLine(of: first))
    let same = page([("Số:", 0.96), ("41/QĐ-UBND", 0.91)])
    let weak = page([("Số:", 0.96), ("41/QĐ-UBND", 0.6)])
    let other = page([("Số:", 0.96), ("47/QĐ-UBND", 0.95)])
    #expect(line.confirmed(first.words, by: [weak, same])[1].confidence == 0.91)
    #expect(line.confirmed(first.words, by: [weak, weak])[1].confidence == 0.7)
    #expect(line.confirmed(first.words, by: [same, other])[1].confidence == 0.7)
  }
}
