/// The name of a capture, as a number of its rules: who asks for captures at every match looks it up
/// once and compares no strings later.
public struct CaptureName: Sendable, Hashable {
  /// What opening events count; -1 for a name that no rule has.
  let number: Int32
}

extension RuleSet {
  /// The name of the captures `<name:…>` of these rules; one that no capture has where no rule says
  /// it.
  public func captureName(_ name: String) -> CaptureName {
    CaptureName(
      number: program.captureNames.firstIndex(of: name).map { Int32(truncatingIfNeeded: $0) } ?? -1)
  }
}
