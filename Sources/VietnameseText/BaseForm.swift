/// A token without case, tones and hats: `Quyết`, `QUYÉT` and `quyet` are one.
///
/// Recognized text mixes up the marks of capitals most of all, so headings are compared in this
/// form. It is too coarse for running text: `ngày` and `ngay` are one as well.
public struct BaseForm: Hashable, Sendable {
  public let rawValue: UInt64

  /// The base form of a token's bytes, valid UTF-8 in NFC. Other tokens than words are their bytes.
  init(of bytes: ArraySlice<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    LetterTable.table.withUnsafeBufferPointer { table in
      var i = bytes.startIndex
      while i < bytes.endIndex {
        let lead = UInt32(bytes[i])
        var scalar = lead
        var length = 1
        if lead >= 0xF0, i + 3 < bytes.endIndex {
          scalar = (lead & 7) << 18 | UInt32(bytes[i + 1] & 63) << 12
          scalar |= UInt32(bytes[i + 2] & 63) << 6 | UInt32(bytes[i + 3] & 63)
          length = 4
        } else if lead >= 0xE0, i + 2 < bytes.endIndex {
          scalar = (lead & 15) << 12 | UInt32(bytes[i + 1] & 63) << 6 | UInt32(bytes[i + 2] & 63)
          length = 3
        } else if lead >= 0xC0, i + 1 < bytes.endIndex {
          scalar = (lead & 31) << 6 | UInt32(bytes[i + 1] & 63)
          length = 2
        }
        let letter = LetterTable.letter(scalar, in: table)
        let value =
          letter.isLetter && letter.code != Letter.other
          ? UInt64(BaseForm.baseCodes[Int(letter.code)]) : UInt64(scalar) << 8
        hash = (hash ^ value) &* 0x0000_0100_0000_01B3
        i += length
      }
    }
    rawValue = hash
  }

  /// The base form of a word of the alphabet.
  ///
  /// - Parameter letters: its codes of six bits, first letter highest.
  init(letters: UInt64) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var shift = 60
    while shift >= 0 {
      let code = Int((letters >> UInt64(shift)) & 63)
      if code != 0 { hash = (hash ^ UInt64(BaseForm.baseCodes[code])) &* 0x0000_0100_0000_01B3 }
      shift -= 6
    }
    rawValue = hash
  }

  /// The base form that is known for an id of a vocabulary; `nil` for 0.
  init?(known rawValue: UInt64) {
    guard rawValue != 0 else { return nil }
    self.rawValue = rawValue
  }

  /// The base form of each word and mark of a literal.
  public static func forms(of literal: String) -> [BaseForm] {
    let text = Normalizer().normalize(Array(literal.utf8))
    let tokens = Tokenizer(vocabulary: Vocabulary()).tokenize(text)
    return (0..<tokens.count).map { tokens.baseForm(at: $0) }
  }

  /// The code of the letter without its hat, by the code of the letter.
  private static let baseCodes: [UInt8] = {
    let alphabet = LetterTable.alphabet
    let plain: [Character: Character] = [
      "ă": "a", "â": "a", "đ": "d", "ê": "e", "ô": "o", "ơ": "o", "ư": "u",
    ]
    var codes = [UInt8](repeating: 0, count: 64)
    for (offset, character) in alphabet.enumerated() {
      let base = plain[character] ?? character
      codes[offset + 1] = UInt8((alphabet.firstIndex(of: base) ?? offset) + 1)
    }
    return codes
  }()
}

extension Vocabulary {
  /// The base form of the word with `id`; `nil` for 0, and where it depends on the token.
  public func baseForm(of id: UInt32) -> BaseForm? { BaseForm(known: baseForms[Int(id)]) }
}

extension TokenizedText {
  /// Token `index` without case, tones and hats.
  ///
  /// - Complexity: O(1) for words of the vocabulary, else O(bytes of the token).
  public func baseForm(at index: Int) -> BaseForm {
    let id = Int(id(at: index))
    return BaseForm(known: storage.baseForms[id]) ?? BaseForm(of: bytes(at: index))
  }
}
