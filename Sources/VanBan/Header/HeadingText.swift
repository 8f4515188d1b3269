import RuleMatching
import VietnameseText

/// Renders the words of headings: wrapped lines joined, capitals as running text would have them.
struct HeadingText: Sendable {
  private let casing: LayoutCues.Table
  /// Words that no place begins with: behind `tỉnh` they end the name of the level.
  private let running: Lexicon?
  /// Names that keep their capitals inside a sentence.
  private let proper: Lexicon?
  private let titles: LayoutCues.Table
  private let provinces: Lexicon?
  private let abbreviations: Lexicon?
  /// Words behind which the name of a place stands.
  private let levels: Lexicon?

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
  private func joined(_ ranges: [TokenRange]) -> [TokenRange] {
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
    return range.indices.contains {
      tokens.isWord(at: $0) && tokens.caseClass(at: $0).contains(.allCapitals)
        && isSyllable($0, tokens)
    }
  }

  private func isSyllable(_ index: Int, _ tokens: TokenizedText) -> Bool {
    Syllable.isValid(tokens.string(at: index))
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
      let word = tokens.canonicalString(of: TokenRange(index, index + 1))
      if !tokens.isWord(at: index) || !tokens.caseClass(at: index).contains(.allCapitals)
        || !isSyllable(index, tokens) || isGluedToCode(index, tokens)
      {
        append(word, at: index)
      } else {
        let isName = style != .sentence || index < placeEnd || isInName
        append(isName ? capitalized(word.lowercased()) : word.lowercased(), at: index)
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

  /// Whether all words of `ranges` stand in the lists of words of names, whatever their marks.
  func knows(_ ranges: [TokenRange], in tokens: TokenizedText) -> Bool {
    for range in joined(ranges) {
      var index = range.lowerBound
      while index < range.upperBound {
        if !tokens.isWord(at: index) {
          index += 1
        } else if let phrase = phrase(
          at: index, in: tokens, limit: range.upperBound, style: .name, isPlace: false,
          tolerant: true)
        {
          index = phrase.end
        } else {
          return false
        }
      }
    }
    return true
  }

  private func endOfPlace(from start: Int, to limit: Int, in tokens: TokenizedText) -> Int {
    var end = start
    while end < min(start + 2, limit), tokens.isWord(at: end),
      running?.longestMatch(at: end, in: tokens, limit: limit) == nil
    {
      end += 1
    }
    return end
  }

  /// The longest phrase at token `index` whose case is known.
  private func phrase(
    at index: Int, in tokens: TokenizedText, limit: Int, style: Style, isPlace: Bool,
    tolerant: Bool
  ) -> (end: Int, value: String)? {
    var best: (end: Int, value: String)?
    if !isPlace, style == .name {
      best = casing.match(at: index, in: tokens, limit: limit, tolerant: tolerant)
      let title = titles.match(at: index, in: tokens, limit: limit, tolerant: tolerant)
      if let title, title.end > best?.end ?? 0 { best = title }
    }
    let lexicons = isPlace || style == .name ? [provinces] : [proper, provinces]
    for lexicon in lexicons {
      guard let found = lexicon?.longestMatch(at: index, in: tokens, limit: limit) else { continue }
      if found.end > best?.end ?? 0 { best = found }
    }
    if best == nil, style == .sentence, !isPlace,
      let level = levels?.longestMatch(at: index, in: tokens, limit: limit), level.end < limit
    {
      best = (level.end, tokens.canonicalString(of: TokenRange(index, level.end)).lowercased())
    }
    return best
  }

  func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// `text` with its abbreviations written out.
  func expanded(_ ranges: [TokenRange], in tokens: TokenizedText) -> String {
    var parts: [String] = []
    for range in ranges {
      var start = range.lowerBound
      var index = start
      while index < range.upperBound {
        if let found = abbreviations?.longestMatch(at: index, in: tokens, limit: range.upperBound),
          tokens.caseClass(at: index).contains(.allCapitals)
        {
          if start < index {
            parts.append(text(of: [TokenRange(start, index)], in: tokens, style: .name))
          }
          parts.append(found.value)
          index = found.end
          start = index
        } else {
          index += 1
        }
      }
      if start < range.upperBound {
        let rest = [TokenRange(start, range.upperBound)]
        let text = text(of: rest, in: tokens, style: .name)
        // Behind an abbreviation a word of level is written small.
        parts.append(
          !parts.isEmpty && levels?.longestMatch(at: start, in: tokens) != nil
            ? text.prefix(1).lowercased() + text.dropFirst() : text)
      }
    }
    return parts.joined(separator: " ")
  }
}
