/// How well a reading of some bytes fits Vietnamese: the share of its words with marks that are
/// spelled as syllables, and a sum that also knows how common each letter is.
///
/// Words without marks say nothing: they are the same in every reading.
struct VietnameseEvidence {
  /// Words with a letter outside ASCII.
  private(set) var markedWords = 0
  /// Of these, spelled as Vietnamese syllables in one case.
  private(set) var validWords = 0
  /// Of these, among the ``CommonSyllables``.
  private(set) var commonWords = 0
  /// Evidence for this reading, in tenths of natural logarithms; comparable between readings of the
  /// same bytes.
  private(set) var score = 0

  /// Whether nearly all words with marks are syllables.
  var isConvincing: Bool { validWords * 10 >= markedWords * 8 }

  /// No evidence.
  init() {}

  /// - Parameter bytes: valid UTF-8, or UTF-8 with U+FFFD in place of what is not.
  /// - Complexity: O(*n*).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let tables = EvidenceTables.shared
    var words = WordReader(bytes)
    while let word = words.next() {
      if !word.isASCII { add(word, tables) }
    }
    addStrangers(bytes)
  }

  /// Takes `count` letters into account that the encoding has no place for.
  mutating func add(strayLetters count: Int) { score -= 40 * count }

  mutating func add(_ other: VietnameseEvidence) {
    markedWords += other.markedWords
    validWords += other.validWords
    commonWords += other.commonWords
    score += other.score
  }

  private mutating func add(_ word: WordReader.Word, _ tables: EvidenceTables) {
    let weight = tables.weight(of: word.bytes)
    let isAbbreviation =
      word.bytes.count == word.letters + 1 && weight > 0 && word.letters <= 8
      && (word.isCapitals || word.letters == 1)
    markedWords += 1
    if word.isCaseMixed {
      score -= 60
    } else if let syllable = tables.syllables.syllable(word.bytes) {
      validWords += 1
      let isCommon = tables.isCommon(syllable)
      if isCommon { commonWords += 1 }
      score += (isCommon ? 40 : 20) + weight
      if word.touchesDigit { score -= 40 }
    } else if isAbbreviation {
      // QĐ, HĐND, điểm đ: no syllables, but as good.
      validWords += 1
      score += weight
    } else {
      score -= 80
    }
  }

  /// Signs that are no letters stand between words, not inside them.
  private mutating func addStrangers(_ bytes: UnsafeBufferPointer<UInt8>) {
    var wasLetter = false
    var strangers = 0
    var index = 0
    LetterTable.table.withUnsafeBufferPointer { table in
      while index < bytes.count {
        let (scalar, length) = UTF8Scalar.read(bytes, at: index)
        let isLetter = LetterTable.letter(scalar, in: table).isLetter
        if isLetter {
          // A sign directly before a letter.
          score -= 40 * strangers
          strangers = 0
        } else if scalar >= 0x80, scalar < 0xA0 || scalar == 0xFFFD {
          score -= 60
          strangers = 1
        } else if scalar > 0xA0, scalar < 0xC0 || scalar == 0xD7 || scalar == 0xF7 {
          if wasLetter { score -= 40 }
          strangers = 1
        } else {
          strangers = 0
        }
        wasLetter = isLetter
        index += length
      }
    }
  }
}
