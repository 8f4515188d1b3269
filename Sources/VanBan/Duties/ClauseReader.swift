import VietnameseText

/// Reads the duties of one sentence: what is ordered, of whom, by whom.
///
/// A clause is read in this order, and the first reading that holds is taken:
/// 1. a cue of an order at its beginning (`Giao Sở Y tế chủ trì …`);
/// 2. a party and a cue behind it (`Sở Y tế có trách nhiệm …`, `Bộ trưởng yêu cầu …`);
/// 3. below an order, a party and a verb (`Sở Y tế chủ trì …`), or a verb alone;
/// 4. behind the comma of a ground or condition (`Căn cứ …, | Sở Y tế chủ trì …`), 1 to 3 again;
/// 5. a party and an order anywhere behind a comma;
/// 6. below an order, `phải` behind what is no party.
struct ClauseReader {
  let text: DutyText
  let context: DutyContext

  /// At most so many commas are tried for the end of a ground: the work stays linear.
  static let mostCommas = 16

  // MARK: Sentence

  /// The clauses of the sentence `range`, in text order.
  ///
  /// - Complexity: O(tokens) for a bounded number of commas a sentence.
  func clauses(in range: TokenRange) -> [DutyClause] {
    var result: [DutyClause] = []
    var start = range.lowerBound
    let end = range.upperBound
    while start < end {
      let isFirst = start == range.lowerBound
      guard var clause = clause(at: start, before: end, isFirst: isFirst) else {
        guard let next = semicolon(from: start, before: end) else { break }
        start = next + 1
        continue
      }
      let split = split(of: clause, before: end)
      let clauseEnd = split ?? end
      clause.tokens = text.trimmed(TokenRange(clause.tokens.lowerBound, clauseEnd))
      clause.action = action(from: clause.action.lowerBound, to: clauseEnd)
      result.append(clause)
      guard let split else { break }
      start = split + 1
    }
    return result
  }

  /// One clause from `start`; its action reaches to `end` until it is split.
  private func clause(at start: Int, before end: Int, isFirst: Bool) -> DutyClause? {
    let begin = skipOpeners(from: start, before: end)
    guard begin < end, text.cue(at: begin)?.isParticular != true else { return nil }
    if isFirst, let clause = behindColon(at: begin, before: end) { return clause }
    if let clause = head(at: begin, before: end, isFirst: isFirst) { return clause }
    guard isFirst else { return nil }
    if let cue = nominal(from: begin, before: end),
      !(begin..<cue.tokens.lowerBound).contains(where: { text.isPunctuation(",", at: $0) }),
      let clause = modal(at: begin, before: end)
    {
      return clause
    }
    if let clause = groundForAction(at: begin, before: end) { return clause }
    return afterCondition(at: begin).behindComma(from: begin, before: end)
      ?? modal(at: begin, before: end)
  }

  /// `Căn cứ kết quả rà soát để lập phương án …`: the ground belongs to the action.
  private func groundForAction(at begin: Int, before end: Int) -> DutyClause? {
    guard context.stance == .ordered, context.isAssigned,
      text.end(of: text.words.basis, at: begin, before: end) != nil
    else { return nil }
    var position = begin + 1
    while position < Swift.min(end, begin + 40), !text.isBreak(at: position) {
      if let purpose = text.end(of: text.words.purpose, at: position, before: end),
        text.action(at: purpose, before: end, place: .inner) != nil
      {
        return clause(from: begin, action: begin, rule: DutyStep.bareAction.rawValue)
      }
      position += 1
    }
    return nil
  }

  /// The reader of what stands behind a condition: `Nếu có vướng mắc, | các xã báo cáo huyện`.
  private func afterCondition(at begin: Int) -> ClauseReader {
    guard context.isDirective, context.stance == .stated,
      text.end(of: text.words.condition, at: begin, before: text.tokens.count) != nil
    else { return self }
    var inner = context
    inner.stance = .ordered
    return ClauseReader(text: text, context: inner)
  }

