import Testing

@testable import VietnameseText

@Suite("Tokens")
struct TokenizerTests {
  func tokenize(_ string: String) -> TokenizedText {
    Tokenizer(vocabulary: Vocabulary()).tokenize(Normalizer().normalize(Array(string.utf8)))
  }

  @Test(
    "words, numbers and marks are cut as rules expect",
    arguments: [
      ("Quyết định số 4393/QĐ-UBND", ["Quyết", "định", "số", "4393", "/", "QĐ", "-", "UBND"]),
      ("ngày 6.9.2021, 3.390 nhà", ["ngày", "6", ".", "9", ".", "2021", ",", "3.390", "nhà"]),
      ("66.7/2025/NQ-CP", ["66.7", "/", "2025", "/", "NQ", "-", "CP"]),
      ("45/2019/QH14 17h00", ["45", "/", "2019", "/", "QH", "14", "17", "h", "00"]),
      ("**ngày** 5\\-6 __x__", ["ngày", "5", "-", "6", "x"]),
      ("-------\n./.", ["-------", ".", "/", "."]),
      ("a… b... c", ["a", "…", "b", "...", "c"]),
      ("1.219,11 tỷ; 08.10.2018", ["1.219,11", "tỷ", ";", "08", ".", "10", ".", "2018"]),
    ])
  func cuts(_ text: String, _ expected: [String]) {
    let tokens = tokenize(text)
    #expect((0..<tokens.count).map { tokens.string(at: $0) } == expected)
  }

  @Test(
    "one key for every way to write a syllable",
    arguments: [
      ["Ủy", "Uỷ", "ỦY", "uỷ"], ["hòa", "hoà", "HÒA"], ["quả", "qủa"], ["Đại", "Đaị"],
      ["lượng", "lựơng"],
    ])
  func folds(_ words: [String]) {
    #expect(Set(words.map { Tokenizer.keys(of: $0).map(\.key) }).count == 1)
  }

  @Test("words that differ in a mark have keys of their own")
  func marksCount() {
    let words = ["ngày", "ngay", "ngáy", "ngây", "năm", "nam", "nắm"]
    #expect(Set(words.flatMap { Tokenizer.keys(of: $0).map(\.key) }).count == words.count)
  }

  @Test(
    "canonical strings have the modern tone placement",
    arguments: [
      ("Uỷ ban  nhân\ndân", "Ủy ban nhân dân"), ("hiệu qủa", "hiệu quả"), ("hoà bình", "hòa bình"),
      ("quý, quỳ, giờ, thuyền", "quý, quỳ, giờ, thuyền"), ("**Đaị** biểu", "Đại biểu"),
      ("khoẻ, thuỷ, hoàn, toán, UỶ", "khỏe, thủy, hoàn, toán, ỦY"),
    ])
  func canonical(_ text: String, _ expected: String) {
    let tokens = tokenize(text)
    #expect(tokens.canonicalString(of: tokens.all) == expected)
  }

  @Test("gaps are told apart")
  func gaps() {
    let tokens = tokenize("a b   c\td\ne\n\n f\u{A0}g")
    #expect(
      (0..<tokens.count).map { tokens.gap(before: $0) }
        == [.none, .space, .wide, .wide, .line, .paragraph, .space])
  }
}
