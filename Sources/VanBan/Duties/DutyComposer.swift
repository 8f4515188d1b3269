import RuleMatching
import VietnameseText

/// Finds the duties of a document: it reads the sentences of each node for what they order, and
/// completes them along the tree.
///
/// Who has to act is looked for in this order: the clause itself, the sentence before it in the same
/// node, the lead-in or heading above (each node hands down what it says to those below), the
/// performer line of the item. Each step has a name (``DutyStep``) that stands in the record.
struct DutyComposer {
  let text: DutyText
  let genre: DutyGenre

  /// What each node hands down to its children.
  private var handedDown: [DutyContext]
  /// What a lead-in without children, or a speaker, hands on to the nodes beside it, by parent;
  /// the last entry is that of the nodes without one.
  private var handedOn: [DutyContext?]
  private var duties: [Duty] = []

  /// What nodes without a parent inherit.
  private var root: DutyContext {
    var context = DutyContext()
    context.isDirective = genre.hasTaskLists
    return context
  }

  /// - Parameter kind: the kind of the document (`Kế hoạch`), `nil` for news and the like.
  init(
    tokens: TokenizedText, layout: DocumentLayout, mentions: [Mention], words: DutyWords,
    kind: String?
  ) {
    text = DutyText(tokens: tokens, layout: layout, mentions: mentions, words: words)
    genre = DutyGenre(kind: kind)
    handedDown = [DutyContext](repeating: DutyContext(), count: layout.nodes.count)
    handedOn = [DutyContext?](repeating: nil, count: layout.nodes.count + 1)
  }

  /// The duties, in text order.
  ///
  /// - Complexity: O(tokens + nodes).
  mutating func compose() -> [Duty] {
    for index in text.layout.nodes.indices { visit(index) }
    var items = DutyItems(text: text, duties: duties)
    items.complete()
    return items.duties
  }

  // MARK: Nodes

  private mutating func visit(_ index: Int) {
    let node = text.layout.nodes[index]
    let slot = node.parent ?? text.layout.nodes.count
    var context = node.parent.map { handedDown[$0] } ?? root
    if let beside = handedOn[slot] { context = beside }
    // A headline begins something new.
    if genre.isNews, node.kind == .heading { context = root }
    handedDown[index] = context
    guard node.region == .body || node.region == .appendix else {
      if node.region != .furniture { handedOn[slot] = nil }
      return
    }
    guard !node.content.isEmpty, !text.isQuoted(at: node.content.lowerBound) else { return }
    // What stands in a cell is no part of the running text around the table.
    if node.kind == .cell { context = root }

    if node.kind != .cell,
      let title = DutyTitle(node: node, text: text, context: context, genre: genre)
    {
      handedDown[index] = title.context
      // A heading ends what was said before it; without children it speaks for what follows.
      handedOn[slot] = node.children.isEmpty && title.isHeading ? title.context : nil
      guard title.isTask else { return }
      read(index, node: node, slot: slot, context: context)
    } else {
      // A mere title, even of one line without items, is no task of nobody.
      read(
        index, node: node, slot: slot, context: context,
        needsAssignee: node.isHeading && node.kind != .dash)
    }
  }

  /// Reads the sentences of a node that is no mere title.
  private mutating func read(
    _ index: Int, node: LayoutNode, slot: Int, context: DutyContext, needsAssignee: Bool = false
  ) {
    var inner = context
    // Annexes have forms; only a known verb begins a task there.
    if node.region == .appendix { inner.isAssigned = false }
    // `Thành phần: …`, `Địa điểm: …` below it: a meeting, no task.
    if hasEventLines(node), inner.stance == .ordered { inner.stance = .stated }
    let isDated = inner.stance == .stated && isDatedItem(node)
    if isDated {
      inner.stance = .ordered
      inner.steps = [.datedItem]
    }
    var subject: (parties: [DutyParty], assigner: DutyParty?)?
    var last: DutyClause?
    var spoken: DutyContext?
    let before = duties.count
    for sentence in sentences(of: node) {
      let reader = ClauseReader(text: text, context: inner)
      let clauses = reader.clauses(in: sentence)
      last = clauses.last
      for clause in clauses
      where !isDated || clause.isExplicit
        || text.hasDeadline(in: clause.tokens.union(clause.action))
      {
        if !clause.parties.isEmpty { subject = (clause.parties, clause.assigner) }
        if clause.isExplicit, inner.stance == .stated { inner.stance = .ordered }
        if clause.ordersMore {
          if let assigner = clause.assigner { inner.assigner = assigner }
          spoken = inner
          spoken?.assignees = clause.parties
          spoken?.steps = [.speaker]
        }
        let isNobodys = clause.parties.isEmpty && subject == nil && inner.assignees.isEmpty
        if needsAssignee, isNobodys, !clause.isExplicit { continue }
        append(clause, node: index, context: inner, subject: subject)
      }
    }
    if isAnnouncement(node) {
      let announced = announced(by: last, node: node, context: inner, subject: subject?.parties)
      handedDown[index] = announced
      if node.children.isEmpty { handedOn[slot] = announced }
      return
    }
    if duties.count > before {
      // Items below a duty go on with it.
      handedDown[index] = inner
      if let subject {
        handedDown[index].assignees = subject.parties
        handedDown[index].steps = [.leadIn]
      }
      if let spoken, node.kind == .paragraph, genre.isNews { handedOn[slot] = spoken }
    } else if node.kind == .paragraph, genre.isNews, handedOn[slot] != nil {
      handedOn[slot] = nil
    }
  }

