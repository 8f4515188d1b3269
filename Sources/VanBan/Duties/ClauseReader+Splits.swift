import VietnameseText

extension ClauseReader {
  func semicolon(from start: Int, before end: Int) -> Int? {
    guard marks.contains(.semicolon) else { return nil }
    let level = text.depth(at: start)
    var next = start
    while let position = text.first(.semicolon, from: next, before: end) {
      if text.depth(at: position) == level { return position }
      next = position + 1
    }
    return nil
  }

  /// The mark behind which a further clause with its own cue or subject begins.
  func split(of clause: DutyClause, before end: Int) -> Int? {
    guard !clause.action.isEmpty || clause.action.lowerBound < end else { return nil }
    let start = clause.action.lowerBound
    let level = text.depth(at: start)
    var collaborators = start
    var following = start
    let sought: DutyMarks = [.comma, .semicolon, DutyMarks(.with)]
    while let position = text.first(sought, from: following, before: end) {
      following = position + 1
      if position >= collaborators,
        let with = text.end(of: .with, at: position, before: end),
        let list = text.parties(at: with, before: end)
      {
        collaborators = list.tokens.upperBound
      }
      guard position >= collaborators, text.depth(at: position) == level,
        text.has([.comma, .semicolon], at: position)
      else { continue }
      let next = skipOpeners(from: position + 1, before: end)
      if let cue = text.cue(at: next),
        mayFollow(cue, clause, isComma: text.has(.comma, at: position)),
        let clause = trigger(cue, from: next, assigner: nil, before: end), !clause.parties.isEmpty
      {
        return position
      }
      // `(i) Báo cáo …; (ii) Báo cáo …` lists parts of one sentence.
      if text.has(.semicolon, at: position), next < end, !text.has(.opening, at: position + 1),
        text.tokens.caseClass(at: next).contains(.initialCapital), text.party(at: next) == nil,
        text.action(at: next, before: end, place: .initial) != nil
      {
        return position
      }
      if text.has(.semicolon, at: position), let list = text.parties(at: next, before: end),
        subject(list, from: next, before: end) != nil
      {
        return position
      }
      if text.has(.semicolon, at: position), let other = conditional(at: next, before: end),
        other.parties.first.map(name) != clause.parties.first.map(name)
      {
        return position
      }
    }
    return nil
  }

  private func name(_ party: DutyPartyReading) -> String { text.named(party).name.lowercased() }

  /// What another body does on a condition: `…; trường hợp phức tạp | Cục B báo cáo tỉnh`.
  ///
  /// - Complexity: O(1): the condition is read for some words.
  func conditional(at begin: Int, before end: Int) -> DutyClause? {
    guard text.end(of: .condition, at: begin, before: end) != nil else { return nil }
    let limit = Swift.min(end, begin + 30)
    var next = begin + 1
    let sought: DutyMarks = [.party, .comma, .semicolon, DutyMarks(.then)]
    while let position = text.first(sought, from: next, before: limit),
      !text.has(.semicolon, at: position)
    {
      next = position + 1
      let mention = text.party(at: position)
      let start =
        mention == nil
        ? skipOpeners(
          from: text.end(of: .then, at: position, before: end) ?? position + 1, before: end)
        : position
      if let list = text.parties(at: start, before: end), isDefinite(list),
        var clause = subject(list, from: start, before: end), !clause.parties.isEmpty
      {
        clause.tokens = TokenRange(begin, clause.tokens.upperBound)
        return clause
      }
      if let mention { next = mention.tokens.upperBound }
    }
    return nil
  }

  /// Whether an order behind a mark is a further order, not a verb of the action before it
  /// (`tổng hợp, đề nghị cấp trên khen thưởng`).
  func mayFollow(_ cue: DutyCueMention, _ clause: DutyClause, isComma: Bool) -> Bool {
    switch cue.kind {
    case .assign:
      clause.ordersMore || clause.parties.isEmpty && context.assignees.isEmpty
    case .request: clause.ordersMore && !isComma
    default: false
    }
  }

  /// The action from its first token to `end`, without an announcement of what follows
  /// (`, cụ thể như sau:`).
  func action(from start: Int, to end: Int) -> TokenRange {
    guard start < end else { return TokenRange(end, end) }
    let range = text.trimmed(TokenRange(start, end))
    let limit = range.upperBound
    var position = Swift.max(start + 1, limit - 8)
    while position < limit {
      if text.end(of: .announcement, at: position, before: limit) == limit,
        text.has(.comma, at: position - 1)
      {
        return text.trimmed(TokenRange(start, position))
      }
      position += 1
    }
    return range
  }
}
