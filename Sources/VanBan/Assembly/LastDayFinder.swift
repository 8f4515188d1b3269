/// Finds the last day in time of deadlines. What the words say is never changed; this is what follows
/// from it by the Civil Code 91/2015/QH13: a month, quarter or year ends with its last day (art. 146),
/// and periods are counted from the day of their event (art. 147 and 148).
public struct LastDayFinder: Sendable {
  /// With the holidays of the years that were counted over so far.
  private var days: WorkingDays
  /// The date of the document and the day on which it comes into force, where they are whole days.
  private let issue: CalendarDay?
  private let effect: CalendarDay?
  private let kind: String?
  /// The codes for which a person should check the document's date.
  private let dateReview: [ReviewReason]
  private let effectReview: [ReviewReason]

  /// - Parameter header: of the document in which the deadlines stand.
  public init(calendar: WorkingCalendar, header: DocumentRecord.Header) {
    days = WorkingDays(calendar)
    issue = header.date.flatMap(CalendarDay.init(iso:))
    effect = header.effectiveDate.flatMap(CalendarDay.init(iso:))
    kind = header.kind
    dateReview = header.review["date"] ?? []
    effectReview = header.review["effective_date"] ?? dateReview
  }

  /// The last day in time of `deadline`, or the reason why there is none.
  public mutating func lastDay(of deadline: Deadline) -> LastDay {
    if deadline.recurrence != nil { return LastDay(reason: "recurring") }
    if let period = deadline.period { return counted(period, deadline) }
    guard let date = deadline.date else {
      return LastDay(reason: deadline.kind == .immediately ? "anchor.unknown-date" : nil)
    }
    if date.isImpossible { return LastDay(reason: ReviewReason.impossibleDate.rawValue) }
    if date.isOpen { return LastDay(reason: "open-period") }
    guard let day = Self.lastDay(of: date) else { return LastDay(reason: "year.unknown") }
    guard deadline.kind == .before else { return LastDay(day) }
    return LastDay(Self.lastDay(before: date, at: deadline.time))
  }

  // MARK: What the text says

  /// The last day of a date, or of the part of it that is meant: `đầu` and `giữa` of a month are its
  /// first and its 15th day, `giữa năm` is 30 June (art. 146.2–3).
  private static func lastDay(of date: CalendarDate) -> CalendarDay? {
    let point = date.end ?? date.start
    guard let year = point.year, let last = point.lastDay else { return nil }
    switch date.part {
    case "start" where point.day == nil: return firstDay(of: point)
    case "middle" where point.day == nil && point.month != nil:
      return CalendarDay(year: year, month: point.month ?? 1, day: 15)
    case "middle" where point.day == nil && point.quarter == nil && point.half == nil:
      return CalendarDay(year: year, month: 6, day: 30)
    default: return CalendarDay(year: last.year, month: last.month, day: last.day)
    }
  }

  /// The day before a date begins; before an hour of a day, that day itself.
  private static func lastDay(before date: CalendarDate, at time: String?) -> CalendarDay? {
    let point = date.end ?? date.start
    if point.day != nil, let time, time != "00:00" { return lastDay(of: date) }
    // `trước cuối tháng`: before its last day; `trước tháng`: before its first.
    let day = date.part == nil ? firstDay(of: point) : lastDay(of: date)
    return day?.adding(days: -1)
  }

  private static func firstDay(of point: CalendarDate.Point) -> CalendarDay? {
    guard let year = point.year else { return nil }
    if let quarter = point.quarter {
      return CalendarDay(year: year, month: quarter * 3 - 2, day: 1)
    }
    if let half = point.half { return CalendarDay(year: year, month: half * 6 - 5, day: 1) }
    return CalendarDay(year: year, month: point.month ?? 1, day: point.day ?? 1)
  }

  // MARK: What is counted

  private mutating func counted(_ period: Period, _ deadline: Deadline) -> LastDay {
    guard let event = deadline.event else { return LastDay(reason: "anchor.unstated") }
    if deadline.isMinimum { return LastDay(reason: "period.minimum") }
    let day: CalendarDay?
    let source: CountedEvent.Source
    switch event {
    case .other: return LastDay(reason: "anchor.unknown-date")
    case .date(let date):
      day = date.end == nil && date.start.day != nil ? Self.lastDay(of: date) : nil
      source = .text
    case .issue(let name):
      guard name == nil || name == kind else { return LastDay(reason: "anchor.unknown-date") }
      guard issue != nil else { return LastDay(reason: "document-date.unknown") }
      day = issue
      source = .issue
    case .effect(let name):
      day = name == nil || name == kind ? effect : nil
      source = .effect
    }
    // Back from its own date lies what was, not what is to be done.
    guard let day, source == .text || deadline.kind != .before else {
      return LastDay(reason: "anchor.unknown-date")
    }
    // Hours run from a moment (art. 147.1), which no date line has.
    if period.unit == .hour || period.unit == .minute {
      return LastDay(reason: "anchor.unknown-time")
    }
    guard period.isReasonable else { return LastDay(reason: "period.too-long") }
    var counter = PeriodCounter(days)
    counter.begin(day, source)
    let last =
      deadline.kind == .before
      ? counter.start(of: period, before: day) : counter.end(of: period, from: day)
    days = counter.days
    return LastDay(
      last, isComputed: true, steps: counter.steps,
      review: (source == .text ? [] : source == .effect ? effectReview : dateReview)
        + (counter.steps.contains(.unsettled) ? [.unannouncedCalendar] : []))
  }
}
