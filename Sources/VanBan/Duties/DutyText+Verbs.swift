import RuleMatching
import VietnameseText

extension DutyText {
  /// How sure the place is that a verb is looked for in.
  enum VerbPlace {
    /// The beginning of a sentence or item, or right behind a recognized party: short verbs count.
    case initial
    /// Somewhere inside.
    case inner
  }

  /// The first token of the action whose verb stands at `start`, adverbs and deadlines before it
  /// included or skipped: `khẩn trương | rà soát` begins at `khẩn`, `trước ngày 10/01 | báo cáo` at
  /// `báo`. `nil` where no verb stands there.
  ///
  /// - Complexity: O(adverbs before the verb).
  func action(at start: Int, before limit: Int, place: VerbPlace) -> Int? {
    var begin = start
    var position = start
    var place = place
    while position < limit {
      if let deadline = deadline(at: position) {
        position = mentions[deadline].tokens.upperBound
        if has(.opening, at: position), let close = closing(of: position, before: limit) {
          position = close
        }
        if has(.comma, at: position) { position += 1 }
        // `Định kỳ 6 tháng (trước ngày 10/6), năm (trước ngày 10/12) | báo cáo`
        if tokens.isWord(["năm", "quý"], at: position), has(.opening, at: position + 1),
          let close = closing(of: position + 1, before: limit)
        {
          position = close
        }
        if begin == start { begin = position }
        continue
      }
      let verbEnd = verb(at: position, before: limit, place: place)
      // An adverb is one before a verb; else it may be the verb itself: `ưu tiên nguồn lực`.
      if let adverbEnd = end(of: .adverb, at: position, before: limit),
        adverbEnd >= verbEnd ?? 0
      {
        if let next = behindAdverb(adverbEnd, limit) {
          position = next
          place = .initial
          continue
        }
        if adverbEnd > verbEnd ?? 0 { return nil }
      }
      return verbEnd == nil ? nil : begin
    }
    return nil
  }

  /// The end of the verb at `index`; `nil` where the word is a thing there (`báo cáo số 5`).
  func verb(at index: Int, before limit: Int, place: VerbPlace) -> Int? {
    var found = end(of: .verb, at: index, before: limit)
    if place == .initial, let short = end(of: .verbInitial, at: index, before: limit),
      short > found ?? 0, !isName(at: index, short)
    {
      found = short
    }
    guard let found else { return nil }
    if let thing = end(of: .noun, at: index, before: limit), thing > found { return nil }
    if place == .initial, let thing = end(of: .thing, at: index, before: limit), thing > found {
      return nil
    }
    // `Vận hành của hệ thống`: whose it is makes a thing of it.
    if found - index > 1, found < limit, tokens.isWord("của", at: found) { return nil }
    // A capital inside a sentence is a name: `Ban Chỉ đạo`.
    if place == .inner, tokens.caseClass(at: index).contains(.initialCapital) { return nil }
    return found
  }

  /// Whether nothing but an announcement (`như sau:`) stands from `start` to `end`.
  func isAnnouncement(from start: Int, to end: Int) -> Bool {
    let range = trimmed(TokenRange(start, end))
    return range.isEmpty
      || self.end(of: .announcement, at: range.lowerBound, before: range.upperBound)
        == range.upperBound
  }

  /// Whether a short verb is the first word of a name: `Ban Thường vụ`.
  private func isName(at index: Int, _ next: Int) -> Bool {
    next < tokens.count && tokens.caseClass(at: index).contains(.initialCapital)
      && tokens.caseClass(at: next).contains(.initialCapital) && tokens.gap(before: next) == .space
      && party(at: next) == nil && end(of: .documentKind, at: next, before: tokens.count) == nil
  }

  /// The position behind an adverb and a comma or `và`, if a verb or a further adverb stands there.
  private func behindAdverb(_ index: Int, _ limit: Int) -> Int? {
    var next = index
    if has(.comma, at: next) { next += 1 }
    if let end = end(of: .and, at: next, before: limit) { next = end }
    guard next < limit else { return nil }
    let follows =
      verb(at: next, before: limit, place: .initial) != nil
      || end(of: .adverb, at: next, before: limit) != nil || deadline(at: next) != nil
    return follows ? next : nil
  }
}
