/// The last day in time of a deadline. What the words say is never changed; this is what follows
/// from it by the Civil Code 91/2015/QH13, art. 146: a month, quarter or year ends with its last day.
enum LastDay {
  /// - Returns: an ISO date, or the reason why there is none.
  static func of(_ deadline: Deadline) -> (day: String?, reason: String?) {
    if deadline.recurrence != nil { return (nil, "recurring") }
    if deadline.duration != nil { return (nil, "anchor.unknown-date") }
    guard let date = deadline.date else {
      return (nil, deadline.kind == .immediately ? "anchor.unknown-date" : nil)
    }
    if date.isOpen { return (nil, "open-period") }
    let point = date.end ?? date.start
    if deadline.kind == .before {
      guard let year = point.year else { return (nil, "year.unknown") }
      let first = firstDay(of: point, year: year)
      return (iso(DayCount.dayBefore(first.0, first.1, first.2)), nil)
    }
    guard let year = point.year, let last = point.lastDay else { return (nil, "year.unknown") }
    switch date.part {
    // "đầu", "giữa" of a month are its first and its 15th day, "giữa năm" is 30 June (art. 146.2-3).
    case "start" where point.day == nil:
      let first = firstDay(of: point, year: year)
      return (iso(first), nil)
    case "middle" where point.day == nil && point.month != nil:
      return (iso((year, point.month ?? 1, 15)), nil)
    case "middle" where point.day == nil && point.quarter == nil && point.half == nil:
      return (iso((year, 6, 30)), nil)
    default:
      return (iso((last.year, last.month, last.day)), nil)
    }
  }

  private static func firstDay(
    of point: CalendarDate.Point, year: Int
  ) -> (Int, Int, Int) {
    if let quarter = point.quarter { return (year, quarter * 3 - 2, 1) }
    if let half = point.half { return (year, half * 6 - 5, 1) }
    return (year, point.month ?? 1, point.day ?? 1)
  }

  private static func iso(_ day: (Int, Int, Int)) -> String {
    CalendarDate.Point(year: day.0, month: day.1, day: day.2).edtf
  }
}
