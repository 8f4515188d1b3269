import VietnameseText

/// Something that the words of a document mention: a number, a date, a body, an official …, with the
/// tokens it stands in and the rules that found it.
public struct Mention: Sendable {
  /// The field, by the name that rules give it: `date`, `reference`, `duty-cue` …
  public var field: String
  public var tokens: TokenRange
  public var value: MentionValue
  /// The ids of the rules that had a hand in it, the one that found it first.
  public var rules: [String]
  /// The tokens that each value came from.
  public var evidence: MentionEvidence
  /// Codes of reasons why a person should check it.
  public var review: [ReviewReason]
  /// The number of its name among those of the document: two mentions of one number mean the same.
  var nameNumber: Int32 = -1

  public init(
    field: String, tokens: TokenRange, value: MentionValue, rules: [String],
    evidence: MentionEvidence = MentionEvidence(), review: [ReviewReason] = []
  ) {
    self.field = field
    self.tokens = tokens
    self.value = value
    self.rules = rules
    self.evidence = evidence
    self.review = review
  }
}

/// What a mention means, by field.
///
/// Indirect: a date or a deadline has many parts, and mentions are handed from stage to stage.
public indirect enum MentionValue: Sendable {
  case code(DocumentCode)
  case date(CalendarDate)
  case organization(Organization)
  case official(Official)
  case reference(Reference)
  case deadline(Deadline)
  case dutyCue(DutyCue)
  /// Parts of larger mentions, which later stages build on and no record shows.
  case area(Area)
  case person(PersonName)
  case position(Position)
  /// The captures of a rule whose field is `custom.…`, as the text has them.
  case custom([String: String])
}
