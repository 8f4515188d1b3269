import VietnameseText

extension ClauseReader {
  /// A deadline that opens the sentence and a party behind its comma: `Trong thời hạn 05 ngày kể từ
  /// ngày nhận đủ hồ sơ, | Sở Nội vụ thẩm định …`. The deadline belongs to the clause, as it binds it.
  ///
  /// What somebody does within a set time is an order to him in a document that orders; elsewhere the
  /// clause needs a cue (`có trách nhiệm`, `phải`) as any other.
  ///
  /// - Complexity: O(tokens of the deadlines).
  func behindDeadline(at begin: Int, before end: Int) -> DutyClause? {
    guard marks.contains(.deadline) else { return nil }
    // `Phấn đấu | đến hết năm 2095, Sở Y tế …`
    var position = begin
    if text.deadline(at: begin) == nil {
      guard let next = text.end(of: .adverb, at: begin, before: end),
        text.deadline(at: next) != nil
      else { return nil }
      position = next
    }
    while let index = text.deadline(at: position) {
      position = text.mentions[index].tokens.upperBound
      // `trước ngày 15 | của tháng cuối quý, …`: the rest of the time.
      if !text.has(.comma, at: position),
        let comma = text.first(
          [.comma, .cue, .party], from: position, before: Swift.min(end, position + 10)),
        text.has(.comma, at: comma)
      {
        position = comma
      }
      position = skipOpeners(from: position, before: end)
    }
    guard position < end else { return nil }
    // `Ngay sau khi các đơn vị | tổ chức xong, …`: without a mark only a name begins the order.
    let isParted = text.isBreak(at: position - 1)
    var inner = context
    if inner.isDirective, inner.stance == .stated { inner.stance = .ordered }
    let reader = ClauseReader(text: text, context: inner, marks: marks)
    guard var clause = reader.head(at: position, before: end, isFirst: false),
      !clause.parties.isEmpty, isParted || clause.isExplicit || isName(clause.parties[0])
    else { return nil }
    clause.tokens = TokenRange(begin, clause.tokens.upperBound)
    return clause
  }

  /// Whether a party is called by a name with a capital.
  func isName(_ party: DutyPartyReading) -> Bool {
    text.tokens.caseClass(at: party.tokens.lowerBound).contains(.initialCapital)
  }

  /// Who has to see to a matter: `Việc thanh lý tài sản do | Sở Tài chính | chủ trì, phối hợp …`.
  ///
  /// - Complexity: O(tokens before the cue).
  func performed(from begin: Int, before end: Int) -> DutyClause? {
    guard marks.contains(.acting), text.end(of: .modalSubject, at: begin, before: end) != nil,
      let position = text.first([.acting, .semicolon], from: begin, before: end),
      let cue = text.cue(at: position), cue.kind == .lead || cue.kind == .responsible
    else { return nil }
    var by = begin + 1
    while by < position, !text.tokens.isWord("do", at: by) { by += 1 }
    guard by < position, let list = text.parties(at: by + 1, before: end), isDefinite(list),
      list.tokens.upperBound == position
    else { return nil }
    return subject(list, from: by + 1, before: end)
  }
}
