/// What begins at a token.
struct DutyPlace {
  /// Index of the mention of a body or an official.
  var party: Int32
  /// Index of the mention of a deadline.
  var deadline: Int32
  /// Index of the cue among the cues.
  var cue: Int32
}
