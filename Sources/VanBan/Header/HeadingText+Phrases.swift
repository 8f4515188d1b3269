import RuleMatching
import VietnameseText

extension HeadingText {
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

  func endOfPlace(from start: Int, to limit: Int, in tokens: TokenizedText) -> Int {
    var end = start
    while end < min(start + 2, limit), tokens.isWord(at: end),
      running?.longestMatch(at: end, in: tokens, limit: limit) == nil
    {
      end += 1
    }
    return end
  }

  /// The longest phrase at token `index` whose case is known.
  func phrase(
    at index: Int, in tokens: TokenizedText, limit: Int, style: Style, isPlace: Bool,
    tolerant: Bool
  ) -> (end: Int, value: String)? {
    var best: (end: Int, value: String)?
    if !isPlace, style == .name {
      best = casing.match(at: index, in: tokens, limit: limit, tolerant: tolerant)
      let title = titles.match(at: index, in: tokens, limit: limit, tolerant: tolerant)
      if let title, title.end > best?.end ?? 0 { best = title }
    }
    func offer(_ lexicon: Lexicon?) {
      guard let found = lexicon?.longestMatch(at: index, in: tokens, limit: limit) else { return }
      if found.end > best?.end ?? 0 { best = found }
    }
    if !isPlace, style != .name { offer(proper) }
    offer(provinces)
    if best == nil, style == .sentence, !isPlace,
      let level = levels?.longestMatch(at: index, in: tokens, limit: limit), level.end < limit
    {
      best = (level.end, tokens.canonicalString(of: TokenRange(index, level.end)).lowercased())
    }
    return best
  }

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
