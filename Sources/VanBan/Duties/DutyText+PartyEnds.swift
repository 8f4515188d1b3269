import VietnameseText

extension DutyText {
  /// How many tokens one phrase for a party may have.
  static let longestPhrase = 60

  /// Where a phrase for a party that began before `start` ends: before a mark, a verb, a cue, a
  /// word that ends a subject, or the next party of the list.
  func phraseEnd(from start: Int, before limit: Int, isHeading: Bool = false) -> Int {
    var position = start
    let limit = Swift.min(limit, start + Self.longestPhrase)
    var isRelative = isHeading
    while position < limit {
      if let end = end(of: .joined, at: position, before: limit) {
        position = end
        continue
      }
      // `các tỉnh Nghệ An, Quảng Ngãi, Cao Bằng`
      if has(.comma, at: position), isPlace(at: position - 1), isPlace(at: position + 1),
        position + 1 < limit
      {
        position += 1
        continue
      }
      if isBreak(at: position) || has(.opening, at: position) { return position }
      if tokens.kind(at: position) == .separator { return position }
      if endsCapitals(at: position, from: start) { return position }
      if let end = end(of: .relative, at: position, before: limit) {
        isRelative = true
        position = end
        continue
      }
      if cue(at: position) != nil { return position }
      if !isRelative, endsSubject(at: position, before: limit) { return position }
      if let next = end(of: .and, at: position, before: limit),
        begins(at: next, before: limit) || verb(at: next, before: limit, place: .inner) != nil
      {
        return position
      }
      if let mention = party(at: position), mention.tokens.upperBound <= limit {
        position = mention.tokens.upperBound
      } else {
        position = agentEnd(at: position, before: limit) ?? position + 1
      }
    }
    return position
  }

  /// The end of the head of a party, unless a longer word begins there that is none
  /// (`ban hành`, `hội nghị`).
  func agentEnd(at index: Int, before limit: Int) -> Int? {
    guard let end = end(of: .agent, at: index, before: limit) else { return nil }
    if let verb = self.end(of: .verb, at: index, before: limit) {
      // `thống kê` in small letters is a verb, `Thống kê tỉnh` a body.
      if verb > end || verb == end && tokens.caseClass(at: index).contains(.lower) { return nil }
    }
    if let thing = self.end(of: .thing, at: index, before: limit), thing > end { return nil }
    if let adverb = self.end(of: .adverb, at: index, before: limit), adverb > end { return nil }
    return end
  }

  /// Whether a phrase in capitals ends at `index`: `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH | điện:`.
  func endsCapitals(at index: Int, from start: Int) -> Bool {
    index > start && index > 1 && tokens.caseClass(at: index).contains(.lower)
      && tokens.caseClass(at: index - 1).contains(.allCapitals)
      && tokens.caseClass(at: index - 2).contains(.allCapitals)
  }

  func endsSubject(at index: Int, before limit: Int) -> Bool {
    // A capital inside a name: `Trưởng Ban Tiếp công dân`.
    if tokens.caseClass(at: index).contains(.initialCapital) { return false }
    if end(of: .noun, at: index, before: limit) != nil { return false }
    return end(of: .verb, at: index, before: limit) != nil
      || end(of: .subjectEnd, at: index, before: limit) != nil
      || end(of: .between, at: index, before: limit) != nil
      || end(of: .adverb, at: index, before: limit) != nil
  }
}
