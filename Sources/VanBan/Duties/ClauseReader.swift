import VietnameseText

/// Reads the duties of one sentence: what is ordered, of whom, by whom.
///
/// A clause is read in this order, and the first reading that holds is taken:
/// 1. a cue of an order at its beginning (`Giao Sở Y tế chủ trì …`);
/// 2. a party and a cue behind it (`Sở Y tế có trách nhiệm …`, `Bộ trưởng yêu cầu …`);
/// 3. below an order, a party and a verb (`Sở Y tế chủ trì …`), or a verb alone;
/// 4. behind a deadline that opens it (`Trong thời hạn 05 ngày, | Sở Y tế …`), a party as in 2 and 3;
/// 5. a matter and who sees to it (`Việc thanh lý do | Sở Y tế chủ trì …`);
/// 6. behind the comma of a ground or condition (`Căn cứ …, | Sở Y tế chủ trì …`), 1 to 3 again;
/// 7. a party and an order anywhere behind a comma;
/// 8. below an order, `phải` behind what is no party;
/// 9. what has to be sent by a day (`Báo cáo của các đơn vị gửi về Sở trước ngày …`).
struct ClauseReader {
  let text: DutyText
  let context: DutyContext
  /// All that the tokens of the sentence can be: what it lacks is looked for nowhere in it.
  let marks: DutyMarks

  /// At most so many commas are tried for the end of a ground: the work stays linear.
  static let mostCommas = 16

  /// The clauses of the sentence `range`, in text order.
  ///
  /// - Complexity: O(tokens) for a bounded number of commas a sentence.
  func clauses(in range: TokenRange) -> [DutyClause] {
    var result: [DutyClause] = []
    var start = range.lowerBound
    let end = range.upperBound
    var reader = self
    while start < end {
      let isFirst = start == range.lowerBound
      guard var clause = reader.clause(at: start, before: end, isFirst: isFirst) else {
        guard let next = semicolon(from: start, before: end) else { break }
        start = next + 1
        continue
      }
      // `Sở A có trách nhiệm hướng dẫn; các xã thực hiện`: what follows an order is one.
      if clause.isExplicit, !clause.parties.isEmpty, context.stance == .stated {
        reader = ordering(reader)
      }
      let split = reader.split(of: clause, before: end)
      let clauseEnd = split ?? end
      clause.tokens = text.trimmed(TokenRange(clause.tokens.lowerBound, clauseEnd))
      clause.action = action(from: clause.action.lowerBound, to: clauseEnd)
      result.append(clause)
      guard let split else { break }
      start = split + 1
    }
    return result
  }

  private func ordering(_ reader: ClauseReader) -> ClauseReader {
    var inner = reader.context
    inner.stance = .ordered
    return ClauseReader(text: text, context: inner, marks: marks)
  }

  /// One clause from `start`; its action reaches to `end` until it is split.
  func clause(at start: Int, before end: Int, isFirst: Bool) -> DutyClause? {
    let begin = skipOpeners(from: start, before: end)
    guard begin < end, text.cue(at: begin)?.isParticular != true else { return nil }
    if isFirst, let clause = behindColon(at: begin, before: end) { return clause }
    if let clause = head(at: begin, before: end, isFirst: isFirst) { return clause }
    guard isFirst else { return conditional(at: begin, before: end) }
    if let clause = behindDeadline(at: begin, before: end) { return clause }
    if let clause = performed(from: begin, before: end) { return clause }
    if context.stance == .ordered, let cue = nominal(from: begin, before: end),
      text.first(.comma, from: begin, before: cue.tokens.lowerBound) == nil,
      let clause = modal(at: begin, before: end)
    {
      return clause
    }
    if let clause = groundForAction(at: begin, before: end) { return clause }
    return sending(at: begin, before: end)
      ?? afterCondition(at: begin).behindComma(from: begin, before: end)
      ?? modal(at: begin, before: end)
  }

  /// Readings 1 to 3.
  func head(at begin: Int, before end: Int, isFirst: Bool) -> DutyClause? {
    // What is quoted binds others.
    guard begin < end, !text.isQuoted(at: begin) else { return nil }
    if let cue = text.cue(at: begin) {
      if cue.kind == .veto { return nil }
      if cue.isOrder, let clause = trigger(cue, from: begin, assigner: nil, before: end) {
        return clause
      }
      if cue.kind == .function, let clause = function(cue, from: begin, before: end) {
        return clause
      }
      // `Có trách nhiệm phối hợp …` goes on with the party before it.
      if cue.isResponsibility, context.stance == .ordered, isFirst,
        let action = actionBehind(cue, before: end)
      {
        return clause(from: begin, action: action, rule: text.rule(of: cue))
      }
    }
    if mayOblige(partyAt: begin, before: end),
      let list = text.parties(at: begin, before: end)
    {
      let narrowed = narrowed(list, from: begin, before: end)
      if !isDefinite(list), let narrowed { return narrowed }
      if let clause = subject(list, from: begin, before: end) ?? narrowed { return clause }
    }
    guard isFirst || isSentence(begin), context.stance == .ordered,
      !isGround(at: begin, before: end),
      let action = text.action(at: begin, before: end, place: .initial)
        ?? unknownVerb(at: begin, before: end, isFirst: isFirst),
      !isStatement(from: action, before: end), nominal(from: begin, before: end) == nil
    else { return nil }
    return clause(from: begin, action: action, rule: DutyStep.bareAction.rawValue)
  }

  /// Whether a party at `begin` may get a duty. Without an order above it needs a cue behind it or, in
  /// a document that orders, an adverb that urges or a deadline.
  private func mayOblige(partyAt begin: Int, before end: Int) -> Bool {
    guard text.has(DutyText.marksOfParties, at: begin) else { return false }
    if context.stance == .ordered { return true }
    guard context.stance == .stated, context.isDirective else {
      return text.first(.acting, from: begin, before: end) != nil
    }
    return marks.contains(.deadline)
      || context.isItem
        && (text.party(at: begin) != nil || text.has(DutyMarks(.office), at: begin))
      || text.first([.acting, DutyMarks(.urgent)], from: begin, before: end) != nil
  }

  /// Whether a sentence begins at `index` behind a semicolon: it has a capital.
  func isSentence(_ index: Int) -> Bool {
    text.tokens.caseClass(at: index).contains(.initialCapital)
  }

  func clause(from begin: Int, action: Int, rule: String) -> DutyClause {
    DutyClause(
      tokens: TokenRange(begin, action), action: TokenRange(action, action), parties: [],
      assigner: nil, rule: rule, isExplicit: false, ordersMore: false)
  }
}
