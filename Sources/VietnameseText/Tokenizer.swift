/// Cuts a normalized text into tokens and gives each the id of its folded form.
public struct Tokenizer: Sendable {
  public let vocabulary: Vocabulary

  public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// - Complexity: O(*n*) in the bytes of the text; one table look-up a letter, one a token.
  public func tokenize(_ text: NormalizedText) -> TokenizedText {
    var result = TokenizedText(text: text)
    let estimate = text.bytes.count / 5 + 16
    result.starts.reserveCapacity(estimate)
    result.ends.reserveCapacity(estimate)
    result.kinds.reserveCapacity(estimate)
    result.cases.reserveCapacity(estimate)
    result.gaps.reserveCapacity(estimate)
    result.ids.reserveCapacity(estimate)
    text.bytes.withUnsafeBufferPointer { bytes in
      LetterTable.table.withUnsafeBufferPointer { table in
        vocabulary.withLookup { lookup in
          var scanner = TokenScanner(bytes: bytes, letters: table)
          while scanner.next() {
            result.starts.append(UInt32(truncatingIfNeeded: scanner.start))
            result.ends.append(UInt32(truncatingIfNeeded: scanner.end))
            result.kinds.append(scanner.kind)
            result.cases.append(scanner.caseClass)
            result.gaps.append(scanner.gap)
            result.ids.append(lookup.id(of: scanner.key.rawValue))
          }
        }
      }
    }
    return result
  }

  /// The folded keys of the tokens of a short text, such as a literal of a rule, each with its kind
  /// and case.
  public static func keys(
    of literal: String
  ) -> [(key: FoldKey, kind: TokenKind, caseClass: CaseClass)] {
    let text = Normalizer().normalize(Array(literal.utf8))
    var keys: [(key: FoldKey, kind: TokenKind, caseClass: CaseClass)] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      LetterTable.table.withUnsafeBufferPointer { table in
        var scanner = TokenScanner(bytes: bytes, letters: table)
        while scanner.next() { keys.append((scanner.key, scanner.kind, scanner.caseClass)) }
      }
    }
    return keys
  }
}
