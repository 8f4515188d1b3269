/// How much a text looks like Vietnamese: the measure for text layers, recognized pages and
/// encodings.
public struct TextQuality: Sendable, Equatable {
  /// Words of letters, acronyms left out.
  public let words: Int
  /// Of these, spelled as Vietnamese syllables: 0...1, `nil` where there are no words.
  public let validSyllables: Double?
  /// Of these, with at least one mark: 0...1, `nil` where there are no words.
  public let accented: Double?

  /// - Complexity: O(*n*).
  public init(of text: String) {
    var text = text
    self = text.withUTF8 { TextQuality(utf8: $0) }
  }

  /// - Parameter bytes: valid UTF-8.
  /// - Complexity: O(*n*).
  init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    var words = 0
    var valid = 0
    var accented = 0
    var reader = WordReader(bytes)
    let syllables = SyllableReader.shared
    while let word = reader.next() {
      let isValid = syllables.syllable(word.bytes) != nil
      // QĐ-UBND, BGDĐT: no syllables, and not meant to be.
      if !isValid, word.isCapitals, word.letters <= 6, word.bytes.count <= 8 { continue }
      words += 1
      if isValid { valid += 1 }
      if word.bytes.count > word.letters { accented += 1 }
    }
    self.words = words
    validSyllables = words == 0 ? nil : Double(valid) / Double(words)
    self.accented = words == 0 ? nil : Double(accented) / Double(words)
  }
}
