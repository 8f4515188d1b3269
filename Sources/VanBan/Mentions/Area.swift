/// A place of administration inside the name of a body: `huyện Yên Lạc`, `các xã, phường`. No record
/// shows it; organizations are built on it.
public struct Area: Hashable, Sendable {
  /// In canonical text, without the list of names that may follow (`các tỉnh: Huế, Đà Nẵng`).
  public var name: String
  /// Several units, or a whole level of them.
  public var isPlural: Bool

  public init(name: String, isPlural: Bool) {
    self.name = name
    self.isPlural = isPlural
  }
}
