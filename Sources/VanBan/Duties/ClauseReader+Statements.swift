import VietnameseText

extension ClauseReader {
  /// Whether the sentence only states something of its verb: `Đẩy mạnh … là nhiệm vụ cấp bách`.
  func isStatement(from start: Int, before end: Int) -> Bool {
    guard marks.contains(.cue) else { return false }
    var next = start
    let sought: DutyMarks = [.semicolon, .cue, DutyMarks(.define)]
    while let position = text.first(sought, from: next, before: end),
      !text.has(.semicolon, at: position)
    {
      if text.end(of: .define, at: position, before: end) != nil { return false }
      if let cue = text.cue(at: position), cue.kind == .statement,
        text.depth(at: position) == text.depth(at: start)
      {
        return true
      }
      next = position + 1
    }
    return false
  }

  /// Whether a condition ends in what then happens to somebody: `Nếu vi phạm, không chấp hành … sẽ bị
  /// xử lý`.
  func isSanction(from begin: Int, before end: Int) -> Bool {
    marks.contains(.cue) && text.end(of: .condition, at: begin, before: end) != nil
      && (begin..<end).contains { text.cue(at: $0)?.kind == .sanction }
  }

  /// Reading 8: the action behind `phải` of what is no party, before the first mark.
  func modal(at begin: Int, before end: Int) -> DutyClause? {
    guard context.stance == .ordered, let cue = nominal(from: begin, before: end),
      let action = actionBehind(cue, before: end)
    else { return nil }
    var clause = clause(from: begin, action: action, rule: text.rule(of: cue))
    clause.isModal = true
    return clause
  }

  /// Reading 9: a paper at the beginning of the sentence, `gửi` behind it and a deadline behind that;
  /// who sends it may stand between (`của các đơn vị`).
  func sending(at begin: Int, before end: Int) -> DutyClause? {
    guard marks.contains(.deadline),
      let paper = text.end(of: .sent, at: begin, before: end), !text.isQuoted(at: begin),
      let verb = (paper..<Swift.min(end, paper + 24)).first(where: { index in
        text.tokens.isWord("gửi", at: index)
          && (text.tokens.isWord(["về", "đến", "tới", "cho", "qua"], at: index + 1)
            || index + 1 < end && text.party(at: index + 1) != nil)
      }), verb + 1 < end, text.hasDeadline(in: TokenRange(verb, end)),
      !(begin..<verb).contains(where: { text.tokens.isWord(["đã", "do", "không"], at: $0) })
    else { return nil }
    var clause = clause(from: begin, action: verb, rule: DutyStep.sending.rawValue)
    clause.isExplicit = true
    if let of = (paper..<verb).first(where: { text.tokens.isWord("của", at: $0) }),
      let list = text.parties(at: of + 1, before: verb)
    {
      clause.parties = list.parties
    }
    return clause
  }

  /// The `phải` of a subject that is no party: a thing (`Việc sắp xếp | phải …`), a circumstance, or
  /// an action used as one (`Đào tạo nghề | phải gắn với việc làm`).
  func nominal(from begin: Int, before end: Int) -> DutyCueMention? {
    guard marks.contains(.acting) else { return nil }
    let isThing = text.end(of: .modalSubject, at: begin, before: end) != nil
    let verb = text.end(of: .verb, at: begin, before: end)
    guard isThing || verb != nil else { return nil }
    var next = begin
    let sought: DutyMarks = [.semicolon, .colon, .acting, .party]
    while let position = text.first(sought, from: next, before: end) {
      if text.has([.semicolon, .colon], at: position) { return nil }
      if let cue = text.cue(at: position), cue.kind == .modal, position > begin {
        let isNorm = text.end(of: .norm, at: cue.tokens.upperBound, before: end) != nil
        return isThing || isNorm ? cue : nil
      }
      if let mention = text.party(at: position) {
        // `Chỉ đạo các đơn vị phải …`: the order is the verb's.
        if !isThing { return nil }
        next = mention.tokens.upperBound
      } else {
        next = position + 1
      }
    }
    return nil
  }
}
