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
  /// ISO 8601: `P5D`, `P2M`, `PT24H`.
  public var duration: String?
  /// Whether the duration counts working days; `nil` where there is no duration.
  public var workingDays: Bool?
  /// The event that a period is counted from, in canonical text.
  public var anchor: String?
  /// `daily`, `weekly`, `monthly`, `quarterly`, `half-yearly`, `yearly`.
  public var recurrence: String?

  public init(
    kind: Kind, due: String? = nil, date: CalendarDate? = nil, time: String? = nil,
    isSoft: Bool = false, standsAlone: Bool = false, duration: String? = nil,
    workingDays: Bool? = nil,
    anchor: String? = nil, recurrence: String? = nil
  ) {
    self.kind = kind
    self.due = due
    self.date = date
    self.time = time
    self.isSoft = isSoft
    self.standsAlone = standsAlone
    self.duration = duration
    self.workingDays = workingDays
    self.anchor = anchor
    self.recurrence = recurrence
  }
}
