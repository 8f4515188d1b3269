import VietnameseText

/// A cue and its place.
struct DutyCueMention {
  var kind: DutyCue.Kind
  var tokens: TokenRange
  /// Index of the mention.
  var index: Int

  /// Whether it stands between who has to act and the action.
  var isResponsibility: Bool { kind == .responsible || kind == .liable || kind == .modal }
  /// Whether it begins a line about the task above it.
  var isParticular: Bool {
    kind == .performer || kind == .partner || kind == .time || kind == .event
  }
  /// Whether it makes somebody do something.
  var isOrder: Bool { kind == .assign || kind == .allot || kind == .request || kind == .inform }

  /// What its first token is.
  var marks: DutyMarks {
    switch kind {
    case .assign, .allot, .request, .inform: [.cue, .order, .acting]
    case .responsible, .liable, .modal, .lead, .function, .speech: [.cue, .acting]
    case .statement, .sanction, .veto, .performer, .partner, .time, .event: .cue
    }
  }
}
