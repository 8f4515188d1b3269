/// All onsets and rimes of Vietnamese spelling, and which of them go together.
///
/// Source: the alphabet and spelling rules as schools teach them (Decision 1989/QĐ-BGDĐT of 2018),
/// with the rare rimes of loans and sound words (`ooc`, `oong`, `oap`, `uyp`) that dictionaries list.
enum SyllableInventory {
  static let onsets: [String] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]

  static let rimes: [String] =
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên
    iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen
    oc oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya
    uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu ych ynh yt
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

  /// How the letters of an onset and of the rime behind it go together.
  enum Company: UInt8 {
    case any
    /// c, g, ng: not before e, ê, i, y.
    case beforeBack
    /// k, gh, ngh: only before e, ê, i, y.
    case beforeFront
    /// gi, qu: not before i and u, o, which they hold already.
    case glide
  }

  static let companies: [Company] = onsets.map { onset in
    switch onset {
    case "c", "g", "ng": .beforeBack
    case "k", "gh", "ngh": .beforeFront
    case "gi", "qu": .glide
    default: .any
    }
  }

  /// What a rime allows: bits 0–3 are the letters that may carry the tone mark, bit 4 says that it
  /// ends in a stop, bit 5 that it begins with y and goes on.
  static let rimeTraits: [UInt8] = rimes.map { rime in
    let letters = Array(rime)
    let vowels = letters.prefix { "aăâeêioôơuưy".contains($0) }.count
    var traits: UInt8
    if let hat = letters.prefix(vowels).lastIndex(where: { "ăâêôơư".contains($0) }) {
      traits = 1 << UInt8(hat)
    } else if vowels == 1 {
      traits = 1
    } else if vowels == 2, letters.count == 2 {
      // Both spellings of open oa, oe, uy are in use: hòa and hoà.
      traits = ["oa", "oe", "uy"].contains(rime) ? 0b11 : 0b01
    } else {
      traits = 0b10
    }
    if ["c", "p", "t"].contains(rime.last) || rime.hasSuffix("ch") { traits |= 1 << 4 }
    if letters[0] == "y", letters.count > 1 { traits |= 1 << 5 }
    return traits
  }

  /// Letters as codes of six bits, the first lowest.
  static func pack(_ letters: String) -> UInt32 {
    letters.reversed().reduce(0) { packed, letter in
      let code = (LetterTable.alphabet.firstIndex(of: letter) ?? 0) + 1
      return packed << 6 | UInt32(code)
    }
  }
}
