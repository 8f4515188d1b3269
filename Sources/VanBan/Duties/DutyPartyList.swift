import VietnameseText

/// A list of bodies and people that stands in one place: `Sở Y tế, Sở Tài chính và UBND các xã`.
struct DutyPartyList {
  var parties: [DutyPartyReading]
  /// The tokens from the first to the last.
  var tokens: TokenRange
  /// Whether the last one was recognized as a body or an official.
  var isRecognized: Bool
  /// The end of the last one's head, where it was not recognized.
  var headEnd: Int?
  /// Whether the last one is a person by name.
  var isNamed = false
}