  /// Whether `node` is an item of a document that orders, with a deadline in it.
  private func isDatedItem(_ node: LayoutNode) -> Bool {
    switch node.kind {
    case .number, .point, .dash:
      genre.hasTaskLists && !isAnnouncement(node) && text.hasDeadline(in: node.content)
    default: false
    }
  }

  private func hasEventLines(_ node: LayoutNode) -> Bool {
    node.children.contains { child in
      let content = text.layout.nodes[child].content
      return !content.isEmpty && text.cue(at: content.lowerBound)?.kind == .event
    }
  }

  /// The sentences of `node`, in text order.
  private func sentences(of node: LayoutNode) -> [TokenRange] {
    var result: [TokenRange] = []
    var position = node.content.lowerBound
    while position < node.content.upperBound {
      let sentence = text.layout.sentences[text.layout.sentence(ofToken: position)]
      let end = Swift.min(
        Swift.max(sentence.upperBound, position + 1), node.content.upperBound)
      result.append(TokenRange(position, end))
      position = end
    }
    return result
  }

  // MARK: Duties

  private mutating func append(
    _ clause: DutyClause, node: Int, context: DutyContext,
    subject: (parties: [DutyParty], assigner: DutyParty?)?
  ) {
    guard !clause.action.isEmpty, clause.action.count > 1 || clause.isExplicit else { return }
    var rules = [clause.rule]
    var assignees = clause.parties
    if !assignees.isEmpty {
      rules.append(DutyStep.ownSubject.rawValue)
    } else if let subject, !clause.isModal {
      assignees = subject.parties
      rules.append(DutyStep.sentenceBefore.rawValue)
    } else {
      assignees = context.assignees
      rules += context.steps.map(\.rawValue)
    }
    let parts = DutyParts(of: clause, text: text)
    duties.append(
      Duty(
        tokens: clause.tokens.union(clause.action), action: clause.action, assignees: assignees,
        assigner: clause.assigner ?? subject?.assigner ?? context.assigner,
        collaborators: parts.collaborators, reportTo: parts.reportTo, deadlines: parts.deadlines,
        node: node, rules: rules))
  }

  // MARK: Announcements

  /// Whether the nodes below or behind `node` go on with it.
  private func isAnnouncement(_ node: LayoutNode) -> Bool {
    node.isLeadIn || text.isPunctuation(":", at: node.content.upperBound - 1)
  }

  /// What a lead-in hands down: `Giao Sở Y tế:`, `Thủ tướng Chính phủ yêu cầu:`, `… như sau:`.
  private func announced(
    by clause: DutyClause?, node: LayoutNode, context: DutyContext, subject: [DutyParty]?
  ) -> DutyContext {
    var result = context
    guard let clause, clause.tokens.upperBound >= node.content.upperBound - 2 else {
      return speech(of: node, in: context)
    }
    // `… báo cáo số liệu, bao gồm:` lists things.
    result.stance = endsInEnumeration(node) ? .silent : .ordered
    result.assigner = clause.assigner ?? context.assigner
    if let parties = clause.parties.isEmpty ? subject : clause.parties {
      result.assignees = parties
      result.isAssigned = true
      result.steps = [.leadIn]
    } else if clause.ordersMore, context.assignees.isEmpty {
      result.steps = [.taskList]
    }
    return result
  }

  private func endsInEnumeration(_ node: LayoutNode) -> Bool {
    let end = text.trimmed(node.content).upperBound
    return (Swift.max(node.content.lowerBound, end - 3)..<end).contains {
      text.end(of: text.words.enumeration, at: $0, before: end) == end
    }
  }

  /// `… kết luận như sau:`, `… có ý kiến như sau:`
  private func speech(of node: LayoutNode, in context: DutyContext) -> DutyContext {
    var result = context
    let end = node.content.upperBound
    var position = end - 1
    while position >= Swift.max(node.content.lowerBound, end - 14) {
      if let cue = text.cue(at: position), cue.kind == .speech || cue.isOrder {
        result.stance = .ordered
        result.steps = [.taskList]
        let reader = ClauseReader(text: text, context: context)
        if let speaker = reader.speaker(from: node.content.lowerBound, before: position) {
          result.assigner = speaker
        }
        return result
      }
      position -= 1
    }
    return result
  }
}
