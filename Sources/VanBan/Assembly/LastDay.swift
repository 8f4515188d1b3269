/// The last day on which a deadline is kept, and how it follows from the words.
public struct LastDay: Sendable, Hashable {
  /// `nil` where it cannot be known.
  public var day: CalendarDay?
  /// Why there is no day: `recurring`, `open-period`, `year.unknown`, `anchor.unstated`,
  /// `anchor.unknown-date`, `anchor.unknown-time`, `document-date.unknown`, `date.impossible`,
  /// `period.minimum` or `period.too-long`.
  public var reason: String?
  /// Whether it was counted from a period.
  public var isComputed: Bool
  /// The way of the count; empty for a day that the text says.
  public var steps: [CountStep]
  /// Codes of why a person should check a day that was counted.
  public var review: [ReviewReason]

  init(
    _ day: CalendarDay?, isComputed: Bool = false, steps: [CountStep] = [],
    review: [ReviewReason] = []
  ) {
    self.day = day
    self.isComputed = isComputed
    self.steps = steps
    self.review = review
  }

  init(reason: String?) {
    self.init(nil)
    self.reason = reason
  }
}
