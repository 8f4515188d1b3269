/// Where the tone mark of a syllable stands, by the spelling that State documents use: on the first
/// vowel of open `oa`, `oe`, `uy` (`hòa`, `Ủy`, not after `q`), else on the main vowel.
public enum TonePlacement {
  /// `word` with its tone mark in the canonical place. A word that is no Vietnamese syllable, or has
  /// two tones, comes back as it is.
  public static func canonical(_ word: String) -> String {
    var output: [UInt8] = []
    appendCanonical(Array(word.utf8)[...], to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  static func appendCanonical(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    // A syllable whose mark can be misplaced has at least two vowels and a mark.
    guard bytes.count >= 3, bytes.contains(where: { $0 >= 0x80 }) else {
      output.append(contentsOf: bytes)
      return
    }
    let string = String(decoding: bytes, as: UTF8.self)
    var letters: [Letter] = []
    LetterTable.table.withUnsafeBufferPointer { table in
      for scalar in string.unicodeScalars {
        letters.append(LetterTable.letter(scalar.value, in: table))
      }
    }
    guard let moved = moveTone(of: letters) else {
      output.append(contentsOf: bytes)
      return
    }
    for letter in moved { output.append(contentsOf: render(letter)) }
  }

  /// The letters with the tone on the right vowel, or `nil` where nothing moves.
  private static func moveTone(of letters: [Letter]) -> [Letter]? {
    guard letters.allSatisfy({ $0.isLetter && $0.code != Letter.other }) else { return nil }
    let marked = letters.indices.filter { letters[$0].tone != 0 }
    guard marked.count == 1, let current = marked.first,
      let target = mainVowel(of: letters), target != current
    else { return nil }
    var result = letters
    result[current] = Letter(
      code: letters[current].code, tone: 0, isCapital: letters[current].isCapital)
    result[target] = Letter(
      code: letters[target].code, tone: letters[current].tone,
      isCapital: letters[target].isCapital)
    return result
  }

  /// The vowel that carries the mark, or `nil` where the letters are no syllable.
  private static func mainVowel(of letters: [Letter]) -> Int? {
    let names = letters.map { LetterTable.alphabet[Int($0.code) - 1] }
    let isVowel = names.map { "aăâeêioôơuưy".contains($0) }
    guard var first = isVowel.firstIndex(of: true) else { return nil }
    // `qu` and `gi` before a vowel are consonants.
    if first > 0, first + 1 < names.count, isVowel[first + 1] {
      if names[first - 1] == "q", names[first] == "u" {
        first += 1
      } else if names[first - 1] == "g", names[first] == "i" {
        first += 1
      }
    }
    guard let last = isVowel.lastIndex(of: true), last >= first,
      isVowel[first...last].allSatisfy({ $0 })
    else { return nil }
    let count = last - first + 1
    let isClosed = last < names.count - 1
    if count == 1 { return first }
    // A vowel with hat or horn carries the mark; of `ươ` the second.
    let hatted = (first...last).filter { "ăâêôơư".contains(names[$0]) }
    if let hat = hatted.last { return hat }
    if count == 3 { return first + 1 }
    guard count == 2 else { return nil }
    if isClosed { return first + 1 }
    return first
  }

  private static let scalars: [[[UInt8]]] = {
    // [capital][code * 6 + tone] -> UTF-8
    var result = [[[UInt8]]](
      repeating: [[UInt8]](repeating: [], count: 64 * 6), count: 2)
    for scalarValue in Array(UInt32(0x41)...0x24F) + Array(UInt32(0x1E00)...0x1EFF) {
      guard let scalar = Unicode.Scalar(scalarValue) else { continue }
      let letter = LetterTable.table.withUnsafeBufferPointer {
        LetterTable.letter(scalarValue, in: $0)
      }
      guard letter.isLetter, letter.code != Letter.other else { continue }
      result[letter.isCapital ? 1 : 0][Int(letter.code) * 6 + Int(letter.tone)] =
        Array(String(Character(scalar)).utf8)
    }
    return result
  }()

  private static func render(_ letter: Letter) -> [UInt8] {
    scalars[letter.isCapital ? 1 : 0][Int(letter.code) * 6 + Int(letter.tone)]
  }
}
