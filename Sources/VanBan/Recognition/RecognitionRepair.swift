import RuleMatching
import VietnameseText

/// Sets right words of recognized text whose marks were misread: `trung học phố thông`,
/// `Ủy bàn nhân dân`.
///
/// A word is repaired only where the words around it are a phrase of the lexicons with it, where one
/// word alone differs from that phrase, and in its marks alone. Dropping marks everywhere would make
/// one word of `ngày` and `ngay`. The text that the rules read is repaired, the text that spans count
/// is not; what was repaired goes to a person with the value that it stands in.
struct RecognitionRepair {
  /// Words of a phrase that leave no doubt about one more, however well that was read.
  private static let certainLength = 4
  /// Below this confidence the two other words of three suffice.
  private static let readingGate = 0.9
  /// Below this confidence, or where the word as read does not exist, the other word of two does.
  private static let weakGate = 0.6

  private let phrases: KnownPhrases
  private let words: PageEvidence

  init(rules: RuleSet, words: PageEvidence) {
    phrases = KnownPhrases(rules: rules)
    self.words = words
  }

  /// The text with its repairs, and where they stand in the source.
  ///
  /// - Returns: `nil` where there is nothing to repair.
  /// - Complexity: O(*n*) for phrases of bounded length.
  func repaired(_ tokens: TokenizedText) -> (text: NormalizedText, repairs: [SourceRange])? {
    var found: [Int: String?] = [:]
    let settled = settledTokens(of: tokens)
    for index in 0..<tokens.count {
      guard let (end, candidates) = phrases.longest(at: index, in: tokens) else { continue }
      for phrase in candidates {
        guard let place = onlyDifference(phrase, from: index, in: tokens), !settled[place],
          isMisread(place, among: end - index, in: tokens)
        else { continue }
        let word = phrase.words[place - index]
        // Two phrases that want different words settle nothing.
        if let other = found[place], other != word {
          found[place] = .some(nil)
        } else {
          found[place] = word
        }
      }
    }
    let places = found.compactMap { place, word in word.map { (place, $0) } }.sorted { $0.0 < $1.0 }
    guard !places.isEmpty else { return nil }
    let text = tokens.text.replacing(
      places.map { place, word in
        (
          tokens.textRange(of: TokenRange(place, place + 1)),
          Array(cased(word, tokens.caseClass(at: place)).utf8)
        )
      })
    return (text, places.map { tokens.sourceRange(of: TokenRange($0.0, $0.0 + 1)) })
  }

  /// Which tokens stand in a phrase just as it is written.
  private func settledTokens(of tokens: TokenizedText) -> [Bool] {
    var settled = [Bool](repeating: false, count: tokens.count)
    for index in 0..<tokens.count {
      guard let (end, candidates) = phrases.longest(at: index, in: tokens),
        candidates.contains(where: { differences($0, from: index, in: tokens).isEmpty })
      else { continue }
      for place in index..<end { settled[place] = true }
    }
    return settled
  }

  /// The one token that differs from the phrase from token `start` on.
  private func onlyDifference(
    _ phrase: KnownPhrases.Phrase, from start: Int, in tokens: TokenizedText
  ) -> Int? {
    let places = differences(phrase, from: start, in: tokens)
    return places.count == 1 ? places[0] : nil
  }

  /// The tokens that are not the phrase's.
  private func differences(
    _ phrase: KnownPhrases.Phrase, from start: Int, in tokens: TokenizedText
  ) -> [Int] {
    phrase.ids.indices.filter { tokens.id(at: start + $0) != phrase.ids[$0] }.map { start + $0 }
  }

  /// Whether token `place` may be taken for misread in a phrase of `length` words.
  private func isMisread(_ place: Int, among length: Int, in tokens: TokenizedText) -> Bool {
    if length >= Self.certainLength { return true }
    let range = TokenRange(place, place + 1)
    if !Syllable.isValid(tokens.string(at: place)) { return true }
    guard let confidence = words.confidence(of: tokens.sourceRange(of: range)) else { return false }
    return confidence < (length > 2 ? Self.readingGate : Self.weakGate)
  }

  private func cased(_ word: String, _ caseClass: CaseClass) -> String {
    if caseClass.contains(.allCapitals), word.count > 1 { return word.uppercased() }
    if caseClass.contains(.initialCapital) { return word.prefix(1).uppercased() + word.dropFirst() }
    return word
  }
}
