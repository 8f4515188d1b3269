/// When something has to be done.
public struct Deadline: Hashable, Sendable {
  public enum Kind: String, Sendable, Codable {
    /// On or before a day.
    case by
    /// Strictly before a day.
    case before
    /// Within a period counted from an event.
    case within
    /// In a stated period.
    case during
    case recurring
    /// Upon a stated event.
    case immediately
  }

  public var kind: Kind
  /// What the text says, EDTF; never computed.
  public var due: String?
  /// The date in it, where there is one.
  public var date: CalendarDate?
  /// Hours and minutes, `17:00`.
  public var time: String?
  /// A goal (`phấn đấu đến`), no order.
  public var isSoft: Bool
  /// Whether its words limit by themselves (`trước ngày …`, `chậm nhất …`). Other expressions of time
  /// (`trong năm 2022`) are a deadline only of what somebody has to do.
  public var standsAlone: Bool
  /// The period that is counted from an event, or back from it.
  public var period: Period?
  /// Whether the period has to pass first (`sau 15 ngày`, `ít nhất 30 ngày`).
  public var isMinimum: Bool
  /// What the period is counted from; `nil` where the words do not say it.
  public var event: CountedEvent?
  /// The event that a period is counted from, in canonical text.
  public var anchor: String?
  /// `daily`, `weekly`, `monthly`, `quarterly`, `half-yearly`, `yearly`.
  public var recurrence: String?

  public init(
    kind: Kind, due: String? = nil, date: CalendarDate? = nil, time: String? = nil,
    isSoft: Bool = false, standsAlone: Bool = false, period: Period? = nil,
    isMinimum: Bool = false, event: CountedEvent? = nil, anchor: String? = nil,
    recurrence: String? = nil
  ) {
    self.kind = kind
    self.due = due
    self.date = date
    self.time = time
    self.isSoft = isSoft
    self.standsAlone = standsAlone
    self.period = period
    self.isMinimum = isMinimum
    self.event = event
    self.anchor = anchor
    self.recurrence = recurrence
  }
}
