import VietnameseText

/// What the words of one clause say besides who and what: who helps, who hears of it, until when.
struct DutyParts {
  var collaborators: [DutyParty] = []
  var reportTo: [DutyParty] = []
  /// Indices of the mentions.
  var deadlines: [Int] = []

  /// - Complexity: O(tokens of the clause).
  init(of clause: DutyClause, text: DutyText) {
    let end = clause.action.upperBound
    deadlines = clause.tokens.union(clause.action).indices.compactMap { text.deadline(at: $0) }
    var next = clause.tokens.lowerBound
    let sought: DutyMarks = [DutyMarks(.with), DutyMarks(.reportTo)]
    while let position = text.first(sought, from: next, before: end) {
      next = position + 1
      if position >= clause.action.lowerBound {
        if let with = text.end(of: .with, at: position, before: end),
          let list = text.parties(at: with, before: end)
        {
          collaborators += text.named(list.parties)
          next = list.tokens.upperBound
          continue
        }
        if let report = text.end(of: .reportTo, at: position, before: end),
          let list = text.parties(at: report, before: end), list.isRecognized
        {
          reportTo += text.named(list.parties)
          next = Swift.max(report, next)
        }
      }
    }
  }
}
