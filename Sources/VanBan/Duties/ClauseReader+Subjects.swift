import VietnameseText

extension ClauseReader {
  /// A party, and behind it a cue or, below an order, a verb.
  func subject(
    _ list: DutyPartyList, from begin: Int, before end: Int
  ) -> DutyClause? {
    let behind = behindParties(list.tokens.upperBound, before: end)
    guard behind < end else { return nil }
    var clause = DutyClause(
      tokens: TokenRange(begin, behind), action: TokenRange(end, end), parties: list.parties,
      assigner: nil, rule: DutyStep.subjectVerb.rawValue, isExplicit: false, ordersMore: false)
    var position = behind
    if let next = text.end(of: .and, at: behind, before: end) { position = next }
    // `cũng yêu cầu`, `trân trọng đề nghị`
    while let next = text.end(of: .adverb, at: position, before: end),
      text.cue(at: position) == nil
    {
      position = next
    }
    if position < end, let cue = text.cue(at: position) {
      if cue.isOrder {
        let asked = trigger(cue, from: begin, assigner: list.parties.last, before: end)
        // `Đồn Biên phòng kêu gọi tàu thuyền …`: the order is its own task.
        let isTask =
          asked == nil
          && (cue.kind == .assign || cue.kind == .allot || text.tokens.isWord("kêu", at: position))
          && (context.stance == .ordered || acts(list, at: behind, before: end))
          && text.action(at: position, before: end, place: .initial) != nil
        // `Cơ quan đề nghị thành lập đơn vị …` names an applicant and orders nothing.
        guard isTask else {
          return asked?.parties.isEmpty == true && !isDefinite(list) ? nil : asked
        }
      }
      if cue.kind == .speech, text.isAnnouncement(from: cue.tokens.upperBound, to: end) {
        clause.parties = []
        clause.assigner = list.parties.last
        clause.rule = text.rule(of: cue)
        clause.ordersMore = true
        return clause
      }
      if cue.isResponsibility || cue.kind == .lead {
        guard let action = cue.kind == .lead ? behind : actionBehind(cue, before: end) else {
          return nil
        }
        clause.action = TokenRange(action, action)
        clause.rule = text.rule(of: cue)
        clause.isExplicit = true
        return clause
      }
    }
    // `Sở A là cơ quan thường trực có nhiệm vụ sau:`
    if text.tokens.isWord("là", at: behind), let clause = leadIn(of: list, from: begin, before: end)
    {
      return clause
    }
    let isDated = context.stance == .stated && isDated(list, before: end)
    guard
      context.stance == .ordered || isDated || isUrged(list, at: behind, before: end)
        || acts(list, at: behind, before: end),
      context.isDirective || !list.isNamed, !isVague(list),
      text.end(of: .report, at: behind, before: end) == nil,
      let action = verbOrCue(at: behind, before: end, isRecognized: list.isRecognized || isDated)
    else { return nil }
    clause.action = TokenRange(action, action)
    return clause
  }

  /// A party that a verb narrows down: `Doanh nghiệp thực hiện dự án | có trách nhiệm …`, `cơ quan chủ
  /// quản các dự án đang thi công | tiếp tục …`.
  func narrowed(
    _ list: DutyPartyList, from begin: Int, before end: Int
  ) -> DutyClause? {
    let isOrdered = context.stance == .ordered
    guard isOrdered || marks.contains(.acting) else { return nil }
    let start = list.tokens.upperBound
    var next = start
    let limit = Swift.min(end, start + 40)
    let ends: DutyMarks = [.comma, .semicolon, .colon, .stop, .opening, DutyMarks(.then)]
    let sought = isOrdered ? ends.union([.cue, DutyMarks(.urgent)]) : ends.union(.cue)
    while let position = text.first(sought, from: next, before: limit),
      !text.has(ends, at: position)
    {
      if let cue = text.cue(at: position), position > start {
        guard
          cue.kind == .responsible || cue.kind == .liable || isNarrowing(cue, from: start),
          let action = actionBehind(cue, before: end)
        else { return nil }
        // `Quỹ tỉnh | thực hiện các hướng dẫn và có trách nhiệm …`: the first verb is an action, too.
        if list.isRecognized, text.end(of: .and, at: position - 1, before: position) != nil,
          let first = text.action(at: start, before: position, place: .inner)
        {
          var clause = clause(from: begin, action: first, rule: text.rule(of: cue))
          clause.parties = list.parties
          clause.isExplicit = true
          return clause
        }
        return narrowed(list, to: position, action: action, from: begin, cue: cue)
      }
      if isOrdered, position > start,
        text.end(of: .urgent, at: position, before: end) != nil,
        text.end(of: .relativeVerb, at: start, before: end) != nil,
        let action = text.action(at: position, before: end, place: .inner)
      {
        return narrowed(list, to: position, action: action, from: begin, cue: nil)
      }
      next = position + 1
    }
    return nil
  }

  /// Whether `phải` stands behind a party that a word like `được` or any verb narrows down: `Nhà đầu tư
  /// được tiếp tục dự án | phải nộp …`, `đơn vị tiếp nhận | phải trả lời …`. What it must have or be is
  /// a norm.
  private func isNarrowing(_ cue: DutyCueMention, from start: Int) -> Bool {
    cue.kind == .modal && context.isDirective
      && (text.end(of: .relativeVerb, at: start, before: cue.tokens.lowerBound) != nil
        || cue.tokens.lowerBound - start <= 4
          && text.verb(at: start, before: cue.tokens.lowerBound, place: .inner) != nil)
      && !text.tokens.isWord(["có", "là", "được", "đáp"], at: cue.tokens.upperBound)
  }

