/// Vietnamese spelling: which words are syllables.
public enum Syllable {
  private static let onsets: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]

  private static let rimes: Set<String> = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iê iêc iêm iên
    iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen
    oc oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych
    uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươ ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu ych ynh yt
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  /// Whether `word` is spelled as a Vietnamese syllable: a known onset and rime, and at most one
  /// tone, which is sharp or heavy (sắc, nặng) where the syllable ends in c, ch, p or t. Case and the
  /// place of the tone mark do not count.
  public static func isValid(_ word: some StringProtocol) -> Bool {
    var base = ""
    var tone: UInt16 = 0
    for scalar in word.unicodeScalars {
      let letter = LetterTable.table.withUnsafeBufferPointer {
        LetterTable.letter(scalar.value, in: $0)
      }
      guard letter.isLetter, letter.code != Letter.other else { return false }
      if letter.tone != 0 {
        if tone != 0 { return false }
        tone = letter.tone
      }
      base.append(LetterTable.alphabet[Int(letter.code) - 1])
    }
    guard !base.isEmpty, base.count <= 7 else { return false }
    if let last = base.last, last == "p" || last == "t" || last == "c" || base.hasSuffix("ch"),
      tone != 4, tone != 5
    {
      return false
    }
    for length in (0...Swift.min(3, base.count)).reversed() {
      let onset = String(base.prefix(length))
      guard onsets.contains(onset) else { continue }
      let rime = String(base.dropFirst(length))
      if rimes.contains(rime) { return true }
      // `gi` keeps its i before nothing or before n, êng …: gì, gìn, giếng.
      if onset == "g", rimes.contains(rime) { return true }
    }
    return false
  }
}
