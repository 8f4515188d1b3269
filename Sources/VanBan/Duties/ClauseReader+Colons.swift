import VietnameseText

extension ClauseReader {
  /// At most so many colons are read one behind the other: each takes a part of the stack.
  private static var mostColons: Int { 16 }

  /// A speaker, a party or a topic before a colon: `đồng chí Bí thư chỉ đạo: …`, `Văn phòng: …`,
  /// `Về kinh phí: giao Sở Tài chính …`.
  func behindColon(at begin: Int, before end: Int) -> DutyClause? {
    guard context.colons < Self.mostColons, let colon = innerColon(from: begin, before: end) else {
      return nil
    }
    let behind = skipOpeners(from: colon + 1, before: end)
    guard behind < end else { return nil }
    var inner = context
    inner.colons += 1
    if let speech = speech(from: begin, before: colon) {
      inner.stance = .ordered
      if let assigner = speech.assigner { inner.assigner = text.named(assigner) }
      inner.assignees = text.named(speech.assignees)
      let reader = ClauseReader(text: text, context: inner, marks: marks)
      guard var clause = reader.clause(at: behind, before: end, isFirst: true) else { return nil }
      clause.tokens = TokenRange(begin, clause.tokens.upperBound)
      clause.assigner = clause.assigner ?? speech.assigner
      if clause.parties.isEmpty { clause.parties = speech.assignees }
      clause.ordersMore = true
      clause.isExplicit = true
      return clause
    }
    // `Trách nhiệm của Văn phòng: chủ trì …`
    let named =
      text.addressed(at: begin, before: colon)
      ?? text.end(of: .headingOf, at: begin, before: colon) ?? begin
    if let list = text.parties(at: named, before: colon), list.tokens.upperBound == colon,
      context.stance > .silent
    {
      if let clause = leadIn(of: list, from: begin, before: end) { return clause }
      inner.stance = .ordered
      inner.assignees = text.named(list.parties)
      let reader = ClauseReader(text: text, context: inner, marks: marks)
      guard var clause = reader.clause(at: behind, before: end, isFirst: true) else { return nil }
      clause.tokens = TokenRange(begin, clause.tokens.upperBound)
      // `Sở A, Sở B và Sở C: các sở có ý kiến …`
      if clause.parties.isEmpty || clause.parties.count == 1 && isGeneric(clause.parties[0]) {
        clause.parties = list.parties
      }
      return clause
    }
    let clause = ClauseReader(text: text, context: inner, marks: marks)
      .clause(at: behind, before: end, isFirst: true)
    if let clause, !clause.parties.isEmpty { return clause }
    // `Kết quả: báo cáo …`, `Nguyên tắc: bảo đảm …`
    guard text.end(of: .headingSilent, at: begin, before: colon) == nil else {
      return nil
    }
    return head(at: begin, before: colon, isFirst: true) == nil ? clause : nil
  }

  /// Who has to do what the items below say, with a condition or a limit between: `Sở A: Trong thời hạn
  /// 05 ngày kể từ ngày nhận hồ sơ có trách nhiệm:`.
  func leadIn(
    of list: DutyPartyList, from begin: Int, before end: Int
  ) -> DutyClause? {
    guard marks.contains(.acting), text.has(.colon, at: end - 1) else { return nil }
    let cue = (Swift.max(begin, end - 12)..<end).lazy.compactMap { text.cue(at: $0) }.last
    guard let cue, cue.kind == .responsible, cue.tokens.upperBound == end - 1 else { return nil }
    return DutyClause(
      tokens: TokenRange(begin, end), action: TokenRange(end, end), parties: list.parties,
      assigner: nil, rule: text.rule(of: cue), isExplicit: true, ordersMore: true)
  }

  func innerColon(from begin: Int, before end: Int) -> Int? {
    guard marks.contains(.colon) else { return nil }
    let level = text.depth(at: begin)
    let limit = Swift.min(end - 1, begin + 160)
    var position = begin
    while let next = text.first([.party, .colon], from: position, before: limit) {
      // `Các Bộ: Quốc phòng, Công an`
      if let mention = text.party(at: next) {
        position = mention.tokens.upperBound
        continue
      }
      if text.depth(at: next) == level, text.tokens.gap(before: next + 1) != .none { return next }
      position = next + 1
    }
    return nil
  }

  /// Who says to whom what stands behind the colon.
  func speech(
    from begin: Int, before colon: Int
  ) -> (assigner: DutyPartyReading?, assignees: [DutyPartyReading])? {
    if let clause = order(from: begin, before: colon)
      ?? head(at: begin, before: colon, isFirst: false),
      clause.isExplicit, clause.ordersMore, clause.action.lowerBound >= colon
    {
      return (clause.assigner, clause.parties)
    }
    // The cue must stand before the colon, a few words (`một số nội dung đó là`) between.
    var position = colon - 1
    let limit = Swift.max(begin, colon - 12)
    while position >= limit {
      if let cue = text.cue(at: position), cue.kind == .speech,
        let speaker = text.speaker(from: begin, before: position)
      {
        return (speaker, [])
      }
      position -= 1
    }
    return nil
  }
}
