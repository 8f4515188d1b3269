/// Where the tone mark of a syllable stands, by the spelling that State documents use: on the first
/// vowel of open `oa`, `oe`, `uy` (`hòa`, `Ủy`, not after `q`), else on the main vowel.
public enum TonePlacement {
  /// `word` with its tone mark in the canonical place. A word that is no Vietnamese syllable, or has
  /// two tones, comes back as it is.
  public static func canonical(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count * 3 / 2 + 4) { output in
        writeCanonical(bytes, to: output)
      }
    }
  }

  /// Writes `word` with its mark in the canonical place.
  ///
  /// - Parameters:
  ///   - word: valid UTF-8.
  ///   - output: has room for half as many bytes again.
  /// - Returns: the count of bytes written.
  static func writeCanonical(
    _ word: UnsafeBufferPointer<UInt8>, to output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    guard mayMove(word) else { return output.update(fromContentsOf: word) }
    return withUnsafeTemporaryAllocation(of: Letter.self, capacity: longestSyllable) { letters in
      guard let count = read(word, into: letters),
        let current = (0..<count).first(where: { letters[$0].tone != 0 }),
        let target = mainVowel(of: UnsafeBufferPointer(rebasing: letters[..<count])),
        target != current
      else { return output.update(fromContentsOf: word) }
      var written = 0
      for index in 0..<count {
        let tone: UInt16 =
          index == target ? letters[current].tone : index == current ? 0 : letters[index].tone
        for byte in forms[form(letters[index], tone: tone)] {
          output[written] = byte
          written += 1
        }
      }
      return written
    }
  }

  /// The longest syllable, `nghiêng`, has seven letters.
  private static let longestSyllable = 7

  /// Whether the word can be a syllable of two vowels with a mark: those take three bytes at least,
  /// not all of them ASCII. A letter beyond ASCII counts as a vowel.
  private static func mayMove(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count >= 3, word.count <= longestSyllable * 3 else { return false }
    // a, e, i, o, u and y, by their place in the alphabet.
    let vowels: UInt32 = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25
    var bits: UInt8 = 0
    var count: UInt32 = 0
    for byte in word {
      bits |= byte
      count &+= byte < 0x80 ? vowels &>> UInt32(byte & 0x1F) & 1 : byte >= 0xC0 ? 1 : 0
    }
    return bits >= 0x80 && count >= 2
  }

  /// Reads the letters of a word; `nil` where it has too many, one outside the alphabet, none with a
  /// tone, or more than one.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into letters: UnsafeMutableBufferPointer<Letter>
  ) -> Int? {
    LetterTable.table.withUnsafeBufferPointer { table in
      var count = 0
      var marks = 0
      var vowels = 0
      var i = 0
      while i < bytes.count {
        let byte = bytes[i]
        var scalar = UInt32(byte)
        if byte >= 0xE0 {
          guard byte < 0xF0, i + 2 < bytes.count else { return nil }
          scalar =
            UInt32(byte & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6
            | UInt32(bytes[i + 2] & 0x3F)
          i += 3
        } else if byte >= 0x80 {
          guard i + 1 < bytes.count else { return nil }
          scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F)
          i += 2
        } else {
          i += 1
        }
        let letter = LetterTable.letter(scalar, in: table)
        guard count < longestSyllable, letter.isLetter, letter.code != Letter.other else {
          return nil
        }
        if letter.tone != 0 { marks += 1 }
        if isVowel(letter) { vowels += 1 }
        letters[count] = letter
        count += 1
      }
      return marks == 1 && vowels > 1 ? count : nil
    }
  }

  // Codes of letters: their places in the alphabet, counted from 1.
  private static let g: UInt16 = 7
  private static let i: UInt16 = 9
  private static let q: UInt16 = 17
  private static let u: UInt16 = 21
  private static let vowelMask = mask(of: "aăâeêioôơuưy")
  private static let hattedMask = mask(of: "ăâêôơư")

  private static func mask(of letters: String) -> UInt64 {
    letters.reduce(0) { mask, letter in
      guard let offset = LetterTable.alphabet.firstIndex(of: letter) else { return mask }
      return mask | 1 << UInt64(offset + 1)
    }
  }

  private static func isVowel(_ letter: Letter) -> Bool {
    vowelMask >> UInt64(letter.code) & 1 == 1
  }

  /// The vowel that carries the mark, or `nil` where the letters are no syllable.
  private static func mainVowel(of letters: UnsafeBufferPointer<Letter>) -> Int? {
    guard var first = letters.firstIndex(where: isVowel) else { return nil }
    // `qu` and `gi` before a vowel are consonants.
    if first > 0, first + 1 < letters.count, isVowel(letters[first + 1]) {
      let before = letters[first - 1].code
      let vowel = letters[first].code
      if before == q && vowel == u || before == g && vowel == i { first += 1 }
    }
    var end = first
    while end < letters.count, isVowel(letters[end]) { end += 1 }
    // No vowel behind the final consonants.
    guard !letters[end...].contains(where: isVowel) else { return nil }
    // A vowel with hat or horn carries the mark; of `ươ` the second.
    if let hat = letters[first..<end].lastIndex(where: {
      hattedMask >> UInt64($0.code) & 1 == 1
    }) {
      return hat
    }
    switch end - first {
    case 1: return first
    case 2: return end < letters.count ? first + 1 : first
    case 3: return first + 1
    default: return nil
    }
  }

  /// The UTF-8 of each letter of the alphabet, at code * 12 + tone * 2 + capital.
  private static let forms: [[UInt8]] = {
    var forms = [[UInt8]](repeating: [], count: 34 * 12)
    LetterTable.table.withUnsafeBufferPointer { table in
      for value in Array(UInt32(0x41)...0x24F) + Array(UInt32(0x1E00)...0x1EFF) {
        let letter = LetterTable.letter(value, in: table)
        guard letter.isLetter, letter.code != Letter.other, let scalar = Unicode.Scalar(value)
        else { continue }
        forms[form(letter, tone: letter.tone)] = Array(String(Character(scalar)).utf8)
      }
    }
    return forms
  }()

  /// The UTF-8 of a small letter; empty where it carries no such tone.
  static func smallLetter(code: UInt16, tone: UInt16) -> [UInt8] {
    let index = Int(code) * 12 + Int(tone) * 2
    return forms.indices.contains(index) ? forms[index] : []
  }

  private static func form(_ letter: Letter, tone: UInt16) -> Int {
    Int(letter.code) * 12 + Int(tone) * 2 + (letter.isCapital ? 1 : 0)
  }
}
