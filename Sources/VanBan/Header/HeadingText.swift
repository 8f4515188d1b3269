import RuleMatching
import VietnameseText

/// Renders the words of headings: wrapped lines joined, capitals as running text would have them.
struct HeadingText: Sendable {
  let casing: LayoutCues.Table
  /// Words that no place begins with: behind `tỉnh` they end the name of the level.
  let running: Lexicon?
  /// Names that keep their capitals inside a sentence.
  let proper: Lexicon?
  let titles: LayoutCues.Table
  let provinces: Lexicon?
  let abbreviations: Lexicon?
  /// Words behind which the name of a place stands.
  let levels: Lexicon?

  init(rules: RuleSet) {
    casing = LayoutCues.Table(rules.lexicon("layout-casing"), vocabulary: rules.vocabulary)
    running = rules.lexicon("layout-running")
    proper = rules.lexicon("layout-proper")
    titles = LayoutCues.Table(rules.lexicon("layout-title"), vocabulary: rules.vocabulary)
    provinces = rules.lexicon("province")
    abbreviations = rules.lexicon("organization-abbreviation")
    levels = rules.lexicon("area-level")
  }

  /// How words in capitals are written.
  enum Style {
    /// Each word with a capital, but for words that names write small: `Ủy ban nhân dân tỉnh …`.
    case name
    /// Small, but for names that are known.
    case sentence
    /// Each word with a capital.
    case person
  }

  /// The text of `ranges`, joined by spaces; what is printed in capitals in `style`.
  ///
  /// - Parameters:
  ///   - tolerant: whether misread marks of words of names are mended.
  ///   - names: where names of persons stand, which keep their capitals.
  func text(
    of ranges: [TokenRange], in tokens: TokenizedText, style: Style, tolerant: Bool = false,
    names: [TokenRange] = []
  ) -> String {
    var words: [String] = []
    for range in joined(ranges) {
      let line =
        isCapital(range, in: tokens)
        ? render(
          range, in: tokens, style: style, isFirst: words.isEmpty, tolerant: tolerant,
          names: names)
        : tokens.canonicalString(of: range)
      // A code that was broken at its hyphen is joined: `7627/QĐ-` + `UBND`.
      if let last = words.last, last.hasSuffix("-") || last.hasSuffix("/"),
        !last.hasSuffix(" -"), last.contains("/")
      {
        words[words.count - 1] = last + line
      } else {
        words.append(line)
      }
    }
    return words.joined(separator: " ")
  }

  /// Lines that follow each other are one: a name may be broken between them.
  func joined(_ ranges: [TokenRange]) -> [TokenRange] {
    var joined: [TokenRange] = []
    for range in ranges where !range.isEmpty {
      if let last = joined.last, last.upperBound == range.lowerBound {
        joined[joined.count - 1] = last.union(range)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// Whether a line is printed in capitals; an abbreviation alone is not.
  private func isCapital(_ range: TokenRange, in tokens: TokenizedText) -> Bool {
    guard tokens.isInCapitals(range) else { return false }
    return range.indices.contains { isPrintedInCapitals($0, tokens) }
  }

  /// Whether token `index` is a syllable in capitals; an abbreviation is none.
  private func isPrintedInCapitals(_ index: Int, _ tokens: TokenizedText) -> Bool {
    tokens.isWord(at: index) && tokens.caseClass(at: index).contains(.allCapitals)
      && Syllable.isValid(tokens.string(at: index))
  }

  private func render(
    _ range: TokenRange, in tokens: TokenizedText, style: Style, isFirst: Bool, tolerant: Bool,
    names: [TokenRange]
  ) -> String {
    var result = ""
    var index = range.lowerBound
    var placeEnd = 0
    var isStart = isFirst
    func append(_ word: String, at index: Int) {
      if index > range.lowerBound, tokens.gap(before: index) != .none { result += " " }
      result += isStart ? capitalized(word) : word
      isStart = false
    }
    while index < range.upperBound {
      let isInName = names.contains { $0.contains(index) }
      if style != .person, !isInName,
        let phrase = phrase(
          at: index, in: tokens, limit: range.upperBound, style: style, isPlace: index < placeEnd,
          tolerant: tolerant)
      {
        append(phrase.value, at: index)
        if levels?.longestMatch(at: index, in: tokens, limit: range.upperBound)?.end == phrase.end {
          // The name of the place that follows: two words, unless a list knows better.
          placeEnd = endOfPlace(from: phrase.end, to: range.upperBound, in: tokens)
        } else if index < placeEnd {
          placeEnd = phrase.end
        }
        index = phrase.end
        continue
      }
      if isPrintedInCapitals(index, tokens), !isGluedToCode(index, tokens) {
        let isName = style != .sentence || index < placeEnd || isInName
        append(tokens.smallCanonicalString(at: index, keepsFirst: isName), at: index)
      } else {
        append(tokens.canonicalString(of: TokenRange(index, index + 1)), at: index)
      }
      index += 1
    }
    return result
  }

  /// A part of a document number keeps its capitals.
  private func isGluedToCode(_ index: Int, _ tokens: TokenizedText) -> Bool {
    guard index > 0, tokens.gap(before: index) == .none else { return false }
    return tokens.isCharacter("/", at: index - 1) || tokens.isCharacter("-", at: index - 1)
  }

  func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
