/// One token as it lies in memory: sixteen bytes, so that a token is written and read at once.
public struct TokenRecord: Sendable, BitwiseCopyable {
  /// Its first byte in the normalized text, and the byte behind it.
  public let start: UInt32
  public let end: UInt32
  /// The id of its folded form; 0 where the vocabulary does not have it.
  public let id: UInt32
  public let kind: TokenKind
  public let caseClass: CaseClass
  /// What stands before it.
  public let gap: Gap
  /// The character of a token that is one character of ASCII; 0 for all others.
  public let mark: UInt8

  @inline(__always)
  init(
    start: Int, end: Int, id: UInt32, kind: TokenKind, caseClass: CaseClass, gap: Gap, mark: UInt8
  ) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.id = id
    self.kind = kind
    self.caseClass = caseClass
    self.gap = gap
    self.mark = mark
  }
}
