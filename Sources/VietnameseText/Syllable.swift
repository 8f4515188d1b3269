/// Vietnamese spelling: which words are syllables.
public enum Syllable {
  private static let onsets = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]

  private static let rimes = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iê iêc iêm iên
    iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen
    oc oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych
    uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươ ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu ych ynh yt
    """

  private static let mostLetters = 7

  /// All syllables without their tones, each as the codes of its letters, six bits a letter.
  private static let bases: Set<UInt64> = {
    var bases = Set<UInt64>()
    let endings = rimes.split(whereSeparator: { $0 == " " || $0 == "\n" })
      .map { (base: base(of: $0), count: $0.count) }
    for onset in onsets {
      let start = base(of: onset)
      for rime in endings where onset.count + rime.count <= mostLetters {
        bases.insert(start << UInt64(6 * rime.count) | rime.base)
      }
    }
    return bases
  }()

  private static func base(of letters: some StringProtocol) -> UInt64 {
    letters.reduce(0) { base, letter in
      base << 6 | UInt64((LetterTable.alphabet.firstIndex(of: letter) ?? -1) + 1)
    }
  }

  /// Whether `word` is spelled as a Vietnamese syllable: a known onset and rime, and at most one
  /// tone, which is sharp or heavy (sắc, nặng) where the syllable ends in c, ch, p or t. Case and the
  /// place of the tone mark do not count.
  public static func isValid(_ word: some StringProtocol) -> Bool {
    var base: UInt64 = 0
    var tone: UInt16 = 0
    var count = 0
    return LetterTable.table.withUnsafeBufferPointer { table in
      for scalar in word.unicodeScalars {
        let letter = LetterTable.letter(scalar.value, in: table)
        guard letter.isLetter, letter.code != Letter.other, count < mostLetters else {
          return false
        }
        if letter.tone != 0 {
          if tone != 0 { return false }
          tone = letter.tone
        }
        base = base << 6 | UInt64(letter.code)
        count += 1
      }
      return bases.contains(base) && allows(tone, base)
    }
  }

  /// Whether a syllable of these letters may have `tone`: one that ends in c, ch, p or t is sharp or
  /// heavy.
  private static func allows(_ tone: UInt16, _ base: UInt64) -> Bool {
    let last = base & 63
    let isStopped = last == p || last == t || last == c || base & 0xFFF == c << 6 | h
    return !isStopped || tone == 4 || tone == 5
  }

  // Codes of letters: their places in the alphabet, counted from 1.
  private static let c: UInt64 = 3
  private static let h: UInt64 = 8
  private static let p: UInt64 = 16
  private static let t: UInt64 = 20
}
