import RuleMatching
import VietnameseText

/// Reads deadlines. A rule's `set kind` says what kind it is; the words may say otherwise (`before`,
/// `every`).
///
/// `set needs future`, `needs end`, `needs span` and `needs days` make a deadline only of a date that
/// is not before the document's own, of the end of a period, of days from one to another, and of no
/// range of years. A date that lies before the document's is a report,
/// never a deadline.
///
/// A rule that sets `stands alone` makes deadlines also where no duty is bound by them, unless the
/// sentence speaks of the effect of a document.
final class DeadlineInterpreter: Interpreter {
  static let field = "deadline"

  /// What a rule asks of the date; its `set needs`.
  private enum Need: String { case future, end, span, days }

  /// When words are a deadline though they bind no duty; a rule's `set stands`.
  private enum Stance: String {
    case alone
    /// Where they open a clause: `Định kỳ hằng quý, …`, but not `chế độ báo cáo định kỳ hằng quý`.
    case opening
  }

  /// The names of its captures.
  private struct Captures {
    let when, count, anchor, since, before, time, soft, every, yearly, unit, working,
      until: CaptureName

    init(_ rules: RuleSet) {
      when = rules.captureName("when")
      count = rules.captureName("count")
      anchor = rules.captureName("anchor")
      since = rules.captureName("since")
      before = rules.captureName("before")
      time = rules.captureName("time")
      soft = rules.captureName("soft")
      every = rules.captureName("every")
      yearly = rules.captureName("yearly")
      unit = rules.captureName("unit")
      working = rules.captureName("working")
      until = rules.captureName("until")
    }
  }

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  private let captures: Captures
  private let kind: Deadline.Kind?
  private let need: Need?
  private let stance: Stance?
  private let recurrencePeriods: Lexicon?
  /// Documents whose names have a last year.
  private let plans: Lexicon?
  private let events: CountedEventReader

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    captures = Captures(rules)
    kind = rule.settings["kind"].flatMap { Deadline.Kind(rawValue: $0) }
    need = rule.settings["needs"].flatMap(Need.init)
    stance = rule.settings["stands"].flatMap(Stance.init)
    recurrencePeriods = rules.lexicon("recurrence-period")
    plans = rules.lexicon("plan-kind")
    events = CountedEventReader(rules: rules)
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    let reader = CaptureReader(match: match, context: context)
    guard let kind else { return }
    var deadline = Deadline(kind: kind)
    var rules = rules
    var evidence = MentionEvidence()
    var range = match.range

