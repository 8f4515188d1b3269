import RuleMatching
import VietnameseText

/// Writes words that are printed in capitals as a text would have them.
struct CapitalsRenderer {
  let tokens: TokenizedText
  /// Words that are written in capitals anywhere: `UBND`.
  var abbreviations: Lexicon?

  /// Whether all words of `range` are in capitals, and one of them is no abbreviation.
  func isCapitals(_ range: TokenRange) -> Bool {
    var hasWord = false
    for index in range.indices where tokens.kind(at: index) == .word {
      guard tokens.caseClass(at: index).contains(.allCapitals) else { return false }
      if tokens.end(at: index) - tokens.start(at: index) > 2, !isAbbreviation(index) {
        hasWord = true
      }
    }
    return hasWord
  }

  private func isAbbreviation(_ index: Int) -> Bool {
    abbreviations?.longestMatch(at: index, in: tokens) != nil
  }

  /// `NGUYỄN VĂN AN` → `Nguyễn Văn An`: each word that is all in capitals gets one.
  func title(_ range: TokenRange) -> String {
    words(of: range) { _ in true }
  }

  /// The words of `range` in lower case, with a capital where `isCapital` says so.
  func words(of range: TokenRange, isCapital: (Int) -> Bool) -> String {
    guard range.indices.contains(where: { tokens.caseClass(at: $0).contains(.allCapitals) }) else {
      return tokens.canonicalString(of: range)
    }
    return tokens.canonicalString(of: range) { index in
      guard tokens.caseClass(at: index).contains(.allCapitals), !isAbbreviation(index) else {
        return .asPrinted
      }
      return isCapital(index) ? .smallBehindFirst : .small
    }
  }
}
