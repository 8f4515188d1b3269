/// The event that a period is counted from, as far as the words tell what it is.
public enum CountedEvent: Hashable, Sendable {
  /// The signing or issue of this document, or of what it encloses.
  ///
  /// `kind` is what the words call the document, where it is this one only if it is of that kind:
  /// a decision may quote what a law says of `Luật này`.
  case issue(kind: String?)
  /// The day on which this document comes into force; its kind likewise.
  case effect(kind: String?)
  /// A day that the words say.
  case date(CalendarDate)
  /// Something whose day no document can know, such as the receipt of a letter.
  case other

  /// How the day of an event is known.
  public enum Source: Sendable, Hashable {
    case issue
    case effect
    case text

    var phrase: String {
      switch self {
      case .issue: "the date of this document"
      case .effect: "the day on which this document comes into force"
      case .text: "the day that the text says"
      }
    }
  }
}
