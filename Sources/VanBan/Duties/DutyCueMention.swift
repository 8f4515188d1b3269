import VietnameseText

/// A cue with its place and the rule that found it.
struct DutyCueMention {
  var cue: DutyCue
  var tokens: TokenRange
  var rule: String

  var kind: DutyCue.Kind { cue.kind }

  /// Whether it stands between who has to act and the action.
  var isResponsibility: Bool { kind == .responsible || kind == .liable || kind == .modal }
  /// Whether it begins a line about the task above it.
  var isParticular: Bool {
    kind == .performer || kind == .partner || kind == .time || kind == .event
  }
  /// Whether it makes somebody do something.
  var isOrder: Bool { kind == .assign || kind == .allot || kind == .request || kind == .inform }
}
