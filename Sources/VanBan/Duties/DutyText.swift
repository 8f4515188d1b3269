import RuleMatching
import VietnameseText

/// One document as the composer of duties reads it: its tokens, what was found in them, and the
/// word lists. A class, as the readers of its clauses hand it on by the thousand.
final class DutyText {
  let tokens: TokenizedText
  let layout: DocumentLayout
  let mentions: [Mention]
  let words: DutyWords

  /// Number of tokens.
  let count: Int
  /// What each token can be.
  private let marks: UnsafeMutablePointer<DutyMarks>
  /// How many parentheses are open at each token.
  private let depths: UnsafeMutablePointer<UInt8>
  /// What begins at each token that is marked so; never read at another.
  private let places: UnsafeMutablePointer<DutyPlace>
  /// Whether there is a border of a table cell.
  let hasBorders: Bool
  /// The cues, in the order of the mentions.
  let cues: [DutyCueMention]

  /// - Complexity: O(tokens + mentions).
  init(tokens: TokenizedText, layout: DocumentLayout, mentions: [Mention], words: DutyWords) {
    self.tokens = tokens
    self.layout = layout
    self.mentions = mentions
    self.words = words
    count = tokens.count
    marks = .allocate(capacity: count)
    depths = .allocate(capacity: count)
    places = .allocate(capacity: count)
    let seen = DutyText.markTokens(marks, tokens, words)
    hasBorders = seen.contains(.border)
    cues = DutyText.markMentions(marks, places, mentions, count: count)
    DutyText.markParentheses(depths, marks, layout, count: count)
    dropInnerParties()
    if seen.contains(.quote) { markQuotations() }
  }

  deinit {
    marks.deallocate()
    depths.deallocate()
    places.deallocate()
  }

  // MARK: Marks

  /// What token `index` can be; nothing outside the text.
  @inline(__always)
  func marks(at index: Int) -> DutyMarks {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? marks[index] : []
  }

  /// Whether token `index` is one of `marks`.
  @inline(__always)
  func has(_ marks: DutyMarks, at index: Int) -> Bool {
    !self.marks(at: index).isDisjoint(with: marks)
  }

  /// The first token of `start..<limit` that is one of `marks`.
  ///
  /// - Complexity: O(tokens before it); one load and one test each.
  @inline(__always)
  func first(_ marks: DutyMarks, from start: Int, before limit: Int) -> Int? {
    var index = Swift.max(start, 0)
    let limit = Swift.min(limit, count)
    while index < limit {
      if !self.marks[index].isDisjoint(with: marks) { return index }
      index &+= 1
    }
    return nil
  }

  /// All that the tokens of `range` can be.
  func marks(in range: TokenRange) -> DutyMarks {
    var union: UInt64 = 0
    var index = Swift.max(range.lowerBound, 0)
    let limit = Swift.min(range.upperBound, count)
    while index < limit {
      union |= marks[index].rawValue
      index &+= 1
    }
    return DutyMarks(rawValue: union)
  }

  func isQuoted(at index: Int) -> Bool { has(.quoted, at: index) }

  /// How many parentheses are open at token `index`.
  @inline(__always)
  func depth(at index: Int) -> Int {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? Int(depths[index]) : 0
  }

  // MARK: Mentions

  /// The body or official that begins at token `index`, the longest.
  @inline(__always)
  func party(at index: Int) -> DutyPartyMention? {
    guard has(.party, at: index) else { return nil }
    let mention = Int(places[index].party)
    return DutyPartyMention(index: mention, tokens: mentions[mention].tokens)
  }

  /// The cue that begins at token `index`.
  @inline(__always)
  func cue(at index: Int) -> DutyCueMention? {
    has(.cue, at: index) ? cues[Int(places[index].cue)] : nil
  }

  /// The rule that found `cue`.
  func rule(of cue: DutyCueMention) -> String { mentions[cue.index].rules.first ?? "duty" }

  /// The deadline that begins at token `index`, as an index of ``mentions``.
  @inline(__always)
  func deadline(at index: Int) -> Int? {
    has(.deadline, at: index) ? Int(places[index].deadline) : nil
  }

  /// Whether another document is named from token `index` on.
  func startsReference(at index: Int) -> Bool { has(.reference, at: index) }

  /// - Complexity: O(tokens of `range`).
  func hasDeadline(in range: TokenRange) -> Bool {
    first(.deadline, from: range.lowerBound, before: range.upperBound) != nil
  }

