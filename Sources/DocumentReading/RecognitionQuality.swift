import VietnameseText

/// How good a recognized page is: for choosing between two tries, and for warnings.
struct RecognitionQuality: Sendable {
  /// Words worth having less half the words that are not.
  let score: Double
  let validSyllables: Double?
  let meanConfidence: Double?
  let words: Int

  init(of page: WordPage) {
    var score = 0.0
    for word in page.words {
      let isSure = (word.confidence ?? 1) >= 0.7
      let quality = TextQuality(of: word.text)
      let isWord = quality.words == 0 || (quality.validSyllables ?? 0) > 0.5
      score += isSure && isWord ? 1 : -0.5
    }
    self.score = score
    validSyllables = TextQuality(of: page.plainText).validSyllables
    meanConfidence = page.meanConfidence
    words = page.words.count
  }

  /// Whether another try may be worth its time.
  var isDoubtful: Bool { (validSyllables ?? 0) < 0.95 || (meanConfidence ?? 0) < 0.85 }

  /// Whether a reader should be warned.
  var isLow: Bool { (validSyllables ?? 0) < 0.9 || (meanConfidence ?? 0) < 0.8 }

  /// A few scraps on a sheet's back: seals that shine through, dirt.
  var isBlankPage: Bool { words < 15 && (validSyllables ?? 0) < 0.6 }
}
