import VietnameseText

/// What a body or a person has to do, completed along the tree of the document.
struct Duty: Sendable {
  /// From the first word that makes it a duty to the end of the action.
  var tokens: TokenRange
  /// What is to be done, from its first verb to the end of its clause.
  var action: TokenRange
  /// Who has to act, in the order of the text; empty where the text names nobody.
  var assignees: [DutyParty]
  /// Who orders, where the sentence or what it stands under says so.
  var assigner: DutyParty?
  /// Bodies that act with the assignees.
  var collaborators: [DutyParty]
  /// Whom the result goes to.
  var reportTo: [DutyParty]
  /// Indices of the mentions of deadlines that bind it.
  var deadlines: [Int]
  /// The node of the layout that it stands in.
  var node: Int
  /// The cue first, then the steps of composition that completed it (`assignee.lead-in`).
  var rules: [String]
  /// Why a person should check it.
  var review: [ReviewReason] = []
}