  // MARK: Words

  /// The end of the longest phrase of `lexicon` that begins at `index`, if it ends by `limit`.
  @inline(__always)
  func end(of lexicon: DutyLexicon, at index: Int, before limit: Int) -> Int? {
    guard index < limit, has(DutyMarks(lexicon), at: index) else { return nil }
    return phraseEnd(of: lexicon, at: index, before: limit)
  }

  @inline(never)
  private func phraseEnd(of lexicon: DutyLexicon, at index: Int, before limit: Int) -> Int? {
    if let isPhrase = isWholePhrase(of: lexicon, at: index) { return isPhrase ? index + 1 : nil }
    guard let end = words[lexicon]?.end(at: index, in: tokens), end <= limit else { return nil }
    return end
  }

  /// The value of the longest phrase of `lexicon` that begins at `index`, if it ends by `limit`.
  @inline(__always)
  func value(of lexicon: DutyLexicon, at index: Int, before limit: Int) -> String? {
    guard index < limit, has(DutyMarks(lexicon), at: index) else { return nil }
    return phraseValue(of: lexicon, at: index, before: limit)
  }

  @inline(never)
  private func phraseValue(of lexicon: DutyLexicon, at index: Int, before limit: Int) -> String? {
    guard isWholePhrase(of: lexicon, at: index) != false,
      let found = words[lexicon]?.longestMatch(at: index, in: tokens), found.end <= limit
    else { return nil }
    return found.value
  }

  /// Whether the word at `index` is a phrase of `lexicon`; `nil` where a longer one may begin there.
  private func isWholePhrase(of lexicon: DutyLexicon, at index: Int) -> Bool? {
    let next = index + 1 < count ? tokens.id(at: index + 1) : 0
    return words.isPhrase(tokens.id(at: index), before: next, in: DutyMarks(lexicon))
  }

  /// A comma, semicolon, colon or full stop.
  @inline(__always)
  func isBreak(at index: Int) -> Bool { has([.comma, .semicolon, .colon, .stop], at: index) }

  /// `range` without punctuation at its ends that belongs to no word in it.
  func trimmed(_ range: TokenRange) -> TokenRange {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isEdge(at: lower), !has(.opening, at: lower) { lower += 1 }
    while lower < upper, isEdge(at: upper - 1) { upper -= 1 }
    return TokenRange(lower, upper)
  }

  private func isEdge(at index: Int) -> Bool {
    switch tokens.kind(at: index) {
    case .word, .number: false
    case .punctuation: !has(.closing, at: index) && !isClosingQuote(at: index)
    case .separator: true
    case .symbol: tokens.isCharacter("|", at: index)
    }
  }

  /// Whether the mark at `index` is `"` or `”`.
  private func isClosingQuote(at index: Int) -> Bool {
    guard has(.quote, at: index) else { return false }
    let bytes = tokens.bytes(at: index)
    return bytes.count == 1 || bytes.elementsEqual([0xE2, 0x80, 0x9D])
  }

  // MARK: Passes

  /// Leaves out the bodies inside officials: `Huyện ủy` in `Bí thư Huyện ủy` does not act.
  private func dropInnerParties() {
    var end = 0
    var position = 0
    while let index = first(.party, from: position, before: count) {
      if index < end {
        marks[index].remove(.party)
      } else {
        end = mentions[Int(places[index].party)].tokens.upperBound
      }
      position = index + 1
    }
  }

  private func markQuotations() {
    for range in Quotations.all(in: tokens) {
      for inner in range.indices.dropLast() { marks[inner].insert(.quoted) }
    }
    markStraightQuotations()
  }

  /// Passages that `"` opens at the beginning of a paragraph: one closes where no space stands before
  /// it. Terms inside a sentence have no orders in them.
  private func markStraightQuotations() {
    var next = 0
    while let opening = first(.quote, from: next, before: count) {
      next = opening + 1
      guard !isQuoted(at: opening), tokens.string(at: opening) == "\"",
        tokens.gap(before: opening) == .paragraph || tokens.gap(before: opening) == .line
      else { continue }
      var inner = next
      let limit = Swift.min(count, opening + Quotations.longest)
      while let closing = first(.quote, from: inner, before: limit) {
        inner = closing + 1
        guard tokens.gap(before: closing) == .none || tokens.string(at: closing) != "\"" else {
          continue
        }
        for position in opening..<closing { marks[position].insert(.quoted) }
        next = closing + 1
        break
      }
    }
  }
}
