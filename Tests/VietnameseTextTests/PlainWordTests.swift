import TestSupport
import Testing

@testable import VietnameseText

@Suite("Plain words")
struct PlainWordTests {
  /// Letters of every row that words are read from, and of some that they are not.
  private static let scalars: [UInt32] =
    Array(0x41...0x5A) + Array(0x61...0x7A) + Array(0xC0...0x24F) + Array(0x1E00...0x1EFF)
    + [0xAA, 0xB5, 0x301, 0x3B1, 0x430, 0x2026, 0x201C, 0x10400]

  private static let vietnamese = Array(
    "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằấầéèếềệíìịóòốồờợúùứừựýỳ")

  private func word(using generator: inout SeededGenerator) -> String {
    let length = Int.random(in: 1...12, using: &generator)
    let isVietnamese = Int.random(in: 0..<4, using: &generator) > 0
    var word = ""
    for _ in 0..<length {
      if isVietnamese {
        word.append(PlainWordTests.vietnamese.randomElement(using: &generator) ?? "a")
      } else if let value = PlainWordTests.scalars.randomElement(using: &generator),
        let scalar = Unicode.Scalar(value)
      {
        word.unicodeScalars.append(scalar)
      }
    }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return word.uppercased()
    case 1: return word.prefix(1).uppercased() + word.dropFirst()
    default: return word
    }
  }

  @Test("the tokenizer finds what the scanner finds, letter by letter")
  func equivalence() {
    var generator = SeededGenerator(seed: 11)
    let gaps = [" ", " ", " ", "", "\n", "  ", ", ", ".", "/", "-", "1", " 2,5 ", "**", "`", "___"]
    for _ in 0..<60 {
      let words = (0..<40).map { _ in word(using: &generator) }
      var vocabulary = Vocabulary()
      for word in words where Bool.random(using: &generator) {
        for token in Tokenizer.keys(of: word) { _ = vocabulary.intern(token.key) }
      }
      for mark in [",", "'", "-", "___"] {
        for token in Tokenizer.keys(of: mark) { _ = vocabulary.intern(token.key) }
      }
      var string = ""
      for _ in 0..<120 {
        let word = words.randomElement(using: &generator) ?? ""
        string += Int.random(in: 0..<5, using: &generator) == 0 ? word.uppercased() : word
        string += gaps.randomElement(using: &generator) ?? ""
      }
      let text = Normalizer().normalize(Array(string.utf8))
      let tokens = Tokenizer(vocabulary: vocabulary).tokenize(text)
      expectSame(tokens, as: text, vocabulary)
    }
  }

  private func expectSame(
    _ tokens: TokenizedText, as text: NormalizedText, _ vocabulary: Vocabulary
  ) {
    text.bytes.withUnsafeBufferPointer { bytes in
      LetterTable.table.withUnsafeBufferPointer { letters in
        var scanner = TokenScanner(bytes: bytes, letters: letters)
        for index in 0..<tokens.count {
          guard scanner.next() else {
            Issue.record("\(tokens.count) tokens, the scanner finds \(index)")
            return
          }
          let isSame =
            tokens.start(at: index) == scanner.start && tokens.end(at: index) == scanner.end
            && tokens.kind(at: index) == scanner.kind && tokens.gap(before: index) == scanner.gap
            && tokens.caseClass(at: index) == scanner.caseClass
            && tokens.id(at: index) == vocabulary.id(of: scanner.key)
          let isSameForm = tokens.baseForm(at: index) == BaseForm(of: tokens.bytes(at: index))
          #expect(isSame && isSameForm, "\(tokens.string(at: index))")
        }
        let hasMore = scanner.next()
        #expect(!hasMore)
      }
    }
  }
}
