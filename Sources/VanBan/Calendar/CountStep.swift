/// One step on the way from an event to the last day of a period; each says by what law.
public enum CountStep: Sendable, Hashable {
  /// The day of the event that the period is counted from, and how it is known.
  case event(CalendarDay, CountedEvent.Source)
  /// The period without its first day (Civil Code 91/2015/QH13, art. 147) ends here (art. 148.1–4).
  case end(CalendarDay, Period)
  /// The month of the end has no day of that number: its last day (art. 148.3).
  case shortMonth(CalendarDay)
  /// A day on the way that is off and no weekend, or a weekend that is worked.
  case met(CalendarDay, DayStatus)
  /// The last day is off: the end of the next working day (art. 148.5).
  case moved(from: CalendarDay, DayStatus, to: CalendarDay)
  /// So long before the event.
  case back(CalendarDay, Period)
  /// Some of the days are chosen each year, and the choice was not known.
  case unsettled
}

extension CountStep: CustomStringConvertible {
  public var description: String {
    switch self {
    case .event(let day, let source): "\(named(day)): \(source.phrase)"
    case .end(let day, let period):
      "\(named(day)): \(period) from the day after (Civil Code 91/2015/QH13, "
        + "art. 147.2–3, \(period.endArticle))"
    case .shortMonth(let day):
      "\(named(day)): the month has no such day, so its last one (Civil Code, art. 148.3)"
    case .met(let day, let status):
      "\(named(day)) \(status.isWorking ? "counts" : "does not count"): \(status)"
    case .moved(let from, let status, let to):
      "\(named(to)): \(named(from)) is off (\(status)), so the next working day (Civil Code, "
        + "art. 148.5)"
    case .back(let day, let period): "\(named(day)): \(period) before"
    case .unsettled:
      "some days off of that time are announced each year and were not known; see --holidays"
    }
  }

  private func named(_ day: CalendarDay) -> String { "\(day.weekday.name) \(day)" }
}

extension Period {
  /// The article by which it ends.
  fileprivate var endArticle: String {
    switch unit {
    case .minute, .hour: "147.1"
    case .day: "148.1"
    case .week: "148.2"
    case .month: "148.3"
    case .year: "148.4"
    }
  }
}

extension DayStatus: CustomStringConvertible {
  public var description: String {
    switch self {
    case .working: "a working day"
    case .workingInstead(let day): "worked for \(day)"
    case .weekend: "weekend"
    case .holiday(let holiday): holiday.rawValue
    case .inLieu(let holiday): "in lieu of \(holiday.rawValue)"
    case .swapped(let day): "worked on \(day)"
    case .announced: "announced as off"
    }
  }
}
