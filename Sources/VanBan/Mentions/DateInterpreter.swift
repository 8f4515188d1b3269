import RuleMatching
import VietnameseText

/// Reads calendar expressions. A day that does not exist makes no mention.
///
/// Captures: `day month year` of one day; `day1 month1 year1 … day2 month2 year2` of a range;
/// `first` the first of two days that share a month; `quarter`, `count` (months from January),
/// `part`, `daypart`, `time`, `open`, `yearly`.
final class DateInterpreter: Interpreter {
  static let field = "date"

  /// The id of its rule, as a mention has it.
  private let rules: [String]

  init(rule: Rule, in rules: RuleSet) { self.rules = [rule.id] }

  func addMentions(of match: Match, in context: InterpretationContext) {
    let reader = CaptureReader(match: match, context: context)
    var dates: [(date: CalendarDate, tokens: TokenRange)] = []
    if let first = reader.integer("first"), reader.has("day") {
      dates = twoDays(first, reader)
    } else if reader.has("day1") || reader.has("month1") || reader.has("year1")
      || reader.has("day2") || reader.has("quarter1")
    {
      if let range = range(reader) { dates = [(range, match.range)] }
    } else if let count = reader.integer("count") {
      dates = [(firstMonths(count, year: reader.integer("year")), match.range)]
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

  // MARK: Forms

  private func single(_ reader: CaptureReader) -> CalendarDate {
    var point = CalendarDate.Point(
      year: reader.integer("year"), month: reader.month("month"), day: reader.integer("day"))
    point.quarter = reader.value("quarter").flatMap { Int($0) }
    if reader.has("first") { point.half = 1 }
    if reader.has("second") { point.half = 2 }
    return CalendarDate(
      start: point, isOpen: reader.has("open"),
      part: reader.value("part") ?? reader.value("daypart"),
      time: reader.capture("time").flatMap { ClockTime(tokens: $0.range, in: reader.tokens)?.text },
      recurs: reader.has("yearly"))
  }

  private func twoDays(
    _ first: Int, _ reader: CaptureReader
  ) -> [(date: CalendarDate, tokens: TokenRange)] {
    guard let firstCapture = reader.capture("first"), let dayCapture = reader.capture("day") else {
      return []
    }
    let month = reader.integer("month")
    let year = reader.integer("year")
    let one = CalendarDate(
      start: .init(year: year, month: month, day: first), isInferred: true)
    let two = CalendarDate(start: .init(year: year, month: month, day: reader.integer("day")))
    let whole = reader.match.range
    return [
      (one, TokenRange(whole.lowerBound, firstCapture.range.upperBound)),
      (two, TokenRange(dayCapture.range.lowerBound, whole.upperBound)),
    ]
  }

  /// A range; what its first end leaves out is that of its second.
  private func range(_ reader: CaptureReader) -> CalendarDate? {
    let quarter = reader.value("quarter1").flatMap { Int($0) }
    let end = CalendarDate.Point(
      year: reader.integer("year2"), month: reader.integer("month2"), day: reader.integer("day2"),
      quarter: reader.value("quarter2").flatMap { Int($0) })
    let start = CalendarDate.Point(
      year: reader.integer("year1") ?? end.year,
      month: reader.integer("month1") ?? (quarter == nil ? end.month : nil),
      day: reader.integer("day1"), quarter: quarter)
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
