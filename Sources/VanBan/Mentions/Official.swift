/// A person in office, by name, by position, or both.
public struct Official: Hashable, Sendable {
  /// `nil` where only the position stands.
  public var name: String?
  /// `đồng chí`, `ông`, `bà`, or `nil`.
  public var honorific: String?
  /// Each with its body where that stands beside it.
  public var positions: [String]
  /// A class of office-holders (`Chủ tịch UBND các xã`).
  public var isPlural: Bool

  public init(name: String?, honorific: String?, positions: [String], isPlural: Bool) {
    self.name = name
    self.honorific = honorific
    self.positions = positions
    self.isPlural = isPlural
  }
}
