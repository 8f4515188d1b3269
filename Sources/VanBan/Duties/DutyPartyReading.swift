import VietnameseText

/// A party as it was read: where it stands, and what its name is made of.
///
/// Most parties are read only to see what follows them. ``DutyText/named(_:)-(DutyPartyReading)``
/// writes the names of those that a duty keeps.
struct DutyPartyReading {
  enum Name {
    /// The words of a range.
    case words(TokenRange)
    /// A name of a mention, by their indices, and the words behind it that belong to it.
    case mention(Int32, member: Int32, rest: TokenRange)
  }

  var name: Name
  var tokens: TokenRange
  /// One of the places that share the name before it (`các tỉnh: Gia Lai, | Đắk Lắk`).
  var place: TokenRange?
}

extension DutyPartyReading {
  /// The party whose name is the words of `range`.
  init(_ range: TokenRange) {
    name = .words(range)
    tokens = range
  }
}
