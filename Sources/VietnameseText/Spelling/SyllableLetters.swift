/// The letters of a word that may be a syllable, cut into onset and rime.
struct SyllableLetters {
  /// The letters of the onset, packed like the rime; 0 where there is none.
  private(set) var onset: UInt32 = 0
  /// The letters of the rime, packed: codes of six bits, the first lowest.
  private(set) var rime: UInt32 = 0
  /// The letter that the rime begins with, counted from 0.
  private(set) var rimeStart = 0
  private(set) var tone = Tone.level
  /// The letter that carries the mark, counted from 0; 0 for the level tone.
  private(set) var tonePosition = 0

  // Codes of letters: their places in the alphabet, counted from 1.
  static let e: UInt32 = 5
  static let g: UInt32 = 7
  static let i: UInt32 = 9
  static let o: UInt32 = 15
  static let q: UInt32 = 17
  static let u: UInt32 = 21
  static let y: UInt32 = 25
  static let eHat: UInt32 = 30
  private static let gi = g | i << 6

  /// Bit *c* is set where the letter with code *c* is a vowel.
  private static let vowels: UInt64 =
    1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25  // a e i o u y
    | 1 << 27 | 1 << 28 | 1 << 30 | 1 << 31 | 1 << 32 | 1 << 33  // ă â ê ô ơ ư

  /// The longest syllable, `nghiêng`, has seven letters.
  private static let longest = 7

  /// `nil` for a word with another letter, with two tones, too long, or without a vowel.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, letters table: UnsafeBufferPointer<UInt16>) {
    guard !bytes.isEmpty, bytes.count <= Self.longest * 3 else { return nil }
    var packed: UInt64 = 0
    var count = 0
    var index = 0
    while index < bytes.count {
      let (scalar, length) = UTF8Scalar.read(bytes, at: index)
      let letter = LetterTable.letter(scalar, in: table)
      guard letter.isLetter, letter.code != Letter.other, count < Self.longest else { return nil }
      if letter.tone != 0 {
        guard tone == .level, let mark = Tone(rawValue: UInt8(letter.tone)) else { return nil }
        tone = mark
        tonePosition = count
      }
      packed |= UInt64(letter.code) << UInt64(6 * count)
      count += 1
      index += length
    }
    guard cut(packed, count: count) else { return nil }
  }

  /// Cuts the letters before the first vowel; `qu` and `gi` belong to the onset.
  private mutating func cut(_ packed: UInt64, count: Int) -> Bool {
    func letter(_ index: Int) -> UInt32 { UInt32(packed >> UInt64(6 * index) & 63) }
    func isVowel(_ index: Int) -> Bool { Self.vowels >> UInt64(letter(index)) & 1 == 1 }
    var start = 0
    while start < count, !isVowel(start) { start += 1 }
    guard start < count, start <= 3 else { return false }
    var end = start
    if start == 1, letter(0) == Self.q {
      guard letter(1) == Self.u, count > 2 else { return false }
      start = 2
      end = 2
    } else if start == 1, letter(0) == Self.g, letter(1) == Self.i {
      // gì and gìn write the i of onset and rime once.
      end = 2
      start = count > 2 && isVowel(2) ? 2 : 1
    }
    guard count - start <= 4 else { return false }
    onset = UInt32(packed & (1 << UInt64(6 * end) - 1))
    rime = UInt32(packed >> UInt64(6 * start))
    rimeStart = start
    return true
  }

  /// Whether the onset is `gi`.
  var isGi: Bool { onset == Self.gi }

  /// Whether the onset is one that is written before this rime.
  func fits(_ company: SyllableInventory.Company, hasLongY: Bool) -> Bool {
    let first = rime & 63
    let isFront = first == Self.e || first == Self.eHat || first == Self.i || first == Self.y
    switch company {
    case .any: return !hasLongY || onset == 0
    case .beforeBack: return !isFront
    case .beforeFront: return isFront && !hasLongY
    case .glide:
      guard isGi else { return first != Self.u && first != Self.o }
      // In gì, gìn the one i counts for both; giin is no syllable.
      return first != Self.y && !(first == Self.i && rimeStart == 2)
    }
  }
}
