import VietnameseText

/// A part of a sentence that orders something, or announces orders.
struct DutyClause {
  /// From its first word, cue included.
  var tokens: TokenRange
  /// What is to be done; empty where the clause only names who is addressed (`Giao Sở Y tế:`).
  var action: TokenRange
  /// Who is named in the clause itself.
  var parties: [DutyPartyReading]
  var assigner: DutyPartyReading?
  /// The cue's rule or the step that stands for it.
  var rule: String
  /// Whether a cue makes it a duty; else the stance of its context does.
  var isExplicit: Bool
  /// Whether it is a `phải` behind what is no party: the sentence before says not who acts.
  var isModal = false
  /// Whether it orders what follows it: `… yêu cầu`, `… chỉ đạo:`.
  var ordersMore: Bool
}
