/// A normalized text as tokens, in flat arrays: each token with its kind, its case, the gap before
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
  public func kind(at index: Int) -> TokenKind { storage.kinds[checked(index)] }

  @inlinable
  public func caseClass(at index: Int) -> CaseClass { storage.cases[checked(index)] }

  /// What stands before token `index`.
  @inlinable
  public func gap(before index: Int) -> Gap { storage.gaps[checked(index)] }

  /// The vocabulary's id of token `index`; 0 is unknown.
  @inlinable
  public func id(at index: Int) -> UInt32 { storage.ids[checked(index)] }

  /// The first byte of token `index` in the normalized text.
  @inlinable
  public func start(at index: Int) -> Int { Int(storage.starts[checked(index)]) }

  /// The byte behind token `index` in the normalized text.
  @inlinable
  public func end(at index: Int) -> Int { Int(storage.ends[checked(index)]) }

  @inlinable
  func checked(_ index: Int) -> Int {
    precondition(index >= 0 && index < storage.count, "token index out of range")
    return index
  }

  /// The flat arrays, for loops that cannot afford a check a token.
  public func withArrays<Result>(_ body: (TokenArrays) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(storage) {
      try body(
        TokenArrays(
          kinds: UnsafeBufferPointer(start: storage.kinds, count: count),
          cases: UnsafeBufferPointer(start: storage.cases, count: count),
          gaps: UnsafeBufferPointer(start: storage.gaps, count: count),
          ids: UnsafeBufferPointer(start: storage.ids, count: count)))
    }
  }
}

/// The arrays of a ``TokenizedText``, valid during the call that hands them out.
public struct TokenArrays {
  public let kinds: UnsafeBufferPointer<TokenKind>
  public let cases: UnsafeBufferPointer<CaseClass>
  public let gaps: UnsafeBufferPointer<Gap>
  public let ids: UnsafeBufferPointer<UInt32>
}
