/// A body: an office, a committee, a class of offices (`các sở, ban, ngành`).
public struct Organization: Hashable, Sendable {
  /// As the document says it, in canonical text.
  public var name: String
  /// With abbreviations written out (`UBND` → `Ủy ban nhân dân`).
  public var canonical: String
  /// One expression that names several bodies (`các Sở: Y tế, Tài chính`) has them here; else empty.
  public var members: [String]

  public init(name: String, canonical: String, members: [String] = []) {
    self.name = name
    self.canonical = canonical
    self.members = members
  }
}
