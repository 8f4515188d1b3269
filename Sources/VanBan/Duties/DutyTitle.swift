import RuleMatching
import VietnameseText

/// What a node that is a title says to those below it.
struct DutyTitle {
  var context: DutyContext
  /// Whether it is a heading of the document, not only the first line of an item.
  var isHeading: Bool
  /// Whether it is a task itself: `1. Xây dựng kế hoạch` over `Đơn vị chủ trì: …`.
  var isTask = false

  /// `nil` where `node` is running text.
  init?(node: DutyNode, text: DutyText, context: DutyContext, genre: DutyGenre) {
    let range = text.trimmed(node.content)
    guard !range.isEmpty, range.count <= 60 else { return nil }
    isHeading = Self.isHeading(node)
    let endsInColon = text.has(.colon, at: node.content.upperBound - 1)
    let isClosed =
      text.has(.stop, at: node.content.upperBound - 1)
      || text.has(.semicolon, at: node.content.upperBound - 1)
    self.context = context

    let begin = range.lowerBound
    if isHeading, !endsInColon,
      text.end(of: .headingAlone, at: begin, before: range.upperBound) == range.upperBound
    {
      self.context = Self.silent(context)
      return
    }
    let silence = text.value(of: .headingSilent, at: begin, before: range.upperBound)
    let isOpening =
      silence != nil || text.end(of: .headingTask, at: begin, before: range.upperBound) != nil
    let isNamed =
      !isOpening
      || text.end(of: .headingOf, at: begin, before: range.upperBound) != nil

    // `Giao Giám đốc Sở Giáo dục và Đào tạo`, `Sở Tài chính:`, `Đồng chí Bí thư Đảng ủy.`
    // The title of a form or list in an annex says what it is about.
    // `Lãnh đạo Hội đồng nhân dân, các đoàn thể ở xã.` below a heading is a task.
    let isAct =
      isClosed && !isHeading && context.isAssigned && text.party(at: begin) == nil
      && text.verb(at: begin, before: range.upperBound, place: .initial) != nil
    if isNamed, !isAct, !(node.region == .appendix && node.kind == .heading),
      let named = Self.named(
        in: range, isTitle: !genre.isNews && (isHeading || !isClosed), isLeadIn: endsInColon,
        text: text)
    {
      self.context.stance = .ordered
      self.context.assignees = named.parties
      self.context.isAssigned = true
      self.context.step = named.step
      return
    }
    guard isHeading || (node.hasChildren && !endsInColon && !isClosed) else { return nil }
    guard !(isClosed && range.count > 25) else { return nil }
    isTask =
      !isHeading && !isOpening && context.stance == .ordered
      && Self.isPerformed(node, text: text)
    if silence == "stated", node.kind == .chapter || node.kind == .article { return }
    if let silence, silence != "soft" || context.assignees.isEmpty {
      self.context = Self.silent(context)
      return
    }
    guard genre.hasTaskLists || context.stance == .ordered, context.stance != .silent else {
      return
    }
    var next = begin
    while let index = text.first(DutyMarks(.headingTask), from: next, before: range.upperBound) {
      next = index + 1
      guard
        let value = text.value(of: .headingTask, at: index, before: range.upperBound)
      else { continue }
      if value == "plan", node.kind == .article || node.kind == .chapter { continue }
      self.context.stance = .ordered
      if self.context.assignees.isEmpty { self.context.step = .taskList }
      return
    }
  }

  private static func silent(_ context: DutyContext) -> DutyContext {
    var result = DutyContext()
    result.isDirective = context.isDirective
    result.stance = .silent
    return result
  }

  private static func isHeading(_ node: DutyNode) -> Bool {
    switch node.kind {
    case .part, .chapter, .section, .roman, .letter, .heading: true
    case .article, .number, .point, .dash, .paragraph, .cell: false
    }
  }

  /// Whether the title is a task: a line below it says who does it, and no other line is a task.
  private static func isPerformed(_ node: DutyNode, text: DutyText) -> Bool {
    var isPerformed = false
    for child in text.layout.nodes[node.index].children {
      let content = text.layout.nodes[child].content
      guard !content.isEmpty else { continue }
      if let cue = text.cue(at: content.lowerBound), cue.isParticular {
        isPerformed = isPerformed || cue.kind == .performer || cue.kind == .time
      } else if text.action(at: content.lowerBound, before: content.upperBound, place: .initial)
        != nil
      {
        return false
      }
    }
    return isPerformed
  }
}
