import VietnameseText

/// What a `<name:…>` of a pattern matched.
public struct Capture: Sendable, Hashable {
  public var name: String
  public var range: TokenRange
  /// The canonical value of the first lexicon phrase in it; `nil` where it has none.
  public var value: String?
  /// The mentions that it stepped over, in text order: the numbers given to
  /// ``Lattice/addMention(field:range:mention:isOpaque:)``.
  public var mentions: [Int]
}
