import Testing
import VietnameseText

@testable import DocumentReading

@Suite("Signature block")
struct SignatureBlockTests {
  private func words(
    _ lines: [(x: Double, y: Double, text: String, confidence: Double)]
  ) -> WordPage {
    var words: [PageWord] = []
    for (number, line) in lines.enumerated() {
      var x = line.x
      for text in line.text.split(separator: " ") {
        let width = 16 * Double(text.count)
        words.append(
          PageWord(
            text: String(text), box: Box(left: x, top: line.y, width: width, height: 34),
            confidence: line.confidence, line: number, block: 0))
        x += width + 12
      }
    }
    return WordPage(number: 1, width: 1654, height: 2339, words: words)
  }

  @Test("the best lines of all tries are taken")
  func merge() throws {
    let page = words([
      (270, 1500, "Quyết định này có hiệu lực kể từ ngày ký.", 0.95),
      (270, 1600, "Nơi nhận:", 0.9), (270, 1640, "- Như trên;", 0.9),
      (1000, 1610, "KT. CHỦ TỊCH", 0.9),
      (1000, 1700, "*buÓ Í", 0.2),
    ])
    let block = try #require(SignatureBlock(of: page))
    #expect(block.isDoubtful)
    #expect(block.zone.left > 600 && block.zone.top > 1530)
    let merged = block.merged(
      blocks: [words([(1000, 1700, "PHÓ CHỦ TỊCH", 0.9), (1000, 1800, "VI~ X5", 0.3)])],
      scattered: [words([(900, 1800, "SỞ", 0.95), (980, 1950, "Chử Văn Toán", 0.96)])])
    let text = merged.map(\.text).joined(separator: " ")
    #expect(
      text.hasSuffix("Chử Văn Toán KT. CHỦ TỊCH PHÓ CHỦ TỊCH") || text.contains("PHÓ CHỦ TỊCH"))
    #expect(text.contains("Chử Văn Toán") && text.contains("- Như trên;"))
    #expect(!text.contains("buÓ") && !text.contains("SỞ") && !text.contains("X5"))
  }

  @Test("a page without recipients has no block")
  func none() {
    #expect(SignatureBlock(of: words([(270, 300, "Điều 1. Giao Phòng Tư pháp", 0.9)])) == nil)
    #expect(SignatureBlock(of: words([])) == nil)
  }
}
