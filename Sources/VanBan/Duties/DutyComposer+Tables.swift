import VietnameseText

extension DutyComposer {
  /// Whether `node` stands in a row of a table of tasks. The first node of a row makes its duty.
  mutating func readsRow(_ index: Int) -> Bool {
    let node = text.layout.nodes[index]
    let start = node.tokens.lowerBound
    while nextRow < tables.rows.count, tables.rows[nextRow].tokens.upperBound <= start {
      nextRow += 1
      isRowRead = false
    }
    guard nextRow < tables.rows.count, tables.rows[nextRow].tokens.lowerBound <= start else {
      return false
    }
    if !isRowRead { append(tables.rows[nextRow], node: index) }
    isRowRead = true
    return true
  }

  private mutating func append(_ row: DutyTables.Row, node: Int) {
    let begin =
      text.action(at: row.task.lowerBound, before: row.task.upperBound, place: .initial)
    guard let parties = parties(in: row.performers) else { return }
    let action = TokenRange(begin ?? row.task.lowerBound, row.task.upperBound)
    let clause = DutyClause(
      tokens: row.task, action: action, parties: [], assigner: nil,
      rule: DutyStep.bareAction.rawValue, isExplicit: false, ordersMore: false)
    let parts = DutyParts(of: clause, text: text)
    var deadlines = parts.deadlines
    if let time = row.time { deadlines += time.indices.compactMap { text.deadline(at: $0) } }
    duties.append(
      Duty(
        tokens: row.task, action: action, assignees: parties, assigner: nil,
        collaborators: row.partners.flatMap { self.parties(in: $0) } ?? parts.collaborators,
        reportTo: parts.reportTo, deadlines: deadlines, node: node,
        rules: [clause.rule, DutyStep.tableCell.rawValue]))
  }

  private func parties(in cell: TokenRange) -> [DutyParty]? {
    text.parties(at: cell.lowerBound, before: cell.upperBound, isHeading: true)
      .map { text.named($0.parties) }
  }
}
