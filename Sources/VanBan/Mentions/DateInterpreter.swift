import RuleMatching
import VietnameseText

/// Reads calendar expressions. A day that does not exist makes no mention, but for a rule that sets
/// `value impossible`: it finds nothing else, and gives no value.
///
/// Captures: `day month year` of one day; `day1 month1 year1 … day2 month2 year2` of a range;
/// `first` the first of two days that share a month; `quarter`, `count` (months from January),
/// `part`, `daypart`, `time`, `open`, `yearly`. A rule that sets `calendar lunar` has a day of the
/// lunar calendar: `day` (or `full`, the fifteenth), `month` or `moon`, and `year`, or `stem` and
/// `branch` of the cycle of sixty.
final class DateInterpreter: Interpreter {
  static let field = "date"

  /// The names of its captures.
  private struct Captures {
    let first, day, day1, month1, year1, day2, quarter1, count, year, month, quarter, second, open,
      part, daypart, time, yearly, year2, month2, quarter2, full, moon, stem, branch: CaptureName

    init(_ rules: RuleSet) {
      first = rules.captureName("first")
      day = rules.captureName("day")
      day1 = rules.captureName("day1")
      month1 = rules.captureName("month1")
      year1 = rules.captureName("year1")
      day2 = rules.captureName("day2")
      quarter1 = rules.captureName("quarter1")
      count = rules.captureName("count")
      year = rules.captureName("year")
      month = rules.captureName("month")
      quarter = rules.captureName("quarter")
      second = rules.captureName("second")
      open = rules.captureName("open")
      part = rules.captureName("part")
      daypart = rules.captureName("daypart")
      time = rules.captureName("time")
      yearly = rules.captureName("yearly")
      year2 = rules.captureName("year2")
      month2 = rules.captureName("month2")
      quarter2 = rules.captureName("quarter2")
      full = rules.captureName("full")
      moon = rules.captureName("moon")
      stem = rules.captureName("stem")
      branch = rules.captureName("branch")
    }
  }

  /// The id of its rule, as a mention has it.
  private let rules: [String]
  private let captures: Captures
  private let isLunar: Bool
  private let isImpossible: Bool

  init(rule: Rule, in rules: RuleSet) {
    self.rules = [rule.id]
    isLunar = rule.settings["calendar"] == "lunar"
    isImpossible = rule.settings["value"] == "impossible"
    captures = Captures(rules)
  }

  func addMentions(of match: Match, in context: InterpretationContext) {
    let reader = CaptureReader(match: match, context: context)
    if isImpossible {
      addImpossible(reader)
      return
    }
    var dates: [(date: CalendarDate, tokens: TokenRange)] = []
    if isLunar {
      if let date = lunar(reader) { dates = [(date, match.range)] }
    } else if let first = reader.integer(captures.first), reader.has(captures.day) {
      dates = twoDays(first, reader)
    } else if reader.has(captures.day1) || reader.has(captures.month1) || reader.has(captures.year1)
      || reader.has(captures.day2) || reader.has(captures.quarter1)
    {
      if let range = range(reader) { dates = [(range, match.range)] }
    } else if let count = reader.integer(captures.count) {
      dates = [(firstMonths(count, year: reader.integer(captures.year)), match.range)]
    } else {
      dates = [(single(reader), match.range)]
    }
    for (date, tokens) in dates {
      guard date.start.isPossible, date.end?.isPossible ?? true, !isReversed(date) else {
        continue
      }
      context.found.add(
        Mention(field: Self.field, tokens: tokens, value: .date(date), rules: rules))
    }
  }

  private func addImpossible(_ reader: CaptureReader) {
    guard !single(reader).start.isPossible else { return }
    var date = CalendarDate(start: CalendarDate.Point())
    date.isImpossible = true
    reader.context.found.add(
      Mention(
        field: Self.field, tokens: reader.match.range, value: .date(date), rules: rules,
        review: [.impossibleDate]))
  }

  // MARK: Forms

