import VietnameseText

extension DutyComposer {
  /// Reads the sentences of a node that is no mere title.
  mutating func read(
    _ index: Int, node: DutyNode, slot: Int, context: DutyContext, needsAssignee: Bool = false
  ) {
    var inner = context
    // Annexes have forms; only a known verb begins a task there.
    if node.region == .appendix { inner.isAssigned = false }
    // `Thành phần: …`, `Địa điểm: …` below it: a meeting, no task.
    if inner.stance == .ordered, hasEventLines(node) { inner.stance = .stated }
    // `Điều 4. Bộ A hoàn tất thủ tục …` of a decision.
    if node.kind == .article, inner.isDirective, inner.stance == .stated,
      text.party(at: node.content.lowerBound) != nil
    {
      inner.stance = .ordered
    }
    inner.isItem = inner.isDirective && genre.hasFunctions && isItem(node)
    let isDated = inner.stance == .stated && isDatedItem(node)
    if isDated {
      inner.stance = .ordered
      inner.step = .datedItem
    }
    var subject: DutySubject?
    var last: DutyClause?
    var spoken: DutyContext?
    var isLedIn = false
    let before = duties.count
    var position = node.content.lowerBound
    if !inner.mayOrder(text.marks(in: node.content)) { position = node.content.upperBound }
    while position < node.content.upperBound {
      let sentence = sentence(at: position, of: node)
      position = sentence.upperBound
      last = nil
      let marks = text.marks(in: sentence)
      guard inner.mayOrder(marks) else { continue }
      let clauses = ClauseReader(text: text, context: inner, marks: marks).clauses(in: sentence)
      last = clauses.last
      for clause in clauses
      where !isDated || clause.isExplicit || isNamed(clause)
        || duties.count > before
          && text.end(
            of: .documentKind, at: clause.action.lowerBound, before: clause.action.upperBound)
            == nil
        || text.hasDeadline(in: clause.tokens.union(clause.action))
      {
        let assigner = clause.assigner.map(text.named)
        if !clause.parties.isEmpty {
          subject = DutySubject(parties: text.named(clause.parties), assigner: assigner)
        }
        if clause.isExplicit, inner.stance == .stated { inner.stance = .ordered }
        if clause.ordersMore {
          if let assigner { inner.assigner = assigner }
          spoken = inner
          spoken?.assignees = clause.parties.isEmpty ? [] : subject?.parties ?? []
          spoken?.step = .speaker
        }
        if isManner(clause, of: node) {
          isLedIn = true
          continue
        }
        let isNobodys = clause.parties.isEmpty && subject == nil && inner.assignees.isEmpty
        if needsAssignee, isNobodys, !clause.isExplicit { continue }
        append(clause, assigner: assigner, node: index, context: inner, subject: subject)
      }
    }
    if isAnnouncement(node) {
      let announced = announced(by: last, node: node, context: inner, subject: subject?.parties)
      handedDown[index] = announced
      if !node.hasChildren { handedOn[slot] = announced }
      return
    }
    if duties.count > before || isLedIn {
      // Items below a duty go on with it.
      handedDown[index] = inner
      if let subject {
        handedDown[index].assignees = subject.parties
        handedDown[index].step = .leadIn
      }
      if let spoken, node.kind == .paragraph, genre.isNews { handedOn[slot] = spoken }
    } else if node.kind == .paragraph, genre.isNews, handedOn[slot] != nil {
      handedOn[slot] = nil
    }
  }

  /// Whether a known body is the subject of a clause, not a class of many.
  private func isNamed(_ clause: DutyClause) -> Bool {
    clause.parties.first.map { text.party(at: $0.tokens.lowerBound) != nil } ?? false
  }

  /// Whether a clause before a colon says only who leads and with whom: `Sở A chủ trì, phối hợp với các
  /// đơn vị:`. What has to be done are the items below.
  private func isManner(_ clause: DutyClause, of node: DutyNode) -> Bool {
    let start = clause.action.lowerBound
    let end = clause.action.upperBound
    guard node.hasChildren, end < node.content.upperBound, text.has(.colon, at: end),
      text.cue(at: start)?.kind == .lead
    else { return false }
    let with = (start..<Swift.min(end, start + 6)).lazy.compactMap { position in
      text.end(of: .with, at: position, before: end)
    }.first
    guard let with, let list = text.parties(at: with, before: end) else { return false }
    return list.tokens.upperBound == end
  }

  /// The sentence of `node` that begins at token `position`.
  private func sentence(at position: Int, of node: DutyNode) -> TokenRange {
    let sentence = text.layout.sentences[text.layout.sentence(ofToken: position)]
    return TokenRange(
      position,
      Swift.min(Swift.max(sentence.upperBound, position + 1), node.content.upperBound))
  }

  /// Whether `node` is an item of a list, or a paragraph of an article.
  private func isItem(_ node: DutyNode) -> Bool {
    switch node.kind {
    case .number, .point, .dash: true
    case .paragraph: node.parent >= 0 && text.layout.nodes[node.parent].kind == .article
    default: false
    }
  }

  /// Whether `node` is an item of a document that orders, with a deadline in it.
  func isDatedItem(_ node: DutyNode) -> Bool {
    switch node.kind {
    case .number, .point, .dash:
      genre.hasTaskLists && !isAnnouncement(node) && text.hasDeadline(in: node.content)
    default: false
    }
  }

  func hasEventLines(_ node: DutyNode) -> Bool {
    node.hasChildren
      && text.layout.nodes[node.index].children.contains { child in
        let content = text.layout.nodes[child].content
        return !content.isEmpty && text.cue(at: content.lowerBound)?.kind == .event
      }
  }
}
