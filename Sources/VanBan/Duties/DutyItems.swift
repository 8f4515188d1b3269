import VietnameseText

/// Completes duties by the lines of their item: `Đơn vị chủ trì: …`, `Thời gian hoàn thành: …`.
struct DutyItems {
  let text: DutyText
  private(set) var duties: [Duty]

  init(text: DutyText, duties: [Duty]) {
    self.text = text
    self.duties = duties
  }

  /// - Complexity: O(tokens + duties).
  mutating func complete() {
    guard !duties.isEmpty else { return }
    var first = 0
    for (index, node) in text.layout.nodes.enumerated() where !node.content.isEmpty {
      guard let cue = text.cue(at: node.content.lowerBound) else { continue }
      let line = TokenRange(cue.tokens.upperBound, node.content.upperBound)
      while first < duties.count, !isBelow(duties[first].node, node.parent), duties[first].node < index
      {
        first += 1
      }
      let targets = duties.indices[first...].prefix { duties[$0].node < index }
      switch cue.kind {
      case .performer:
        guard let list = text.parties(at: line.lowerBound, before: line.upperBound) else { break }
        for target in targets where isOpen(duties[target]) {
          duties[target].assignees = list.parties
          duties[target].rules.append(DutyStep.performerLine.rawValue)
        }
      case .partner:
        guard let list = text.parties(at: line.lowerBound, before: line.upperBound) else { break }
        for target in targets where duties[target].collaborators.isEmpty {
          duties[target].collaborators = list.parties
        }
      case .time:
        let found = line.indices.compactMap { text.deadline(at: $0) }
        for target in targets where duties[target].deadlines.isEmpty && !found.isEmpty {
          duties[target].deadlines = found
          duties[target].rules.append(DutyStep.itemDeadline.rawValue)
        }
      case .event:
        break
      default: break
      }
    }
  }

  /// Whether a performer line may name who does `duty`: nobody was, or only the section's heading.
  private func isOpen(_ duty: Duty) -> Bool {
    duty.assignees.isEmpty || !duty.rules.contains(DutyStep.ownSubject.rawValue)
  }

  /// Whether `node` is `ancestor` or stands below it.
  private func isBelow(_ node: Int, _ ancestor: Int?) -> Bool {
    guard let ancestor else { return true }
    var current: Int? = node
    while let index = current, index >= ancestor {
      if index == ancestor { return true }
      current = text.layout.nodes[index].parent
    }
    return false
  }
}
