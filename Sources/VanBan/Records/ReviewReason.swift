/// Why a person should look at a value; its raw value is the code in the record.
public enum ReviewReason: String, Codable, CaseIterable, Sendable {
  /// Recognition gave a word of the value less confidence than its gate.
  case lowConfidence = "ocr.low-confidence"
  /// A word of the value was set right after a known phrase, or a part of it follows from another.
  case repaired
  /// Something stands where the number should, and it is no number.
  case illegibleNumber = "number.illegible"
  /// Something stands where the day should, and it is no day.
  case illegibleDate = "date.illegible"
  /// The calendar has no such day.
  case impossibleDate = "date.impossible"
  /// The title of a signer was put together from two lines of a recognized page.
  case composedSigner = "signer.composed"
  /// A count runs into a year whose days off the calendar does not know yet.
  case unannouncedCalendar = "calendar.unannounced"
}
