import VietnameseText

extension DutyComposer {
  /// Whether the nodes below or behind `node` go on with it.
  func isAnnouncement(_ node: DutyNode) -> Bool {
    node.isLeadIn || text.has(.colon, at: node.content.upperBound - 1)
  }

  /// What a lead-in hands down: `Giao Sở Y tế:`, `Thủ tướng Chính phủ yêu cầu:`, `… như sau:`.
  func announced(
    by clause: DutyClause?, node: DutyNode, context: DutyContext, subject: [DutyParty]?
  ) -> DutyContext {
    var result = context
    guard let clause, clause.tokens.upperBound >= node.content.upperBound - 2 else {
      return speech(of: node, in: context)
    }
    // `Sở A thông báo đến các đơn vị một số nội dung như sau:` lists what they learn.
    if clause.rule.hasPrefix("duty.inform") { return context }
    // `… báo cáo số liệu, bao gồm:` lists things.
    result.stance = endsInEnumeration(node) ? .silent : .ordered
    if let assigner = clause.assigner { result.assigner = text.named(assigner) }
    if let parties = clause.parties.isEmpty ? subject : text.named(clause.parties) {
      result.assignees = parties
      result.isAssigned = true
      result.step = .leadIn
      // `Sở A trong thời hạn 05 ngày kể từ … có trách nhiệm:`
      if clause.action.isEmpty {
        result.deadlines = clause.tokens.indices.compactMap { text.deadline(at: $0) }
      }
    } else if clause.ordersMore, context.assignees.isEmpty {
      result.step = .taskList
    }
    return result
  }

  func endsInEnumeration(_ node: DutyNode) -> Bool {
    let end = text.trimmed(node.content).upperBound
    return (Swift.max(node.content.lowerBound, end - 3)..<end).contains {
      text.end(of: .enumeration, at: $0, before: end) == end
    }
  }

  /// `… kết luận như sau:`, `… có ý kiến như sau:`
  func speech(of node: DutyNode, in context: DutyContext) -> DutyContext {
    var result = context
    let end = node.content.upperBound
    var position = end - 1
    while position >= Swift.max(node.content.lowerBound, end - 14) {
      if let cue = text.cue(at: position), cue.kind == .speech || cue.isOrder {
        result.stance = .ordered
        result.step = .taskList
        if let speaker = text.speaker(from: node.content.lowerBound, before: position) {
          result.assigner = text.named(speaker)
        }
        return result
      }
      position -= 1
    }
    return result
  }
}
