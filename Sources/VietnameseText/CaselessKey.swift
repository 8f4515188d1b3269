/// A string as the key of a table that knows no case: `Ủy ban nhân dân` and `ỦY BAN NHÂN DÂN` are one.
///
/// Letters of the Vietnamese alphabet lose their case; all others are compared as they are.
public struct CaselessKey: Hashable, Sendable {
  private let text: String
  package let hash: UInt64

  /// - Parameter text: in NFC.
  /// - Complexity: O(*n*) in its bytes.
  public init(_ text: String) {
    var text = text
    hash = text.withUTF8(LetterCase.hash)
    self.text = text
  }

  public static func == (one: CaselessKey, other: CaselessKey) -> Bool {
    guard one.hash == other.hash else { return false }
    var text = one.text
    var otherText = other.text
    return text.withUTF8 { text in otherText.withUTF8 { LetterCase.isSame(text, $0) } }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
