extension Syllable: CustomStringConvertible {
  /// The syllable in lower case, with its mark where State documents put it: `hòa`, `quả`.
  public var description: String {
    let traits = SyllableInventory.rimeTraits[Int(rimeIndex)]
    let place = (traits & 0b1111).trailingZeroBitCount
    var text = shownOnset
    for (index, letter) in rime.enumerated() {
      text.append(
        index == place ? LetterTable.letter(letter, tone: tone) ?? letter : letter)
    }
    return text
  }

  /// The letters without tone and without hats and horns, as recognized text often has them:
  /// `quyet` for `quyết`, `duong` for `đường`.
  public var baseForm: String {
    var text = ""
    for letter in shownOnset + rime { text.append(Self.plainLetters[letter] ?? letter) }
    return text
  }

  /// The onset as it is written before the rime: `gi` gives its i to a rime that begins with i.
  private var shownOnset: String { onset == "gi" && rime.first == "i" ? "g" : onset }

  private static let plainLetters: [Character: Character] = [
    "ă": "a", "â": "a", "đ": "d", "ê": "e", "ô": "o", "ơ": "o", "ư": "u",
  ]
}
