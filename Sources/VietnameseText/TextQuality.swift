/// How much a text looks like Vietnamese: the measure for text layers and recognized pages.
public struct TextQuality: Sendable, Equatable {
  /// Words of letters, acronyms left out.
  public let words: Int
  /// Of these, spelled as Vietnamese syllables: 0...1, `nil` where there are no words.
  public let validSyllables: Double?
  /// Of these, with at least one mark: 0...1, `nil` where there are no words.
  public let accented: Double?

  /// - Complexity: O(*n*).
  public init(of text: String) {
    var words = 0
    var valid = 0
    var accented = 0
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      let isAcronym =
        word.count <= 6 && word.utf8.count <= 8
        && word.allSatisfy { $0.isUppercase } && !Syllable.isValid(word)
      if isAcronym { continue }
      words += 1
      if Syllable.isValid(word) { valid += 1 }
      if word.utf8.count > word.unicodeScalars.count { accented += 1 }
    }
    self.words = words
    validSyllables = words == 0 ? nil : Double(valid) / Double(words)
    self.accented = words == 0 ? nil : Double(accented) / Double(words)
  }
}
