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
  init?(node: LayoutNode, text: DutyText, context: DutyContext, genre: DutyGenre) {
    let range = text.trimmed(node.content)
    guard !range.isEmpty, range.count <= 60 else { return nil }
    isHeading = Self.isHeading(node)
    let endsInColon = text.isPunctuation(":", at: node.content.upperBound - 1)
    let isClosed =
      text.isPunctuation(".", at: node.content.upperBound - 1)
      || text.isPunctuation(";", at: node.content.upperBound - 1)
    self.context = context

    let begin = range.lowerBound
    let words = text.words
    let opening =
      Self.value(of: words.headingSilent, at: begin, in: text, before: range.upperBound)
      ?? Self.value(of: words.headingTask, at: begin, in: text, before: range.upperBound)
    let isNamed =
      opening == nil
      || text.end(of: words.headingOf, at: begin, before: range.upperBound) != nil

    // `Giao Giám đốc Sở Giáo dục và Đào tạo`, `Sở Tài chính:`, `Đồng chí Bí thư Đảng ủy.`
    if isNamed,
      let named = Self.named(
        in: range, isTitle: !genre.isNews && (isHeading || !isClosed), isLeadIn: endsInColon,
        text: text)
    {
      self.context.stance = .ordered
      self.context.assignees = named.parties
      self.context.isAssigned = true
      self.context.steps = [named.step]
      return
    }
    guard isHeading || (!node.children.isEmpty && !endsInColon && !isClosed) else { return nil }
    guard !(isClosed && range.count > 25) else { return nil }
    isTask =
      opening == nil && context.stance == .ordered && Self.hasOnlyParticulars(node, text: text)
    if let value = Self.value(
      of: words.headingSilent, at: begin, in: text, before: range.upperBound),
      value != "soft" || context.assignees.isEmpty
    {
      self.context = DutyContext()
      self.context.isDirective = context.isDirective
      self.context.stance = .silent
      return
    }
    guard genre.hasTaskLists || context.stance == .ordered, context.stance != .silent else {
      return
    }
    for index in range.indices {
      guard
        let value = Self.value(of: words.headingTask, at: index, in: text, before: range.upperBound)
      else { continue }
      if value == "plan", node.kind == .article || node.kind == .chapter { continue }
      self.context.stance = .ordered
      if self.context.assignees.isEmpty { self.context.steps = [.taskList] }
      return
    }
  }

  private static func isHeading(_ node: LayoutNode) -> Bool {
    switch node.kind {
    case .part, .chapter, .section, .roman, .letter, .heading: true
    case .article, .number, .point, .dash, .paragraph, .cell: false
    }
  }

  /// The parties that a title consists of, or ends in behind `Trách nhiệm của`.
  private static func named(
    in range: TokenRange, isTitle: Bool, isLeadIn: Bool, text: DutyText
  ) -> (parties: [DutyParty], step: DutyStep)? {
    var start = range.lowerBound
    var step = DutyStep.heading
    if let cue = text.cue(at: start), cue.isOrder {
      start = cue.tokens.upperBound
      step = .leadIn
    } else if let end = text.end(of: text.words.headingOf, at: start, before: range.upperBound) {
      start = end
    }
    // `Các phòng tham gia đào tạo`: a class may have a verb in its name, a body has none.
    let isClass = text.end(of: text.words.article, at: start, before: range.upperBound) != nil
    guard var list = text.parties(at: start, before: range.upperBound) else { return nil }
    let isNarrowed =
      text.end(of: text.words.titleVerb, at: list.tokens.upperBound, before: range.upperBound)
      != nil
    if isTitle, isClass || isNarrowed, range.count <= 24,
      let whole = text.parties(at: start, before: range.upperBound, isHeading: true)
    {
      list = whole
    }
    var end = list.tokens.upperBound
    if text.isPunctuation("(", at: end),
      let close = text.closing(of: end, before: range.upperBound)
    {
      end = close
    }
    // `Các đơn vị cấp nước có trách nhiệm`
    if let cue = text.cue(at: end), cue.kind == .responsible { end = cue.tokens.upperBound }
    if end >= range.upperBound { return (list.parties, step) }
    // `Các cơ sở sản xuất giống, nuôi trồng thủy sản:`
    if isTitle, isClass, range.count <= 20, step == .heading,
      !range.indices.contains(where: { text.cue(at: $0) != nil })
    {
      let whole = TokenRange(start, range.upperBound)
      return (
        [DutyParty(name: text.tokens.canonicalString(of: whole), tokens: [whole])], step
      )
    }
    // `Chủ tịch các xã ven sông, trong đó trọng tâm là các xã: …:`
    let next = end + 1
    guard isLeadIn, text.isPunctuation(",", at: end),
      text.end(of: text.words.connective, at: next, before: range.upperBound) != nil,
      !(next..<range.upperBound).contains(where: { text.cue(at: $0) != nil })
    else { return nil }
    return (list.parties, step)
  }

  private static func value(
    of lexicon: Lexicon?, at index: Int, in text: DutyText, before limit: Int
  ) -> String? {
    guard let found = lexicon?.longestMatch(at: index, in: text.tokens), found.end <= limit else {
      return nil
    }
    return found.value
  }

  /// Whether all children are lines such as `Đơn vị chủ trì:`, `Thời gian hoàn thành:`.
  private static func hasOnlyParticulars(_ node: LayoutNode, text: DutyText) -> Bool {
    !node.children.isEmpty
      && node.children.allSatisfy { child in
        let content = text.layout.nodes[child].content
        guard !content.isEmpty, let cue = text.cue(at: content.lowerBound) else { return false }
        return cue.kind == .performer || cue.kind == .partner || cue.kind == .time
      }
  }
}
