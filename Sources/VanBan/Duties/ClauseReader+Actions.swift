import VietnameseText

extension ClauseReader {
  /// The action behind `có trách nhiệm`; `chịu trách nhiệm` is the action itself.
  func actionBehind(_ cue: DutyCueMention, before end: Int) -> Int? {
    var start = cue.tokens.upperBound
    if cue.kind == .liable {
      // `chịu trách nhiệm` is the action, unless a verb says what it is.
      guard text.end(of: .carryOut, at: start, before: end) == nil,
        let action = text.action(at: start, before: end, place: .inner)
      else { return cue.tokens.lowerBound }
      return action
    }
    if text.has(.colon, at: start) || start >= end { return end }
    if let next = text.cue(at: start), next.isResponsibility {
      return actionBehind(next, before: end)
    }
    start = behindParties(start, before: end)
    return text.action(at: start, before: end, place: .initial) ?? start
  }

  /// The action at `start`, behind a party: a verb, or the action of a cue of responsibility.
  func verbOrCue(at start: Int, before end: Int, isRecognized: Bool) -> Int? {
    if let cue = text.cue(at: start) {
      if cue.isResponsibility { return actionBehind(cue, before: end) }
      if cue.kind == .lead || cue.isOrder { return start }
    }
    return text.action(at: start, before: end, place: isRecognized ? .initial : .inner)
  }

  /// The lists of words that begin no task.
  private static let things: [DutyLexicon] = [
    .noun, .thing, .article, .agent, .frame, .purpose, .modalSubject, .headingSilent, .headingTask,
    .subjectEnd, .report, .things, .documentKind,
  ]
  private static let marksOfThings = DutyMarks(things)

  /// The beginning of a task whose verb no list has, where it is known who acts and nothing but a
  /// task can stand: `Trung tâm Y tế: | khử khuẩn nguồn nước …`.
  func unknownVerb(at index: Int, before end: Int, isFirst: Bool) -> Int? {
    guard isFirst, context.isAssigned, end - index >= 6, !context.assignees.isEmpty else {
      return nil
    }
    var start = index
    while let next = text.end(of: .adverb, at: start, before: end) { start = next }
    guard start < end, text.tokens.kind(at: start) == .word, text.party(at: start) == nil,
      text.cue(at: start) == nil, !text.startsReference(at: index),
      !text.tokens.caseClass(at: start).contains(.allCapitals),
      start + 1 < end, text.tokens.kind(at: start + 1) == .word,
      !text.tokens.caseClass(at: start + 1).contains(.initialCapital)
    else { return nil }
    let isThing =
      text.has(Self.marksOfThings, at: start)
      && Self.things.contains { text.end(of: $0, at: start, before: end) != nil }
      || text.end(of: .documentKind, at: index, before: end) != nil
    return isThing ? nil : index
  }

  /// Skips what stands between a party and its verb: a remark in parentheses, a comma, `theo chức
  /// năng, nhiệm vụ`, `căn cứ quy định tại …,`.
  func behindParties(_ start: Int, before end: Int) -> Int {
    var position = start
    if text.has(.opening, at: position),
      let close = text.closing(of: position, before: end)
    {
      position = close
    }
    var next = position
    if text.has(.comma, at: next) { next += 1 }
    guard let between = text.end(of: .between, at: next, before: end),
      between >= text.end(of: .verb, at: next, before: end) ?? 0
    else {
      // A comma alone does not part a subject from its verb, unless both are plain.
      return next > position && isVerbLike(at: next, before: end) ? next : position
    }
    let limit = Swift.min(end, next + 80)
    // What follows `theo` at once is a thing: `theo quy định`.
    next = Swift.min(limit, between + 1)
    while next < limit {
      if text.has(.colon, at: next) || text.has(.semicolon, at: next) { break }
      let behindMark = text.has(.comma, at: next)
      if behindMark { next += 1 }
      if isVerbLike(at: next, before: end) { return next }
      if !behindMark { next += 1 }
    }
    return position
  }

  func isVerbLike(at index: Int, before end: Int) -> Bool {
    if let cue = text.cue(at: index) { return cue.isResponsibility || cue.kind == .lead }
    return text.action(at: index, before: end, place: .inner) != nil
  }
}