  /// Readings 1 to 3.
  private func head(at begin: Int, before end: Int, isFirst: Bool) -> DutyClause? {
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
        return clause(from: begin, action: action, rule: cue.rule)
      }
    }
    if let list = text.parties(at: begin, before: end) {
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

  /// The beginning of a task whose verb no list has, where it is known who acts and nothing but a
  /// task can stand: `Trung tâm Y tế: | khử khuẩn nguồn nước …`.
  private func unknownVerb(at index: Int, before end: Int, isFirst: Bool) -> Int? {
    guard isFirst, context.isAssigned, end - index >= 6, !context.assignees.isEmpty else {
      return nil
    }
    var start = index
    while let next = text.end(of: text.words.adverb, at: start, before: end) { start = next }
    guard start < end, text.tokens.kind(at: start) == .word, text.party(at: start) == nil,
      text.cue(at: start) == nil, !text.startsReference(at: index),
      !text.tokens.caseClass(at: start).contains(.allCapitals),
      start + 1 < end, text.tokens.kind(at: start + 1) == .word,
      !text.tokens.caseClass(at: start + 1).contains(.initialCapital)
    else { return nil }
    let words = text.words
    let things = [
      words.noun, words.thing, words.article, words.agent, words.frame, words.purpose,
      words.modalSubject, words.headingSilent, words.headingTask, words.subjectEnd, words.report,
      words.things, words.documentKind,
    ]
    let isThing =
      things.contains { text.end(of: $0, at: start, before: end) != nil }
      || text.end(of: words.documentKind, at: index, before: end) != nil
    return isThing ? nil : index
  }

  /// Whether a sentence begins at `index` behind a semicolon: it has a capital.
  private func isSentence(_ index: Int) -> Bool {
    text.tokens.caseClass(at: index).contains(.initialCapital)
  }

  private func clause(from begin: Int, action: Int, rule: String) -> DutyClause {
    DutyClause(
      tokens: TokenRange(begin, action), action: TokenRange(action, action), parties: [],
      assigner: nil, rule: rule, isExplicit: false, ordersMore: false)
  }

  // MARK: Cues

  /// `Giao | Sở Y tế | chủ trì …`, `yêu cầu | các đơn vị | …`, `đề nghị: …`.
  private func trigger(
    _ cue: DutyCueMention, from begin: Int, assigner: DutyParty?, before end: Int
  ) -> DutyClause? {
    var clause = DutyClause(
      tokens: TokenRange(begin, cue.tokens.upperBound), action: TokenRange(end, end), parties: [],
      assigner: assigner, rule: cue.rule, isExplicit: true, ordersMore: true)
    let start = cue.tokens.upperBound
    guard let list = text.parties(at: start, before: end) else {
      // Nobody is named: `… cũng yêu cầu nâng cao chất lượng`. Behind a noun it would be a thing.
      if start >= end || text.isPunctuation(":", at: start) {
        return assigner == nil && context.stance == .silent ? nil : clause
      }
      guard cue.kind == .request || cue.kind == .inform,
        let action = text.action(at: start, before: end, place: .initial)
      else { return nil }
      clause.action = TokenRange(action, action)
      return clause
    }
    clause.parties = list.parties
    let behind = behindParties(list.tokens.upperBound, before: end)
    if behind >= end || text.isPunctuation(":", at: behind) { return clause }
    // `thông báo đến các phòng | để | biết, thực hiện`
    let verb =
      cue.kind == .inform
      ? text.end(of: text.words.purpose, at: behind, before: end) ?? behind : behind
    guard
      let action = verbOrCue(at: verb, before: end, isRecognized: list.isRecognized)
        ?? unknownAction(behind: list, at: verb, before: end)
        ?? distantAction(behind: list, before: end)
    else { return nil }
    clause.action = TokenRange(action, action)
    return clause
  }

  /// The next verb behind parties of which the last was not read to its end:
  /// `giao các ban và | Tổ đại biểu | giám sát …`.
  private func distantAction(behind list: DutyPartyList, before end: Int) -> Int? {
    var position = list.tokens.upperBound
    let limit = Swift.min(end, position + 24)
    while position < limit, !text.isPunctuation(";", at: position) {
      if text.verb(at: position, before: end, place: .inner) != nil { return position }
      position += 1
    }
    return nil
  }

  /// Where an order names somebody and no known verb follows, what it orders begins behind the
  /// name: `đề nghị các đơn vị | kẻ vẽ khẩu hiệu`.
  private func unknownAction(behind list: DutyPartyList, at start: Int, before end: Int) -> Int? {
    let action = list.headEnd ?? start
    guard end - action > 3, text.tokens.caseClass(at: action).contains(.lower),
      text.end(of: text.words.subjectEnd, at: action, before: end) == nil,
      text.end(of: text.words.tail, at: action, before: end) == nil,
      text.end(of: text.words.and, at: action, before: end) == nil
    else { return nil }
    return action
  }

  /// A party, and behind it a cue or, below an order, a verb.
  private func subject(
    _ list: DutyPartyList, from begin: Int, before end: Int
  ) -> DutyClause? {
    let behind = behindParties(list.tokens.upperBound, before: end)
    guard behind < end else { return nil }
    var clause = DutyClause(
      tokens: TokenRange(begin, behind), action: TokenRange(end, end), parties: list.parties,
      assigner: nil, rule: DutyStep.subjectVerb.rawValue, isExplicit: false, ordersMore: false)
    var position = behind
    if let next = text.end(of: text.words.and, at: behind, before: end) { position = next }
    // `cũng yêu cầu`, `trân trọng đề nghị`
    while let next = text.end(of: text.words.adverb, at: position, before: end),
      text.cue(at: position) == nil
    {
      position = next
    }
    if let cue = text.cue(at: position) {
      if cue.isOrder {
        let clause = trigger(cue, from: begin, assigner: list.parties.last, before: end)
        // `Cơ quan đề nghị thành lập đơn vị …` names an applicant and orders nothing.
        return clause?.parties.isEmpty == true && !isDefinite(list) ? nil : clause
      }
      if cue.kind == .speech, text.isAnnouncement(from: cue.tokens.upperBound, to: end) {
        clause.parties = []
        clause.assigner = list.parties.last
        clause.rule = cue.rule
        clause.ordersMore = true
        return clause
      }
      if cue.isResponsibility || cue.kind == .lead {
        guard let action = cue.kind == .lead ? behind : actionBehind(cue, before: end) else {
          return nil
        }
        clause.action = TokenRange(action, action)
        clause.rule = cue.rule
        clause.isExplicit = true
        return clause
      }
    }
    guard context.stance == .ordered, context.isDirective || !list.isNamed, !isVague(list),
      text.end(of: text.words.report, at: behind, before: end) == nil,
      let action = verbOrCue(at: behind, before: end, isRecognized: list.isRecognized)
    else { return nil }
    clause.action = TokenRange(action, action)
    return clause
  }

  /// Whether nobody certain is named: `cơ quan | chủ trì thẩm định`.
  private func isVague(_ list: DutyPartyList) -> Bool {
    list.parties.count == 1
      && text.end(of: text.words.vague, at: list.tokens.lowerBound, before: list.tokens.upperBound)
        == list.tokens.upperBound
  }

  /// A party that a verb narrows down: `Doanh nghiệp thực hiện dự án | có trách nhiệm …`, `cơ quan chủ
  /// quản các dự án đang thi công | tiếp tục …`.
  private func narrowed(
    _ list: DutyPartyList, from begin: Int, before end: Int
  ) -> DutyClause? {
    let start = list.tokens.upperBound
    var position = start
    let limit = Swift.min(end, start + 40)
    while position < limit, !text.isBreak(at: position), !text.isPunctuation("(", at: position) {
      if let cue = text.cue(at: position), position > start {
        guard cue.kind == .responsible || cue.kind == .liable,
          let action = actionBehind(cue, before: end)
        else { return nil }
        return narrowed(list, to: position, action: action, from: begin, cue: cue)
      }
      if context.stance == .ordered, position > start,
        text.end(of: text.words.urgent, at: position, before: end) != nil,
        text.end(of: text.words.relativeVerb, at: start, before: end) != nil,
        let action = text.action(at: position, before: end, place: .inner)
      {
        return narrowed(list, to: position, action: action, from: begin, cue: nil)
      }
      position += 1
    }
    return nil
  }

  private func narrowed(
    _ list: DutyPartyList, to position: Int, action: Int, from begin: Int, cue: DutyCueMention?
  ) -> DutyClause? {
    guard let last = list.parties.last, let range = last.tokens.first else { return nil }
    let whole = text.trimmed(TokenRange(range.lowerBound, position))
    return DutyClause(
      tokens: TokenRange(begin, action), action: TokenRange(action, action),
      parties: list.parties.dropLast()
        + [DutyParty(name: text.tokens.canonicalString(of: whole), tokens: [whole])],
      assigner: nil, rule: cue?.rule ?? DutyStep.subjectVerb.rawValue, isExplicit: cue != nil,
      ordersMore: false)
  }

  /// Whether the last party is one certain body: its name has a capital.
  private func isDefinite(_ list: DutyPartyList) -> Bool {
    guard let range = list.parties.last?.tokens.first else { return false }
    return list.isRecognized && !isGeneric(list.parties[list.parties.count - 1])
      && text.tokens.caseClass(at: range.lowerBound).contains(.initialCapital)
  }

  /// `Nhiệm vụ của | Trung tâm | là tiếp nhận …`
  private func function(
    _ cue: DutyCueMention, from begin: Int, before end: Int
  ) -> DutyClause? {
    guard let list = text.parties(at: cue.tokens.upperBound, before: end),
      let link = text.end(of: text.words.link, at: list.tokens.upperBound, before: end),
      let action = text.action(at: link, before: end, place: .initial)
    else { return nil }
    return DutyClause(
      tokens: TokenRange(begin, action), action: TokenRange(action, action),
      parties: list.parties, assigner: nil, rule: cue.rule, isExplicit: true, ordersMore: false)
  }

  /// The action behind `có trách nhiệm`; `chịu trách nhiệm` is the action itself.
  private func actionBehind(_ cue: DutyCueMention, before end: Int) -> Int? {
    var start = cue.tokens.upperBound
    if cue.kind == .liable {
      // `chịu trách nhiệm` is the action, unless a verb says what it is.
      guard text.end(of: text.words.carryOut, at: start, before: end) == nil,
        let action = text.action(at: start, before: end, place: .inner)
      else { return cue.tokens.lowerBound }
      return action
    }
    if text.isPunctuation(":", at: start) || start >= end { return end }
    if let next = text.cue(at: start), next.isResponsibility {
      return actionBehind(next, before: end)
    }
    start = behindParties(start, before: end)
    return text.action(at: start, before: end, place: .initial) ?? start
  }

  /// The action at `start`, behind a party: a verb, or the action of a cue of responsibility.
  private func verbOrCue(at start: Int, before end: Int, isRecognized: Bool) -> Int? {
    if let cue = text.cue(at: start) {
      if cue.isResponsibility { return actionBehind(cue, before: end) }
      if cue.kind == .lead || cue.isOrder { return start }
    }
    return text.action(at: start, before: end, place: isRecognized ? .initial : .inner)
  }

  // MARK: Between subject and verb

  /// Skips what stands between a party and its verb: a remark in parentheses, a comma, `theo chức
  /// năng, nhiệm vụ`, `căn cứ quy định tại …,`.
  private func behindParties(_ start: Int, before end: Int) -> Int {
    var position = start
    if text.isPunctuation("(", at: position),
      let close = text.closing(of: position, before: end)
    {
      position = close
    }
    var next = position
    if text.isPunctuation(",", at: next) { next += 1 }
    guard let between = text.end(of: text.words.between, at: next, before: end),
      between >= text.end(of: text.words.verb, at: next, before: end) ?? 0
    else {
      // A comma alone does not part a subject from its verb, unless both are plain.
      return next > position && isVerbLike(at: next, before: end) ? next : position
    }
    let limit = Swift.min(end, next + 80)
    // What follows `theo` at once is a thing: `theo quy định`.
    next = Swift.min(limit, between + 1)
    while next < limit {
      if text.isPunctuation(":", at: next) || text.isPunctuation(";", at: next) { break }
      let behindMark = text.isPunctuation(",", at: next)
      if behindMark { next += 1 }
      if isVerbLike(at: next, before: end) { return next }
      if !behindMark { next += 1 }
    }
    return position
  }

  private func isVerbLike(at index: Int, before end: Int) -> Bool {
    if let cue = text.cue(at: index) { return cue.isResponsibility || cue.kind == .lead }
    return text.action(at: index, before: end, place: .inner) != nil
  }

  // MARK: Openers and grounds

  /// The first token behind connectives, ordinals and numbers in parentheses (`(1)`, `(ii)`).
  func skipOpeners(from start: Int, before end: Int) -> Int {
    var position = start
    while position < end {
      if text.isPunctuation("(", at: position),
        let close = text.closing(of: position, before: Swift.min(end, position + 4))
      {
        position = close
      } else if text.cue(at: position)?.kind != .veto,
        let next = text.end(of: text.words.connective, at: position, before: end),
        next >= text.end(of: text.words.verb, at: position, before: end) ?? 0
      {
        position = next
      } else if text.tokens.kind(at: position) == .punctuation,
        !text.isPunctuation("(", at: position)
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
  private func isGround(at index: Int, before end: Int) -> Bool {
    guard text.end(of: text.words.frame, at: index, before: end) != nil else { return false }
    if text.action(at: index, before: end, place: .initial) == nil { return true }
    return order(from: index, before: end) != nil
  }

  /// Readings 4 and 5.
  private func behindComma(from begin: Int, before end: Int) -> DutyClause? {
    let isPurpose = text.end(of: text.words.purpose, at: begin, before: end) != nil
    let isFrame = isPurpose || text.end(of: text.words.frame, at: begin, before: end) != nil
    guard isFrame, !isSanction(from: begin, before: end) else {
      return order(from: begin, before: end)
    }
    var commas = 0
    var position = begin
    var isReport = false
    while position < end, commas < Self.mostCommas {
      if let mention = text.party(at: position) {
        position = mention.tokens.upperBound
        continue
      }
      isReport = isReport || text.end(of: text.words.past, at: position, before: end) != nil
      if text.isPunctuation(",", at: position), text.depth(at: position) == text.depth(at: begin) {
        commas += 1
        let next = skipOpeners(from: position + 1, before: end)
        if let clause = head(at: next, before: end, isFirst: !isPurpose),
          !clause.parties.isEmpty || !isReport && goesOn(at: next, before: end)
        {
          return clause
        }
      }
      position += 1
    }
    return order(from: begin, before: end)
  }

  /// Whether a verb behind a ground's comma is the order, not a further word of the ground: where it
  /// is known who acts, or where an adverb says so (`…, khẩn trương rà soát`).
  private func goesOn(at index: Int, before end: Int) -> Bool {
    guard text.action(at: index, before: end, place: .initial) != nil else { return false }
    return !context.assignees.isEmpty
      || text.end(of: text.words.adverb, at: index, before: end) != nil
  }

  /// The first order in the rest of the sentence that names who orders or who has to act.
  private func order(from begin: Int, before end: Int) -> DutyClause? {
    var comma = begin
    var position = begin
    var commas = 0
    while position < end, commas < Self.mostCommas {
      if text.isPunctuation(",", at: position) || text.isPunctuation(";", at: position) {
        comma = position + 1
        commas += 1
      }
      if let cue = text.cue(at: position), cue.isOrder,
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
      position += 1
    }
    return nil
  }

  // MARK: Colons

  /// A speaker, a party or a topic before a colon: `đồng chí Bí thư chỉ đạo: …`, `Văn phòng: …`,
  /// `Về kinh phí: giao Sở Tài chính …`.
  private func behindColon(at begin: Int, before end: Int) -> DutyClause? {
    guard let colon = innerColon(from: begin, before: end) else { return nil }
    let behind = skipOpeners(from: colon + 1, before: end)
    guard behind < end else { return nil }
    if let speech = speech(from: begin, before: colon) {
      var inner = context
      inner.stance = .ordered
      inner.assigner = speech.assigner ?? context.assigner
      inner.assignees = speech.assignees
      let reader = ClauseReader(text: text, context: inner)
      guard var clause = reader.clause(at: behind, before: end, isFirst: true) else { return nil }
      clause.tokens = TokenRange(begin, clause.tokens.upperBound)
      clause.assigner = clause.assigner ?? speech.assigner
      if clause.parties.isEmpty { clause.parties = speech.assignees }
      clause.ordersMore = true
      clause.isExplicit = true
      return clause
    }
    if let list = text.parties(at: begin, before: colon), list.tokens.upperBound == colon,
      context.stance > .silent
    {
      var inner = context
      inner.stance = .ordered
      inner.assignees = list.parties
      let reader = ClauseReader(text: text, context: inner)
      guard var clause = reader.clause(at: behind, before: end, isFirst: true) else { return nil }
      clause.tokens = TokenRange(begin, clause.tokens.upperBound)
      // `Sở A, Sở B và Sở C: các sở có ý kiến …`
      if clause.parties.isEmpty || clause.parties.count == 1 && isGeneric(clause.parties[0]) {
        clause.parties = list.parties
      }
      return clause
    }
    let inner = clause(at: behind, before: end, isFirst: true)
    if let inner, !inner.parties.isEmpty { return inner }
    // `Kết quả: báo cáo …`, `Nguyên tắc: bảo đảm …`
    guard text.end(of: text.words.headingSilent, at: begin, before: colon) == nil else {
      return nil
    }
    return head(at: begin, before: colon, isFirst: true) == nil ? inner : nil
  }

  private func isGeneric(_ party: DutyParty) -> Bool {
    guard let range = party.tokens.first,
      let head = text.end(of: text.words.article, at: range.lowerBound, before: range.upperBound)
    else { return false }
    return text.end(of: text.words.classHead, at: head, before: range.upperBound) != nil
  }

  private func innerColon(from begin: Int, before end: Int) -> Int? {
    let level = text.depth(at: begin)
    let limit = Swift.min(end - 1, begin + 160)
    var position = begin
    while position < limit {
      // `Các Bộ: Quốc phòng, Công an`
      if let mention = text.party(at: position) {
        position = mention.tokens.upperBound
        continue
      }
      if text.isPunctuation(":", at: position), text.depth(at: position) == level,
        text.tokens.gap(before: position + 1) != .none
      {
        return position
      }
      position += 1
    }
    return nil
  }

  /// Who says to whom what stands behind the colon.
  private func speech(
    from begin: Int, before colon: Int
  ) -> (assigner: DutyParty?, assignees: [DutyParty])? {
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
        let speaker = speaker(from: begin, before: position)
      {
        return (speaker, [])
      }
      position -= 1
    }
    return nil
  }

  /// The last party that begins behind a comma, or at the beginning.
  func speaker(from begin: Int, before end: Int) -> DutyParty? {
    var position = end - 1
    while position >= begin {
      if text.party(at: position) != nil
        || (position == begin || text.isPunctuation(",", at: position - 1)),
        let list = text.parties(at: position, before: end)
      {
        return list.parties.last
      }
      position -= 1
    }
    return nil
  }

  // MARK: No orders

  /// Whether the sentence only states something of its verb: `Đẩy mạnh … là nhiệm vụ cấp bách`.
  private func isStatement(from start: Int, before end: Int) -> Bool {
    var position = start
    while position < end, !text.isPunctuation(";", at: position) {
      if text.end(of: text.words.define, at: position, before: end) != nil { return false }
      if let cue = text.cue(at: position), cue.kind == .statement,
        text.depth(at: position) == text.depth(at: start)
      {
        return true
      }
      position += 1
    }
    return false
  }

  /// Whether a condition ends in what then happens to somebody: `Nếu vi phạm, không chấp hành … sẽ bị
  /// xử lý`.
  private func isSanction(from begin: Int, before end: Int) -> Bool {
    text.end(of: text.words.condition, at: begin, before: end) != nil
      && (begin..<end).contains { text.cue(at: $0)?.kind == .sanction }
  }

  /// Reading 6: the action behind `phải` of what is no party, before the first mark.
  private func modal(at begin: Int, before end: Int) -> DutyClause? {
    guard context.stance == .ordered, let cue = nominal(from: begin, before: end),
      let action = actionBehind(cue, before: end)
    else { return nil }
    var clause = clause(from: begin, action: action, rule: cue.rule)
    clause.isModal = true
    return clause
  }

  /// The `phải` of a subject that is no party: a thing (`Việc sắp xếp | phải …`), a circumstance, or
  /// an action used as one (`Đào tạo nghề | phải gắn với việc làm`).
  private func nominal(from begin: Int, before end: Int) -> DutyCueMention? {
    let isThing = text.end(of: text.words.modalSubject, at: begin, before: end) != nil
    let verb = text.end(of: text.words.verb, at: begin, before: end)
    guard isThing || verb != nil else { return nil }
    var position = begin
    while position < end {
      if text.isPunctuation(";", at: position) || text.isPunctuation(":", at: position) {
        return nil
      }
      if let cue = text.cue(at: position), cue.kind == .modal, position > begin {
        let isNorm = text.end(of: text.words.norm, at: cue.tokens.upperBound, before: end) != nil
        return isThing || isNorm ? cue : nil
      }
      if let mention = text.party(at: position) {
        // `Chỉ đạo các đơn vị phải …`: the order is the verb's.
        if !isThing { return nil }
        position = mention.tokens.upperBound
      } else {
        position += 1
      }
    }
    return nil
  }

  // MARK: Ends and splits

  private func semicolon(from start: Int, before end: Int) -> Int? {
    let level = text.depth(at: start)
    return (start..<end).first {
      text.isPunctuation(";", at: $0) && text.depth(at: $0) == level
    }
  }

  /// The mark behind which a further clause with its own cue or subject begins.
  private func split(of clause: DutyClause, before end: Int) -> Int? {
    guard !clause.action.isEmpty || clause.action.lowerBound < end else { return nil }
    let start = clause.action.lowerBound
    let level = text.depth(at: start)
    var collaborators = start
    var position = start
    while position < end {
      if position >= collaborators,
        let with = text.end(of: text.words.with, at: position, before: end),
        let list = text.parties(at: with, before: end)
      {
        collaborators = list.tokens.upperBound
      }
      guard position >= collaborators, text.depth(at: position) == level,
        text.isPunctuation(";", at: position) || text.isPunctuation(",", at: position)
      else {
        position += 1
        continue
      }
      let next = skipOpeners(from: position + 1, before: end)
      if let cue = text.cue(at: next),
        mayFollow(cue, clause, isComma: text.isPunctuation(",", at: position)),
        let clause = trigger(cue, from: next, assigner: nil, before: end), !clause.parties.isEmpty
      {
        return position
      }
      if text.isPunctuation(";", at: position), next < end,
        text.tokens.caseClass(at: next).contains(.initialCapital), text.party(at: next) == nil,
        text.action(at: next, before: end, place: .initial) != nil
      {
        return position
      }
      if text.isPunctuation(";", at: position), let list = text.parties(at: next, before: end),
        subject(list, from: next, before: end) != nil
      {
        return position
      }
      position += 1
    }
    return nil
  }

  /// Whether an order behind a mark is a further order, not a verb of the action before it
  /// (`tổng hợp, đề nghị cấp trên khen thưởng`).
  private func mayFollow(_ cue: DutyCueMention, _ clause: DutyClause, isComma: Bool) -> Bool {
    switch cue.kind {
    case .assign:
      clause.ordersMore || clause.parties.isEmpty && context.assignees.isEmpty
    case .request: clause.ordersMore && !isComma
    default: false
    }
  }

  /// The action from its first token to `end`, without an announcement of what follows
  /// (`, cụ thể như sau:`).
  private func action(from start: Int, to end: Int) -> TokenRange {
    guard start < end else { return TokenRange(end, end) }
    let range = text.trimmed(TokenRange(start, end))
    let limit = range.upperBound
    var position = Swift.max(start + 1, limit - 8)
    while position < limit {
      if text.end(of: text.words.announcement, at: position, before: limit) == limit,
        text.isPunctuation(",", at: position - 1)
      {
        return text.trimmed(TokenRange(start, position))
      }
      position += 1
    }
    return range
  }
}
