import VietnameseText

/// Completes duties by the lines of their item: `Đơn vị chủ trì: …`, `Thời gian hoàn thành: …`.
struct DutyItems {
  let text: DutyText
  private(set) var duties: [Duty]

  /// At most so many duties above a line are looked at: the work stays linear.
  static let mostTasks = 48

  /// - Complexity: O(mentions + duties).
  mutating func complete() {
    guard !duties.isEmpty else { return }
    var next = 0
    for cue in text.cues
    where cue.kind == .performer || cue.kind == .partner || cue.kind == .time {
      while next < duties.count, duties[next].tokens.lowerBound < cue.tokens.lowerBound {
        next += 1
      }
      let line = line(behind: cue.tokens)
      let targets = targets(before: next, cue: cue.kind, line: cue.tokens)
      guard !targets.isEmpty else { continue }
      switch cue.kind {
      case .performer: perform(targets, line)
      case .partner: partner(targets, line)
      default: limit(targets, line)
      }
    }
  }

  private mutating func perform(_ targets: [Int], _ line: TokenRange) {
    guard let list = text.parties(at: line.lowerBound, before: line.upperBound, isHeading: true)
    else { return }
    let parties = text.named(list.parties)
    for target in targets where !duties[target].rules.contains(DutyStep.ownSubject.rawValue) {
      duties[target].assignees = parties
      duties[target].rules.append(DutyStep.performerLine.rawValue)
    }
  }

  private mutating func partner(_ targets: [Int], _ line: TokenRange) {
    guard let list = text.parties(at: line.lowerBound, before: line.upperBound, isHeading: true)
    else { return }
    let parties = text.named(list.parties)
    for target in targets where duties[target].collaborators.isEmpty {
      duties[target].collaborators = parties
    }
  }

  private mutating func limit(_ targets: [Int], _ line: TokenRange) {
    let found = line.indices.compactMap { text.deadline(at: $0) }
    guard !found.isEmpty else { return }
    for target in targets where duties[target].deadlines.isEmpty {
      duties[target].deadlines = found
      duties[target].rules.append(DutyStep.itemDeadline.rawValue)
    }
  }

  /// What stands behind the cue, to the end of its sentence or to the next such cue.
  private func line(behind cue: TokenRange) -> TokenRange {
    let sentence = text.layout.sentences[text.layout.sentence(ofToken: cue.lowerBound)]
    var next = cue.upperBound
    while let position = text.first(.cue, from: next, before: sentence.upperBound) {
      let kind = text.cue(at: position)?.kind
      if kind == .performer || kind == .partner || kind == .time {
        return TokenRange(cue.upperBound, position)
      }
      next = position + 1
    }
    return TokenRange(cue.upperBound, sentence.upperBound)
  }

  /// The duties that a line speaks of: those before it in its node or, where it begins one, in its
  /// item, down to those that an earlier line of its kind closed.
  private func targets(before next: Int, cue: DutyCue.Kind, line: TokenRange) -> [Int] {
    let node = text.layout.node(ofToken: line.lowerBound)
    let begins = text.layout.nodes[node].content.lowerBound >= line.lowerBound
    let parent = text.layout.nodes[node].parent
    let closing = cue == .time ? DutyStep.itemDeadline.rawValue : DutyStep.performerLine.rawValue
    var targets: [Int] = []
    var index = next - 1
    while index >= 0, targets.count < Self.mostTasks {
      let duty = duties[index]
      guard begins ? isBelow(duty.node, parent) : duty.node == node else { break }
      if cue != .partner, duty.rules.contains(closing) { break }
      targets.append(index)
      // Beside the line, only the item right above it; below a common item, all of its tasks.
      if begins, parent == nil { break }
      index -= 1
    }
    return targets
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
