import VietnameseText

/// One stretch of a list of parties, up to a comma or `và`.
struct DutyPartyPiece {
  var parties: [DutyPartyReading]
  var tokens: TokenRange
  var isRecognized: Bool
  /// Whether it only goes on with a list under one `các`.
  var continuesList = false
  /// Whether it is a recognized body: behind a hyphen it is what the one before belongs to
  /// (`Phòng Cảnh sát giao thông - Công an tỉnh`).
  var isBody = false
  /// Whether it is a person by name.
  var isNamed = false
  /// The end of its head, where the rest of the phrase may already be what is to be done.
  var headEnd: Int?
}