    if let mention = reader.mention(captures.when), case .date(let date) = mention.value {
      let date = spanned(date, reader)
      guard isPlausible(date, mention, reader) else { return }
      deadline.date = date
      deadline.due = date.isImpossible ? nil : date.edtf
      deadline.time = date.time
      rules += mention.rules
      evidence["due"] = [mention.tokens]
    }
    if let period = period(reader) {
      if kind == .recurring {
        guard let recurrence = recurrence(of: period) else { return }
        deadline.recurrence = recurrence
      } else {
        deadline.period = period
        deadline.isMinimum = kind == .within && events.isMinimum(reader)
        if let count = reader.range(captures.count) { evidence["duration"] = [count] }
      }
    }
    if let anchor = reader.range(captures.anchor) ?? reader.range(captures.since) {
      deadline.anchor = context.tokens.canonicalString(of: anchor)
      deadline.event = events.event(reader)
      evidence["anchor"] = [anchor]
    }
    if let mention = reader.mention(captures.since) { rules += mention.rules }
    if !liesAhead(deadline, context), isReport(match.range, kind, reader) { return }
    if context.quotations.contains(match.range.lowerBound) { return }
    if let every = recurrenceWord(reader) {
      deadline.kind = .recurring
      deadline.recurrence = every
      range = range.union(match.range)
    } else if reader.has(captures.before) {
      deadline.kind = .before
    }
    // The day of a recurring deadline stays in its text.
    if deadline.kind == .recurring { deadline.due = nil }
    if let range = reader.range(captures.time),
      let time = ClockTime(tokens: range, in: context.tokens)
    {
      deadline.time = time.text
    }
    deadline.isSoft = reader.has(captures.soft)
    deadline.standsAlone = standsAlone(deadline, range, reader)
    guard
      deadline.due != nil || deadline.period != nil || deadline.recurrence != nil
        || deadline.kind == .immediately || deadline.date?.isImpossible == true
    else { return }
    context.found.add(
      Mention(
        field: Self.field, tokens: range, value: .deadline(deadline), rules: rules,
        evidence: evidence))
  }

  // MARK: Parts

  private func standsAlone(
    _ deadline: Deadline, _ range: TokenRange, _ reader: CaptureReader
  ) -> Bool {
    switch stance {
    case nil: return false
    // A period in which something is in force has days.
    case .alone: return deadline.due == nil || !speaksOfEffect(range, reader)
    case .opening:
      let start = range.lowerBound
      return start == 0 || reader.context.layout.hasBarrier(before: start)
        || reader.tokens.kind(at: start - 1) != .word
    }
  }

  private func recurrenceWord(_ reader: CaptureReader) -> String? {
    if let every = reader.value(captures.every) { return every }
    if let mention = reader.mention(captures.when), case .date(let date) = mention.value,
      date.recurs
    {
      // `ngày 10 hằng tháng`: the words behind the date say the period.
      let next = TokenRange(
        mention.tokens.upperBound, Swift.min(mention.tokens.upperBound + 2, reader.tokens.count))
      // `hằng năm (trước ngày 15 tháng 11)`: they stand before it.
      return recurrence(in: next, reader.tokens) ?? (date.start.month == nil ? nil : "yearly")
    }
    guard let yearly = reader.range(captures.yearly) else { return nil }
    return recurrence(in: yearly, reader.tokens)
  }

  /// The period that `hằng tháng`, `hàng năm` … name.
  private func recurrence(in range: TokenRange, _ tokens: TokenizedText) -> String? {
    guard let recurrencePeriods else { return nil }
    for index in range.indices {
      if let found = recurrencePeriods.longestMatch(at: index, in: tokens) { return found.value }
    }
    return nil
  }

  private func period(_ reader: CaptureReader) -> Period? {
    guard let unit = reader.value(captures.unit).flatMap(Period.Unit.init(rawValue:)),
      let count = reader.value(captures.count).flatMap({ Int($0) })
        ?? reader.integer(captures.count)
    else { return nil }
    return Period(count: count, unit: unit, isWorking: reader.has(captures.working))
  }

  private func recurrence(of period: Period) -> String? {
    switch (period.count, period.unit) {
    case (1, .day): "daily"
    case (1, .week), (7, .day): "weekly"
    case (1, .month): "monthly"
    case (3, .month): "quarterly"
    case (6, .month): "half-yearly"
    case (1, .year), (12, .month): "yearly"
    default: nil
    }
  }

  /// Two dates of a `Thời gian thực hiện: Ngày 26, 27/12` line are one span.
  private func spanned(_ date: CalendarDate, _ reader: CaptureReader) -> CalendarDate {
    guard case .date(let last)? = reader.value(ofMention: captures.until),
      date.end == nil, last.end == nil, date.start != last.start
    else { return date }
    var span = date
    span.end = last.start
    return span
  }

  /// Whether its day is certain to come after the document: then nothing can have been done by it.
  private func liesAhead(_ deadline: Deadline, _ context: InterpretationContext) -> Bool {
    guard let date = deadline.date, let documentDate = context.documentDate,
      documentDate.day != nil, (date.end ?? date.start).year != nil
    else { return false }
    return !(date.end ?? date.start).isBefore(documentDate)
  }

  /// Whether the sentence says that it was done: `Ngay sau khi được thành lập, … đã kịp thời ban
  /// hành`, `đã được giao đất trước ngày …`.
  private func isReport(
    _ range: TokenRange, _ kind: Deadline.Kind, _ reader: CaptureReader
  ) -> Bool {
    let sentences = reader.context.layout.sentences
    let index = reader.context.layout.sentence(ofToken: range.lowerBound)
    guard sentences.indices.contains(index) else { return false }
    if kind == .immediately {
      let upper = Swift.min(sentences[index].upperBound, range.upperBound + 24)
      return range.upperBound < upper
        && (range.upperBound..<upper).contains { reader.tokens.isExactly("đã", at: $0) }
    }
    guard kind == .before || kind == .by || kind == .during else { return false }
    // Back to the word that opens the clause.
    var position = range.lowerBound - 1
    let lower = Swift.max(sentences[index].lowerBound, range.lowerBound - 20)
    let tokens = reader.tokens
    while position >= lower {
      if tokens.isExactly("đã", at: position) { return true }
      if tokens.isCharacter(";", at: position) || tokens.isExactly("thành", at: position)
        || tokens.isExactly("xong", at: position) || tokens.isExactly("gửi", at: position)
        || tokens.isExactly("trình", at: position)
      {
        return false
      }
      position -= 1
    }
    return false
  }

  /// Whether the words before it in the sentence say from when or until when something is in force.
  private func speaksOfEffect(_ range: TokenRange, _ reader: CaptureReader) -> Bool {
    let sentences = reader.context.layout.sentences
    let index = reader.context.layout.sentence(ofToken: range.lowerBound)
    guard sentences.indices.contains(index) else { return false }
    let lower = Swift.max(sentences[index].lowerBound, range.lowerBound - 40)
    return (lower..<range.lowerBound).contains { position in
      reader.tokens.isWord("lực", at: position) && reader.tokens.isWord("hiệu", at: position - 1)
    }
  }

  /// Whether a bare year belongs to the name of a plan (`Chiến lược phát triển … đến năm 2030`): it
  /// stands neither at the beginning of a clause nor behind what is to be reached.
  private func isOfTitle(
    _ date: CalendarDate, match range: TokenRange, _ reader: CaptureReader
  ) -> Bool {
    guard date.start.isWholeYear, date.end == nil,
      let previous = range.indices.first.map({ $0 - 1 }), previous >= 0,
      !reader.context.layout.hasBarrier(before: range.lowerBound),
      reader.tokens.kind(at: previous) == .word,
      !reader.tokens.isWord(
        ["đấu", "kiến", "thành", "xong", "đạt", "từ", "nay", "dài", "chậm", "nhất"], at: previous)
    else { return false }
    let sentences = reader.context.layout.sentences
    let index = reader.context.layout.sentence(ofToken: range.lowerBound)
    guard sentences.indices.contains(index), let plans else { return false }
    var position = previous
    let lower = Swift.max(sentences[index].lowerBound, range.lowerBound - 40)
    while position >= lower,
      reader.tokens.kind(at: position) != .punctuation
        || reader.tokens.isCharacter(",", at: position)
    {
      if let found = plans.longestMatch(at: position, in: reader.tokens),
        found.end <= range.lowerBound,
        reader.tokens.caseClass(at: position).contains(.initialCapital)
      {
        return true
      }
      position -= 1
    }
    return false
  }

  private func isPlausible(
    _ date: CalendarDate, _ mention: Mention, _ reader: CaptureReader
  ) -> Bool {
    if need == .end, date.part != "end" { return false }
    if need == .span, date.end?.day == nil { return false }
    if need == .days, date.end != nil, date.start.isWholeYear { return false }
    if kind == .by, isOfTitle(date, match: reader.match.range, reader) { return false }
    // A day of the week or a span of past months is no limit.
    if date.end != nil, date.start.month == 1, date.start.day == nil { return false }
    guard let documentDate = reader.context.documentDate, documentDate.year != nil else {
      return need != .future && need != .span || date.start.day != nil
    }
    // A span that has begun may be a report; one that lies ahead is an order or a plan.
    if need == .span, date.start.isBefore(documentDate) { return false }
    let last = date.end ?? date.start
    guard last.year != nil, !date.recurs else { return true }
    return !last.isBefore(documentDate)
  }
}
