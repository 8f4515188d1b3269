import VietnameseText

extension ClauseReader {
  /// The first token behind connectives, ordinals and numbers in parentheses (`(1)`, `(ii)`).
  func skipOpeners(from start: Int, before end: Int) -> Int {
    var position = start
    while position < end {
      if text.has(.opening, at: position),
        let close = text.closing(of: position, before: Swift.min(end, position + 4))
      {
        position = close
      } else if text.cue(at: position)?.kind != .veto,
        let next = text.end(of: .connective, at: position, before: end),
        next >= text.end(of: .verb, at: position, before: end) ?? 0
      {
        position = next
      } else if text.tokens.kind(at: position) == .punctuation,
        !text.has(.opening, at: position)
      {
        position += 1
      } else if text.tokens.kind(at: position) == .symbol {
        position += 1
      } else {
        break
      }
    }
    return position
  }

  /// Whether a ground or a condition begins at `index`, to whose end belongs an order with its own
  /// subject: `Thực hiện Kế hoạch số 5, | Sở Y tế đề nghị …`.
  func isGround(at index: Int, before end: Int) -> Bool {
    guard text.end(of: .frame, at: index, before: end) != nil else { return false }
    if text.action(at: index, before: end, place: .initial) == nil { return true }
    return order(from: index, before: end) != nil
  }

  /// `Căn cứ kết quả rà soát để lập phương án …`: the ground belongs to the action.
  func groundForAction(at begin: Int, before end: Int) -> DutyClause? {
    guard context.stance == .ordered, context.isAssigned,
      text.end(of: .basis, at: begin, before: end) != nil
    else { return nil }
    var next = begin + 1
    let limit = Swift.min(end, begin + 40)
    let sought: DutyMarks = [.comma, .semicolon, .colon, .stop, DutyMarks(.purpose)]
    while let position = text.first(sought, from: next, before: limit), !text.isBreak(at: position)
    {
      if let purpose = text.end(of: .purpose, at: position, before: end),
        text.action(at: purpose, before: end, place: .inner) != nil
      {
        return clause(from: begin, action: begin, rule: DutyStep.bareAction.rawValue)
      }
      next = position + 1
    }
    return nil
  }

  /// The reader of what stands behind a condition: `Nếu có vướng mắc, | các xã báo cáo huyện`.
  func afterCondition(at begin: Int) -> ClauseReader {
    guard context.isDirective, context.stance == .stated,
      text.end(of: .condition, at: begin, before: text.tokens.count) != nil
    else { return self }
    var inner = context
    inner.stance = .ordered
    return ClauseReader(text: text, context: inner, marks: marks)
  }

  /// Readings 6 and 7.
  func behindComma(from begin: Int, before end: Int) -> DutyClause? {
    let isPurpose = text.end(of: .purpose, at: begin, before: end) != nil
    let isFrame = isPurpose || text.end(of: .frame, at: begin, before: end) != nil
    guard isFrame, !isSanction(from: begin, before: end) else {
      return order(from: begin, before: end)
    }
    var commas = 0
    var next = begin
    var isReport = false
    /// Where whoever reads is asked, if nobody is named in the rest.
    var asked: Int?
    /// What goes on behind the first comma, if nobody is named behind a later one.
    var bare: DutyClause?
    // `Căn cứ Luật sửa đổi, bổ sung …;` is one ground of several: only a named body is ordered by it.
    let isBasis =
      text.end(of: .basis, at: begin, before: end) != nil && text.has(.semicolon, at: end - 1)
    let sought: DutyMarks = [.party, .comma, DutyMarks(.then), DutyMarks(.past)]
    while commas < Self.mostCommas,
      let position = text.first(sought, from: next, before: end)
    {
      next = position + 1
      if let mention = text.party(at: position) {
        next = mention.tokens.upperBound
        continue
      }
      isReport = isReport || text.end(of: .past, at: position, before: end) != nil
      let then = text.end(of: .then, at: position, before: end)
      if then != nil || text.has(.comma, at: position) && !isJoined(at: position, from: begin),
        text.depth(at: position) == text.depth(at: begin)
      {
        commas += 1
        let start = skipOpeners(from: then ?? position + 1, before: end)
        if let clause = head(at: start, before: end, isFirst: !isPurpose),
          !clause.parties.isEmpty
            || (bare == nil || then != nil) && !isReport && !isBasis
              && goesOn(at: start, before: end)
        {
          // `Trường hợp thiếu phí, lệ phí | thì | có văn bản trả lời …`
          if then != nil { return clause }
          // `Trường hợp được miễn, giảm phí, | Sở A xác nhận …`
          guard let first = bare else {
            if !clause.parties.isEmpty { return clause }
            bare = clause
            continue
          }
          // Not `…, phối hợp với Sở A, | Sở B tổ chức …`.
          let isOther =
            clause.isExplicit && !clause.ordersMore
            || clause.parties.first.map(isName) == true
              && text.first(.party, from: first.action.lowerBound, before: position) == nil
          return isOther ? clause : first
        } else if asked == nil, isAsked(at: start, behind: begin) {
          asked = start
        }
      }
    }
    if let bare { return bare }
    return order(from: begin, before: end)
      ?? asked.flatMap { head(at: $0, before: end, isFirst: !isPurpose) }
  }

  /// Whether the comma at `index` stands inside a phrase: `được miễn, giảm phí`.
  private func isJoined(at index: Int, from begin: Int) -> Bool {
    (Swift.max(begin, index - 3)..<index).contains {
      (text.end(of: .joined, at: $0, before: text.tokens.count) ?? 0) > index
    }
  }

  /// Whether a verb behind a ground's comma is the order, not a further word of the ground: where it
  /// is known who acts, or where an adverb says so (`…, khẩn trương rà soát`).
  func goesOn(at index: Int, before end: Int) -> Bool {
    if context.stance == .ordered, text.cue(at: index)?.isResponsibility == true { return true }
    guard text.action(at: index, before: end, place: .initial) != nil else { return false }
    return !context.assignees.isEmpty
      || text.end(of: .adverb, at: index, before: end) != nil
  }

  /// Whether whoever reads is asked behind a condition: `Nếu có vướng mắc, | đề nghị liên hệ …`.
  private func isAsked(at index: Int, behind condition: Int) -> Bool {
    context.isDirective && text.tokens.isWord("đề", at: index)
      && text.cue(at: index)?.kind == .request
      && text.end(of: .condition, at: condition, before: index) != nil
  }

  /// The first order in the rest of the sentence that names who orders or who has to act.
  func order(from begin: Int, before end: Int) -> DutyClause? {
    guard marks.contains(.order), text.first(.order, from: begin, before: end) != nil else {
      return nil
    }
    var comma = begin
    var commas = 0
    var next = begin
    while commas < Self.mostCommas,
      let position = text.first([.comma, .semicolon, .order], from: next, before: end)
    {
      next = position + 1
      if text.has([.comma, .semicolon], at: position) {
        comma = position + 1
        commas += 1
      }
      if text.has(.order, at: position), let cue = text.cue(at: position),
        text.depth(at: position) == text.depth(at: begin)
      {
        let start = skipOpeners(from: comma, before: end)
        if start == position, position > begin,
          let clause = trigger(cue, from: position, assigner: nil, before: end),
          !clause.parties.isEmpty
        {
          return clause
        }
        if let list = text.parties(at: start, before: position),
          let clause = subject(list, from: start, before: end), clause.ordersMore
        {
          return clause
        }
      }
    }
    return nil
  }
}
