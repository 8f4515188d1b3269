extension Syllable {
  /// The syllable that `word` spells, or `nil`. Only composed letters (NFC) are read.
  public init?(_ word: some StringProtocol) {
    var word = String(word)
    guard let syllable = word.withUTF8({ SyllableReader.shared.syllable($0) }) else { return nil }
    self = syllable
  }
}
