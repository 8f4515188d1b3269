/// Counts periods by the Civil Code 91/2015/QH13, art. 144–148.
///
/// - The day of the event is not counted (art. 147.2 and 147.3).
/// - Days end with the last of them, weeks with the same weekday, months with the same day or the
///   last one of a shorter month, years with the same day and month (art. 148.1–4).
/// - A last day on a weekend or holiday moves to the next working day (art. 148.5).
/// - Of working days (`ngày làm việc`) only those are counted, so the end is always one.
struct PeriodCounter {
  /// Keeps the holidays that it has met, for the next count.
  private(set) var days: WorkingDays
  private(set) var steps: [CountStep] = []

  init(_ calendar: WorkingCalendar) { self.init(WorkingDays(calendar)) }

  init(_ days: WorkingDays) {
    self.days = days
    self.days.forgetUnsettled()
  }

  /// Notes the event that the period is counted from.
  mutating func begin(_ event: CalendarDay, _ source: CountedEvent.Source) {
    steps.append(.event(event, source))
  }

  /// The last day of a period that an event begins.
  ///
  /// - Parameters:
  ///   - event: its day; it is not counted.
  ///   - period: a reasonable one of days or longer.
  /// - Complexity: O(days) for working days, else O(1).
  mutating func end(of period: Period, from event: CalendarDay) -> CalendarDay {
    if period.isWorking, period.unit == .day {
      return end(ofWorkingDays: period, from: event)
    }
    let last: CalendarDay
    switch period.unit {
    case .minute, .hour: last = event
    case .day: last = event.adding(days: period.count)
    case .week: last = event.adding(days: 7 * period.count)
    case .month: last = event.adding(months: period.count)
    case .year: last = event.adding(months: 12 * period.count)
    }
    steps.append(.end(last, period))
    if period.unit == .month || period.unit == .year, last.parts.day != event.parts.day {
      steps.append(.shortMonth(last))
    }
    let end = workingDay(from: last)
    noteUnsettled()
    return end
  }

  /// The last day on which something can be done a period before an event. The law has no rule for
  /// counting back; nothing is moved, as moving would change the time that is left.
  mutating func start(of period: Period, before event: CalendarDay) -> CalendarDay {
    let day: CalendarDay
    switch period.unit {
    case .minute, .hour: day = event
    case .day where period.isWorking: day = back(period.count, before: event)
    case .day: day = event.adding(days: -period.count)
    case .week: day = event.adding(days: -7 * period.count)
    case .month: day = event.adding(months: -period.count)
    case .year: day = event.adding(months: -12 * period.count)
    }
    steps.append(.back(day, period))
    noteUnsettled()
    return day
  }

  // MARK: Days

  private mutating func end(
    ofWorkingDays period: Period, from event: CalendarDay
  ) -> CalendarDay {
    var day = event
    var left = period.count
    while left > 0, day < .last {
      day = day.adding(days: 1)
      if isWorking(day) { left -= 1 }
    }
    steps.append(.end(day, period))
    noteUnsettled()
    return day
  }

  private mutating func back(_ count: Int, before event: CalendarDay) -> CalendarDay {
    var day = event
    var left = count
    while left > 0, day > .first {
      day = day.adding(days: -1)
      if isWorking(day) { left -= 1 }
    }
    return day
  }

  /// Whether the day is worked; notes every day off but weekends, and Saturdays that are worked.
  private mutating func isWorking(_ day: CalendarDay) -> Bool {
    let status = days.status(of: day)
    if status != .working, status != .weekend { steps.append(.met(day, status)) }
    return status.isWorking
  }

  /// The day itself where it is worked, else the next that is.
  private mutating func workingDay(from last: CalendarDay) -> CalendarDay {
    let status = days.status(of: last)
    guard !status.isWorking else { return last }
    var day = last
    while !days.status(of: day).isWorking, day < .last { day = day.adding(days: 1) }
    steps.append(.moved(from: last, status, to: day))
    return day
  }

  private mutating func noteUnsettled() {
    if days.metUnsettled { steps.append(.unsettled) }
  }
}
