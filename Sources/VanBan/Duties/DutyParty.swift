import VietnameseText

/// A body or a person that a duty names.
struct DutyParty: Hashable, Sendable {
  /// Canonical text, as the document says it.
  var name: String
  /// The tokens that the name came from; two ranges where one word serves several names
  /// (`Giám đốc các sở: Y tế, Tài chính`).
  var tokens: [TokenRange]
}
