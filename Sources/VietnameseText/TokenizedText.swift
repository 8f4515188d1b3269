/// A normalized text as tokens, in one flat array: each token with its kind, its case, the gap before
/// it and the id of its folded form.
///
/// Tokens and gaps tile the text: token *i* begins where the gap before it ends.
public struct TokenizedText: Sendable {
  @usableFromInline let storage: TokenStorage

  init(storage: TokenStorage) { self.storage = storage }

  /// The text that the tokens were cut from.
  public var text: NormalizedText { storage.text }

  /// Number of tokens.
  @inlinable public var count: Int { storage.count }

  @inlinable public var all: TokenRange { TokenRange(0, count) }

  public subscript(index: Int) -> Token {
    Token(
      kind: kind(at: index), caseClass: caseClass(at: index), gap: gap(before: index),
      id: id(at: index), textRange: TextRange(start(at: index), end(at: index)))
  }

  @inlinable
  public func kind(at index: Int) -> TokenKind { storage.records[checked(index)].kind }

  @inlinable
  public func caseClass(at index: Int) -> CaseClass { storage.records[checked(index)].caseClass }

  /// What stands before token `index`.
  @inlinable
  public func gap(before index: Int) -> Gap { storage.records[checked(index)].gap }

  /// The vocabulary's id of token `index`; 0 is unknown.
  @inlinable
  public func id(at index: Int) -> UInt32 { storage.records[checked(index)].id }

  /// The first byte of token `index` in the normalized text.
  @inlinable
  public func start(at index: Int) -> Int { Int(storage.records[checked(index)].start) }

  /// The byte behind token `index` in the normalized text.
  @inlinable
  public func end(at index: Int) -> Int { Int(storage.records[checked(index)].end) }

  /// The character of token `index` where it is one character of ASCII; else 0.
  @inlinable
  public func mark(at index: Int) -> UInt8 { storage.records[checked(index)].mark }

  @inlinable
  func checked(_ index: Int) -> Int {
    precondition(index >= 0 && index < storage.count, "token index out of range")
    return index
  }

  /// The tokens as they lie in memory, for loops that cannot afford a check a token.
  public func withRecords<Result>(
    _ body: (UnsafeBufferPointer<TokenRecord>) throws -> Result
  ) rethrows -> Result {
    try withExtendedLifetime(storage) {
      try body(UnsafeBufferPointer(start: storage.records, count: count))
    }
  }
}