  /// A day of the lunar calendar, as the day of the solar one where the text has its year.
  private func lunar(_ reader: CaptureReader) -> CalendarDate? {
    let number = { (name: CaptureName) in reader.value(name).flatMap { Int($0) } }
    var cycle: Int?
    if let stem = number(captures.stem), let branch = number(captures.branch) {
      guard let found = LunarDay.cycle(stem: stem, branch: branch) else { return nil }
      cycle = found
    }
    let month = reader.integer(captures.month) ?? number(captures.moon)
    let day = reader.has(captures.full) ? 15 : reader.integer(captures.day)
    guard let month, let day, let lunar = LunarDay(day: day, month: month, cycle: cycle) else {
      return nil
    }
    let start = reader.integer(captures.year).flatMap(lunar.solar(inYear:))
    return CalendarDate(
      start: start ?? CalendarDate.Point(), part: reader.value(captures.daypart),
      recurs: reader.has(captures.yearly), lunar: lunar)
  }

  private func single(_ reader: CaptureReader) -> CalendarDate {
    var point = CalendarDate.Point(
      // Two figures are those of this century.
      year: reader.integer(captures.year).map { $0 < 100 ? $0 + 2000 : $0 },
      month: reader.month(captures.month),
      day: reader.integer(captures.day))
    point.quarter = reader.value(captures.quarter).flatMap { Int($0) }
    if reader.has(captures.first) { point.half = 1 }
    if reader.has(captures.second) { point.half = 2 }
    return CalendarDate(
      start: point, isOpen: reader.has(captures.open),
      part: reader.value(captures.part) ?? reader.value(captures.daypart),
      time: reader.range(captures.time).flatMap { ClockTime(tokens: $0, in: reader.tokens)?.text },
      recurs: reader.has(captures.yearly))
  }

  private func twoDays(
    _ first: Int, _ reader: CaptureReader
  ) -> [(date: CalendarDate, tokens: TokenRange)] {
    guard let firstRange = reader.range(captures.first), let dayRange = reader.range(captures.day)
    else {
      return []
    }
    let month = reader.integer(captures.month)
    let year = reader.integer(captures.year)
    let one = CalendarDate(
      start: .init(year: year, month: month, day: first), isInferred: true)
    let two = CalendarDate(
      start: .init(year: year, month: month, day: reader.integer(captures.day)))
    let whole = reader.match.range
    return [
      (one, TokenRange(whole.lowerBound, firstRange.upperBound)),
      (two, TokenRange(dayRange.lowerBound, whole.upperBound)),
    ]
  }

  /// A range; what its first end leaves out is that of its second.
  private func range(_ reader: CaptureReader) -> CalendarDate? {
    let quarter = reader.value(captures.quarter1).flatMap { Int($0) }
    let end = CalendarDate.Point(
      year: reader.integer(captures.year2), month: reader.integer(captures.month2),
      day: reader.integer(captures.day2),
      quarter: reader.value(captures.quarter2).flatMap { Int($0) })
    let start = CalendarDate.Point(
      year: reader.integer(captures.year1) ?? end.year,
      month: reader.integer(captures.month1) ?? (quarter == nil ? end.month : nil),
      day: reader.integer(captures.day1), quarter: quarter)
    guard start != end else { return nil }
    return CalendarDate(start: start, end: end)
  }

  private func firstMonths(_ count: Int, year: Int?) -> CalendarDate {
    CalendarDate(
      start: .init(year: year, month: 1), end: .init(year: year, month: count))
  }

  private func isReversed(_ date: CalendarDate) -> Bool {
    guard let end = date.end else { return false }
    let firstMonth = date.start.month ?? date.start.quarter.map { $0 * 3 - 2 } ?? 0
    let lastMonth = end.month ?? end.quarter.map { $0 * 3 } ?? 0
    return (end.year ?? 0, lastMonth, end.day ?? 0)
      < (date.start.year ?? 0, firstMonth, date.start.day ?? 0)
  }
}
