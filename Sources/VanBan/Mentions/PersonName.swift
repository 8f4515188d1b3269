/// The name of a person, a part of the mention of an official.
public struct PersonName: Hashable, Sendable {
  /// Canonical, in title case: `Nguyễn Văn An`.
  public var name: String

  public init(name: String) { self.name = name }
}