  func narrowed(
    _ list: DutyPartyList, to position: Int, action: Int, from begin: Int, cue: DutyCueMention?
  ) -> DutyClause? {
    guard let last = list.parties.last else { return nil }
    let whole = text.trimmed(TokenRange(last.tokens.lowerBound, position))
    return DutyClause(
      tokens: TokenRange(begin, action), action: TokenRange(action, action),
      parties: list.parties.dropLast()
        + [DutyPartyReading(whole)],
      assigner: nil, rule: cue.map(text.rule) ?? DutyStep.subjectVerb.rawValue,
      isExplicit: cue != nil,
      ordersMore: false)
  }

  /// Whether an adverb that only an order has stands behind a certain body, in a document that orders:
  /// `Bảo hiểm xã hội tỉnh | khẩn trương chi trả …`. `trực tiếp` narrows down what is no name:
  /// `Cơ quan trực tiếp quản lý`.
  func isUrged(_ list: DutyPartyList, at behind: Int, before end: Int) -> Bool {
    context.isDirective && context.stance == .stated && isDefinite(list)
      && text.end(of: .urgent, at: behind, before: end) != nil
      && (!text.tokens.isWord("trực", at: behind) || isCertain(list))
  }

  /// Whether an item of a document that orders says what a certain body does: `2. Thư ký Hội đồng |
  /// ghi biên bản …`. What it thinks, or decides by its powers, is no order.
  private func acts(_ list: DutyPartyList, at behind: Int, before end: Int) -> Bool {
    context.isItem && context.stance == .stated
      && (isDefinite(list) || isOffice(list) || isAddressed(list) && speaksOfDocument(before: end))
      && !text.has(.comma, at: list.tokens.upperBound)
      && !text.tokens.isWord(["do", "gồm", "bao"], at: list.tokens.upperBound)
      && text.end(of: .opinion, at: behind, before: end) == nil
  }

  /// Whether an office that no list names opens the sentence: `Thư ký Hội đồng | ghi biên bản …`.
  private func isOffice(_ list: DutyPartyList) -> Bool {
    list.parties.count == 1 && isSentence(list.tokens.lowerBound)
      && text.end(of: .office, at: list.tokens.lowerBound, before: list.tokens.upperBound) != nil
  }

  /// Whether a sentence ends in the document itself: `… thực hiện nghiêm Chỉ thị này.`
  private func speaksOfDocument(before end: Int) -> Bool {
    (Swift.max(end - 3, 0)..<end).contains { text.tokens.isWord("này", at: $0) }
  }

  /// Whether the last party neither begins nor ends with a mere class: not `Thủ trưởng | đơn vị`, not
  /// `Cơ quan | quản lý`.
  private func isCertain(_ list: DutyPartyList) -> Bool {
    guard let range = list.parties.last?.tokens else { return false }
    let ends = (1...2).contains { length in
      text.end(of: .vague, at: range.upperBound - length, before: range.upperBound)
        == range.upperBound
    }
    return !ends && text.end(of: .vague, at: range.lowerBound, before: range.upperBound) == nil
  }

  /// Whether the sentence of a certain body says until when, in a document that orders: `Sở A gửi báo cáo
  /// về Sở B trước ngày 10 hằng tháng`. Words that limit are meant, no mere date.
  func isDated(_ list: DutyPartyList, before end: Int) -> Bool {
    guard context.isDirective, context.stance == .stated, marks.contains(.deadline),
      isDefinite(list) || isAddressed(list)
    else { return false }
    let sentence = text.layout.sentences[text.layout.sentence(ofToken: list.tokens.lowerBound)]
    return (sentence.lowerBound..<end).contains { position in
      guard let index = text.deadline(at: position),
        case .deadline(let deadline) = text.mentions[index].value
      else { return false }
      return deadline.standsAlone || deadline.recurrence != nil || deadline.period != nil
    }
  }

  /// Whether all bodies of a class open the sentence, as a dispatch speaks to its addressees: `Các đơn
  /// vị | gửi báo cáo …`.
  func isAddressed(_ list: DutyPartyList) -> Bool {
    list.parties.count == 1 && isGeneric(list.parties[0]) && isSentence(list.tokens.lowerBound)
  }

  /// Whether nobody certain is named: `cơ quan | chủ trì thẩm định`.
  func isVague(_ list: DutyPartyList) -> Bool {
    list.parties.count == 1
      && text.end(of: .vague, at: list.tokens.lowerBound, before: list.tokens.upperBound)
        == list.tokens.upperBound
  }

  /// Whether the last party is one certain body: its name has a capital.
  func isDefinite(_ list: DutyPartyList) -> Bool {
    guard list.isRecognized, let last = list.parties.last else { return false }
    return !isGeneric(last)
      && text.tokens.caseClass(at: last.tokens.lowerBound).contains(.initialCapital)
  }

  func isGeneric(_ party: DutyPartyReading) -> Bool {
    let range = party.tokens
    guard
      let head = text.end(of: .article, at: range.lowerBound, before: range.upperBound)
    else { return false }
    return text.end(of: .classHead, at: head, before: range.upperBound) != nil
  }
}
