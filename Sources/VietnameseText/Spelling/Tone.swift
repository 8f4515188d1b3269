/// The tone of a Vietnamese syllable, by the mark that writes it.
public enum Tone: UInt8, Sendable, CaseIterable {
  /// No mark (ngang).
  case level
  /// `à` (huyền).
  case grave
  /// `ả` (hỏi).
  case hook
  /// `ã` (ngã).
  case tilde
  /// `á` (sắc).
  case acute
  /// `ạ` (nặng).
  case dotBelow

  /// Whether a syllable that ends in c, ch, p or t can have this tone.
  public var goesWithStop: Bool { self == .acute || self == .dotBelow }
}
