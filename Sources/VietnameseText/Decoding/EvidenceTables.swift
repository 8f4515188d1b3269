/// What is known of Vietnamese words beside their spelling: how common letters and syllables are.
struct EvidenceTables: Sendable {
  let syllables = SyllableReader.shared
  private let letters = LetterTable.table
  private let letterWeights: [Int8]
  private let common: [Bool]

  static let shared = EvidenceTables()

  private init() {
    var weights = [Int8](repeating: -25, count: 512)
    for (weight, row) in Self.weightRows {
      for scalar in row.unicodeScalars {
        letters.withUnsafeBufferPointer {
          weights[Self.place(of: LetterTable.letter(scalar.value, in: $0))] = weight
        }
      }
    }
    letterWeights = weights

    let count = SyllableInventory.onsets.count * SyllableInventory.rimes.count
    var common = [Bool](repeating: false, count: count * Tone.allCases.count)
    for word in CommonSyllables.list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if let syllable = Syllable(word) { common[Self.place(of: syllable)] = true }
    }
    self.common = common
  }

  /// Whether `syllable` is one of the ``CommonSyllables``.
  func isCommon(_ syllable: Syllable) -> Bool { common[Self.place(of: syllable)] }

  /// How common the letters with marks of a word are: the sum of their weights, in tenths of natural
  /// logarithms.
  func weight(of word: UnsafeBufferPointer<UInt8>) -> Int {
    letters.withUnsafeBufferPointer { table in
      var sum = 0
      var index = 0
      while index < word.count {
        let (scalar, length) = UTF8Scalar.read(word, at: index)
        if scalar >= 0x80 {
          sum += Int(letterWeights[Self.place(of: LetterTable.letter(scalar, in: table))])
        }
        index += length
      }
      return sum
    }
  }

  private static func place(of letter: Letter) -> Int {
    Int(letter.code) << 3 | Int(letter.tone)
  }

  private static func place(of syllable: Syllable) -> Int {
    let part = Int(syllable.onsetIndex) * SyllableInventory.rimes.count + Int(syllable.rimeIndex)
    return part * Tone.allCases.count + Int(syllable.tone.rawValue)
  }

  /// How much more or less common than the average each letter with marks is, in tenths of natural
  /// logarithms; letters that are not listed have -25. Counted in 12 MB of Vietnamese legal text.
  private static let weightRows: [(Int8, String)] = [
    (20, "đ"), (15, "á"), (13, "àư"), (10, "ệả"), (8, "ộị"), (7, "ềạế"), (6, "ố"), (5, "ủ"),
    (4, "ểôợ"), (3, "ơụ"), (2, "ấậựâê"), (1, "ứ"), (0, "ờớó"), (-1, "íổ"), (-2, "ă"), (-3, "ồ"),
    (-4, "ở"), (-5, "ầãử"), (-6, "ìý"), (-9, "ừ"), (-10, "ặữẩ"), (-12, "ỉ"), (-13, "ọ"),
    (-14, "ò"), (-16, "ú"), (-17, "ỹ"), (-18, "ùắ"), (-19, "ẫằé"), (-22, "ĩỏ"), (-24, "ỗ"),
  ]
}
