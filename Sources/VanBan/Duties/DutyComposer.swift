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
  var handedDown: [DutyContext]
  /// What a lead-in without children, or a speaker, hands on to the nodes beside it, by parent;
  /// the last entry is that of the nodes without one.
  var handedOn: [DutyContext?]
  var duties: [Duty] = []
  let tables: DutyTables
  /// The row of a table of tasks that is read or comes next, and whether its duty was made.
  var nextRow = 0
  var isRowRead = false

  /// What nodes without a parent inherit.
  var root: DutyContext {
    var context = DutyContext()
    context.isDirective = genre.hasTaskLists
    return context
  }

  /// - Parameters:
  ///   - kind: the kind of the document (`Kế hoạch`), `nil` for news and the like.
  ///   - number: its number, if it has one.
  init(
    tokens: TokenizedText, layout: DocumentLayout, mentions: [Mention], words: DutyWords,
    kind: String?, number: String?
  ) {
    text = DutyText(tokens: tokens, layout: layout, mentions: mentions, words: words)
    genre = DutyGenre(kind: kind, number: number)
    tables = DutyTables(text)
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

  mutating func visit(_ index: Int) {
    let node = DutyNode(index, in: text.layout.nodes)
    let slot = node.parent >= 0 ? node.parent : text.layout.nodes.count
    var context = node.parent >= 0 ? handedDown[node.parent] : root
    if let beside = handedOn[slot] { context = beside }
    // A headline begins something new.
    if genre.isNews, node.kind == .heading { context = root }
    // What no node stands below hands nothing down.
    if node.hasChildren { handedDown[index] = context }
    guard node.region == .body || node.region == .appendix else {
      if node.region != .furniture { handedOn[slot] = nil }
      return
    }
    guard !node.content.isEmpty, !text.isQuoted(at: node.content.lowerBound) else { return }
    if !tables.rows.isEmpty, readsRow(index) { return }
    // What stands in a cell is no part of the running text around the table.
    if node.kind == .cell { context = root }

    if node.kind != .cell,
      let title = DutyTitle(node: node, text: text, context: context, genre: genre)
    {
      handedDown[index] = title.context
      // A heading ends what was said before it; without children it speaks for what follows.
      handedOn[slot] = !node.hasChildren && title.isHeading ? title.context : nil
      guard title.isTask else { return }
      read(index, node: node, slot: slot, context: context)
    } else {
      // A mere title, even of one line without items, is no task of nobody.
      read(
        index, node: node, slot: slot, context: context,
        needsAssignee: node.isHeading && node.kind != .dash)
    }
  }

  mutating func append(
    _ clause: DutyClause, assigner: DutyParty?, node: Int, context: DutyContext,
    subject: DutySubject?
  ) {
    guard !clause.action.isEmpty, clause.action.count > 1 || clause.isExplicit else { return }
    var rules = [clause.rule]
    let assignees: [DutyParty]
    if let subject, !clause.parties.isEmpty || !clause.isModal {
      assignees = subject.parties
      rules.append(
        (clause.parties.isEmpty ? DutyStep.sentenceBefore : DutyStep.ownSubject).rawValue)
    } else {
      assignees = context.assignees
      if let step = context.step { rules.append(step.rawValue) }
    }
    let parts = DutyParts(of: clause, text: text)
    duties.append(
      Duty(
        tokens: clause.tokens.union(clause.action), action: clause.action, assignees: assignees,
        assigner: assigner ?? subject?.assigner ?? context.assigner,
        collaborators: parts.collaborators, reportTo: parts.reportTo,
        deadlines: parts.deadlines.isEmpty && !context.deadlines.isEmpty
          && assignees.map(\.name) == context.assignees.map(\.name)
          ? context.deadlines : parts.deadlines,
        node: node, rules: rules))
  }
}
