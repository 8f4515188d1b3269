/// Who acts in a sentence, and in those behind it that name nobody.
struct DutySubject: Sendable {
  var parties: [DutyParty]
  /// Who ordered it.
  var assigner: DutyParty?
  /// Indices of the mentions that say until when.
  var deadlines: [Int] = []
}
