import Testing
import VietnameseText

@testable import DocumentReading

@Suite("Second looks at doubtful lines")
struct DoubtfulLinesTests {
  /// A page with one line of words 100 pixels apart, from pixel 100 on.
  private func page(_ words: [(String, Double)]) -> WordPage {
    WordPage(
      number: 1, width: 1654, height: 2339,
      words: words.enumerated().map { index, word in
        PageWord(
          text: word.0, box: Box(left: 100 + 100 * Double(index), top: 900, width: 80, height: 30),
          confidence: word.1, line: 7, block: 1)
      })
  }

  /// What a second look reads in the picture of that line, which begins 12 pixels before it.
  private func look(_ words: [(String, Double)]) -> WordPage {
    WordPage(
      number: 1, width: 1654, height: 108,
      words: words.enumerated().map { index, word in
        PageWord(
          text: word.0,
          box: Box(left: 24 + 200 * Double(index), top: 24, width: 160, height: 60),
          confidence: word.1, line: 0, block: 1)
      })
  }

  @Test("a word that is not sure is taken from a look that is, its confidence stays")
  func taken() throws {
    let first = page([("trưởng", 0.96), ("tác", 0.7), ("trường", 0.95)])
    let lines = try #require(DoubtfulLines(of: first))
    let words = lines.improved(
      first.words, by: [look([("trưởng", 0.9), ("các", 0.97), ("trương", 0.97)])])
    #expect(words.map(\.text) == ["trưởng", "các", "trường"])
    #expect(words[1].confidence == 0.7)
  }

  @Test(
    "a look that is not sure, that lost a mark, or that made a number is not believed",
    arguments: [("các", 0.8), ("tac", 0.97), ("tá2", 0.97)])
  func kept(_ word: (String, Double)) throws {
    let first = page([("trưởng", 0.96), ("tác", 0.7), ("trường", 0.95)])
    let lines = try #require(DoubtfulLines(of: first))
    let words = lines.improved(
      first.words, by: [look([("trưởng", 0.9), word, ("trường", 0.97)])])
    #expect(words[1].text == "tác")
  }

  @Test("numbers and lines that are no print are not looked at again")
  func none() {
    #expect(DoubtfulLines(of: page([("ngày", 0.96), ("12", 0.3), ("tháng", 0.95)])) == nil)
    #expect(DoubtfulLines(of: page([("KÍNH", 0.3), ("GỬI", 0.4), ("Hồ", 0.9)])) == nil)
    #expect(DoubtfulLines(of: page([("trưởng", 0.96), ("các", 0.9)])) == nil)
  }
}
