import RuleMatching
import VietnameseText

/// One document as the composer of duties reads it: its tokens, what was found in them, and the
/// word lists. A class, as the readers of its clauses hand it on by the thousand.
final class DutyText {
  let tokens: TokenizedText
  let layout: DocumentLayout
  let mentions: [Mention]
  let words: DutyWords

  /// For each token the longest body or official that begins there, as an index of ``mentions``.
  private var partyAt: [Int32]
  /// For each token the cue that begins there.
  private var cueAt: [Int32]
  /// For each token the deadline that begins there.
  private var deadlineAt: [Int32]
  /// The tokens at which another document is named.
  private var references: Set<Int> = []
  /// How many parentheses are open at each token.
  private var depths: [UInt8]
  /// Whether a token stands inside quotation marks.
  private var quoted: [Bool]

  /// - Complexity: O(tokens + mentions).
  init(tokens: TokenizedText, layout: DocumentLayout, mentions: [Mention], words: DutyWords) {
    self.tokens = tokens
    self.layout = layout
    self.mentions = mentions
    self.words = words
    let none = [Int32](repeating: -1, count: tokens.count)
    partyAt = none
    cueAt = none
    deadlineAt = none
    depths = [UInt8](repeating: 0, count: tokens.count)
    quoted = [Bool](repeating: false, count: tokens.count)
    for (index, mention) in mentions.enumerated() where !mention.tokens.isEmpty {
      let start = mention.tokens.lowerBound
      switch mention.value {
      case .organization, .official:
        if let known = mentionIndex(partyAt, start),
          mentions[known].tokens.upperBound >= mention.tokens.upperBound
        {
          continue
        }
        partyAt[start] = Int32(index)
      case .dutyCue: cueAt[start] = Int32(index)
      case .deadline: deadlineAt[start] = Int32(index)
      case .reference: references.insert(start)
      default: break
      }
    }
    dropInnerParties()
    markParentheses()
    markQuotations()
  }

  // MARK: Mentions

  private func mentionIndex(_ starts: [Int32], _ index: Int) -> Int? {
    guard index >= 0, index < starts.count, starts[index] >= 0 else { return nil }
    return Int(starts[index])
  }

  /// The body or official that begins at token `index`.
  func party(at index: Int) -> Mention? { mentionIndex(partyAt, index).map { mentions[$0] } }

  /// The cue that begins at token `index`.
  func cue(at index: Int) -> DutyCueMention? {
    guard let found = mentionIndex(cueAt, index), case .dutyCue(let cue) = mentions[found].value
    else { return nil }
    return DutyCueMention(
      cue: cue, tokens: mentions[found].tokens, rule: mentions[found].rules.first ?? "duty")
  }

  /// The deadline that begins at token `index`, as an index of ``mentions``.
  func deadline(at index: Int) -> Int? { mentionIndex(deadlineAt, index) }

  /// Whether another document is named from token `index` on.
  func startsReference(at index: Int) -> Bool { references.contains(index) }

  /// - Complexity: O(tokens of `range`).
  func hasDeadline(in range: TokenRange) -> Bool {
    range.indices.contains { deadline(at: $0) != nil }
  }

  // MARK: Words

  /// The end of the longest phrase of `lexicon` that begins at `index`, if it ends by `limit`.
  func end(of lexicon: Lexicon?, at index: Int, before limit: Int) -> Int? {
    guard index < limit, let found = lexicon?.longestMatch(at: index, in: tokens),
      found.end <= limit
    else { return nil }
    return found.end
  }

  func isPunctuation(_ character: Unicode.Scalar, at index: Int) -> Bool {
    index < tokens.count && tokens.isCharacter(character, at: index)
  }

  /// A comma, semicolon, colon or full stop.
  func isBreak(at index: Int) -> Bool {
    isPunctuation(",", at: index) || isPunctuation(";", at: index)
      || isPunctuation(":", at: index) || isPunctuation(".", at: index)
  }

  func depth(at index: Int) -> Int { Int(depths[index]) }
  func isQuoted(at index: Int) -> Bool { quoted[index] }

  /// `range` without punctuation at its ends that belongs to no word in it.
  func trimmed(_ range: TokenRange) -> TokenRange {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isEdge(at: lower), !isPunctuation("(", at: lower) { lower += 1 }
    while lower < upper, isEdge(at: upper - 1) { upper -= 1 }
    return TokenRange(lower, upper)
  }

  private func isEdge(at index: Int) -> Bool {
    switch tokens.kind(at: index) {
    case .punctuation:
      !(isPunctuation(")", at: index) || isPunctuation("\"", at: index)
        || tokens.string(at: index) == "”")
    case .separator: true
    case .symbol: isPunctuation("|", at: index)
    case .word, .number: false
    }
  }

  // MARK: Passes

  /// Leaves out the bodies inside officials: `Huyện ủy` in `Bí thư Huyện ủy` does not act.
  private func dropInnerParties() {
    var end = 0
    for index in partyAt.indices {
      guard let found = mentionIndex(partyAt, index) else { continue }
      if index < end {
        partyAt[index] = -1
      } else {
        end = mentions[found].tokens.upperBound
      }
    }
  }

  private func markParentheses() {
    var depth: UInt8 = 0
    for index in 0..<tokens.count {
      if layout.hasBarrier(before: index) { depth = 0 }
      if isPunctuation(")", at: index), depth > 0 { depth -= 1 }
      depths[index] = depth
      if isPunctuation("(", at: index), depth < .max { depth += 1 }
    }
  }

  private func markQuotations() {
    for range in Quotations.all(in: tokens) {
      for inner in range.indices.dropLast() { quoted[inner] = true }
    }
  }
}
