/// What makes two tokens the same word for a rule: letters without case, with the tone of the
/// whole syllable wherever its mark stands.
///
/// So `Uỷ`, `Ủy` and `ỦY` have one key, and so have `quả` and the misspelling `qủa`. Marks that
/// change a letter count: `ngày` and `ngay` are two words.
///
/// Words of at most nine Vietnamese letters are packed without loss; longer and foreign words are
/// hashed to 56 bits, beside which the number of their letters stands.
public struct FoldKey: Hashable, Sendable {
  /// Bits 62–63: 0 packed word, 1 hashed word, 2 punctuation or symbol, 3 number.
  public let rawValue: UInt64

  /// The key of no token.
  static let none = FoldKey(rawValue: 0)

  static let longestPackedWord = 9

  /// - Parameters:
  ///   - letters: codes of six bits, first letter highest.
  ///   - tone: the tone of the syllable.
  static func word(letters: UInt64, tone: UInt64) -> FoldKey {
    FoldKey(rawValue: letters << 3 | tone)
  }

  /// - Parameter letters: how many letters the word has.
  static func hashedWord(_ hash: UInt64, letters: Int) -> FoldKey {
    FoldKey(
      rawValue: 1 << 62 | (hash << 6) & (1 << 62 - 1) | UInt64(Swift.min(letters, mostLetters)))
  }

  /// More letters than these are not told apart by ``hashedLetters``.
  static let mostLetters = 63

  /// The number of letters of a hashed word; `nil` for all other keys.
  var hashedLetters: Int? { rawValue >> 62 == 1 ? Int(rawValue & 63) : nil }

  /// The letters and the tone of a packed word; `nil` for all other keys.
  var packedWord: (letters: UInt64, tone: UInt64)? {
    rawValue >> 62 == 0 && rawValue != 0 ? (rawValue >> 3, rawValue & 7) : nil
  }

  /// The character of a mark; `nil` for all other keys.
  var symbol: UInt32? {
    rawValue >> 62 == 2 ? UInt32(truncatingIfNeeded: rawValue) : nil
  }

  static func symbol(_ scalar: UInt32) -> FoldKey { FoldKey(rawValue: 2 << 62 | UInt64(scalar)) }

  static func number(hash: UInt64) -> FoldKey {
    FoldKey(rawValue: 3 << 62 | hash & (1 << 62 - 1))
  }
}
