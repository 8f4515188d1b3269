import VietnameseText

extension ClauseReader {
  /// `Giao | Sở Y tế | chủ trì …`, `yêu cầu | các đơn vị | …`, `đề nghị: …`.
  func trigger(
    _ cue: DutyCueMention, from begin: Int, assigner: DutyPartyReading?, before end: Int
  ) -> DutyClause? {
    var clause = DutyClause(
      tokens: TokenRange(begin, cue.tokens.upperBound), action: TokenRange(end, end), parties: [],
      assigner: assigner, rule: text.rule(of: cue), isExplicit: true, ordersMore: true)
    let start = cue.tokens.upperBound
    guard let list = text.parties(at: start, before: end) else {
      // Nobody is named: `… cũng yêu cầu nâng cao chất lượng`. Behind a noun it would be a thing.
      if start >= end || text.has(.colon, at: start) {
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
    if behind >= end || text.has(.colon, at: behind) { return clause }
    // `thông báo đến các phòng | để | biết, thực hiện`
    let verb =
      cue.kind == .inform
      ? text.end(of: .purpose, at: behind, before: end) ?? behind : behind
    guard
      let action = verbOrCue(at: verb, before: end, isRecognized: list.isRecognized)
        ?? (cue.kind == .inform && !text.tokens.isWord("biết", at: verb)
          ? nil : unknownAction(behind: list, at: verb, before: end))
        ?? distantAction(behind: list, before: end)
    else { return nil }
    clause.action = TokenRange(action, action)
    return clause
  }

  /// The next verb behind parties of which the last was not read to its end:
  /// `giao các ban và | Tổ đại biểu | giám sát …`.
  func distantAction(behind list: DutyPartyList, before end: Int) -> Int? {
    var position = list.tokens.upperBound
    let limit = Swift.min(end, position + 24)
    while position < limit, !text.has(.semicolon, at: position) {
      if text.verb(at: position, before: end, place: .inner) != nil { return position }
      position += 1
    }
    return nil
  }

  /// Where an order names somebody and no known verb follows, what it orders begins behind the
  /// name: `đề nghị các đơn vị | kẻ vẽ khẩu hiệu`.
  func unknownAction(behind list: DutyPartyList, at start: Int, before end: Int) -> Int? {
    let action = list.headEnd ?? start
    guard end - action > 3, text.tokens.caseClass(at: action).contains(.lower),
      text.end(of: .subjectEnd, at: action, before: end) == nil,
      text.end(of: .tail, at: action, before: end) == nil,
      text.end(of: .and, at: action, before: end) == nil
    else { return nil }
    return action
  }

  /// `Nhiệm vụ của | Trung tâm | là tiếp nhận …`
  func function(
    _ cue: DutyCueMention, from begin: Int, before end: Int
  ) -> DutyClause? {
    guard let list = text.parties(at: cue.tokens.upperBound, before: end),
      let link = text.end(of: .link, at: list.tokens.upperBound, before: end),
      let action = text.action(at: link, before: end, place: .initial)
    else { return nil }
    return DutyClause(
      tokens: TokenRange(begin, action), action: TokenRange(action, action),
      parties: list.parties, assigner: nil, rule: text.rule(of: cue), isExplicit: true,
      ordersMore: false)
  }
}
