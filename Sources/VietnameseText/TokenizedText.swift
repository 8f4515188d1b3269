/// A normalized text as tokens, in flat arrays: each token with its kind, its case, the gap before
/// it and the id of its folded form.
///
/// Tokens and gaps tile the text: token *i* begins where the gap before it ends.
public struct TokenizedText: Sendable {
  public let text: NormalizedText
  let starts: [UInt32]
  let ends: [UInt32]
  let kinds: [TokenKind]
  let cases: [CaseClass]
  let gaps: [Gap]
  /// The vocabulary's id of each token; 0 is unknown.
  public let ids: [UInt32]

  /// Number of tokens.
  public var count: Int { starts.count }

  public var all: TokenRange { TokenRange(0, count) }

  public subscript(index: Int) -> Token {
    Token(
      kind: kinds[index], caseClass: cases[index], gap: gaps[index], id: ids[index],
      textRange: TextRange(Int(starts[index]), Int(ends[index])))
  }

  public func kind(at index: Int) -> TokenKind { kinds[index] }
  public func caseClass(at index: Int) -> CaseClass { cases[index] }
  /// What stands before token `index`.
  public func gap(before index: Int) -> Gap { gaps[index] }
  public func id(at index: Int) -> UInt32 { ids[index] }
  public func start(at index: Int) -> Int { Int(starts[index]) }
  public func end(at index: Int) -> Int { Int(ends[index]) }

  /// The flat arrays, for loops that cannot afford a call a token.
  public func withArrays<Result>(_ body: (TokenArrays) throws -> Result) rethrows -> Result {
    try kinds.withUnsafeBufferPointer { kinds in
      try cases.withUnsafeBufferPointer { cases in
        try gaps.withUnsafeBufferPointer { gaps in
          try ids.withUnsafeBufferPointer { ids in
            try body(TokenArrays(kinds: kinds, cases: cases, gaps: gaps, ids: ids))
          }
        }
      }
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
