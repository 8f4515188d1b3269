/// A position, with its body where that stands beside it: a part of the mention of an official.
public struct Position: Hashable, Sendable {
  /// How much the words say by themselves.
  public enum Strength: String, Sendable {
    /// Enough for a mention: `Chủ tịch Ủy ban nhân dân xã`, `Thủ tướng`.
    case complete
    /// The body is left out: `Bí thư`, `Tổ trưởng`.
    case bare
    /// A member of a committee, which counts behind an honorific or beside a name.
    case member
    /// An office of many, which counts beside a name only: `Chuyên viên`.
    case minor
    /// An abbreviation, which counts beside a name or a body only: `PCT`.
    case abbreviation
  }

  /// In canonical text; several where the words distribute one office over bodies (`Giám đốc các Sở:
  /// Y tế, Tài chính`).
  public var names: [String]
  public var strength: Strength
  /// A class of office-holders.
  public var isPlural: Bool
  /// The office alone, in canonical text: `Phó Chủ tịch`.
  public let title: String
  /// The body, as it stands behind the office; empty where none does.
  public var body: String

  public init(
    names: [String], strength: Strength, isPlural: Bool, title: String, body: String
  ) {
    self.names = names
    self.strength = strength
    self.isPlural = isPlural
    self.title = title
    self.body = body
    isHeadOfOffice = title == "Thủ trưởng"
  }

  /// `Thủ trưởng`, who in passing is nobody.
  let isHeadOfOffice: Bool
  /// Whether the body begins with `các`.
  var addressesAll: Bool { body.lowercased().hasPrefix("các") }

  /// What it is an office of, deputies or not: offices of one family can share a body that is said
  /// once (`Chủ tịch, Phó Chủ tịch UBND xã`). `Phó Chủ tịch Thường trực` → `chủ tịch`; a deputy alone
  /// (`Phó`) is one of a head (`trưởng`).
  var family: String {
    var words = title.lowercased().split(separator: " ")
    words.removeAll { ["phó", "quyền", "thường", "trực"].contains($0) }
    return words.isEmpty ? "trưởng" : words.joined(separator: " ")
  }
}
