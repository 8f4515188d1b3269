/// Cuts a normalized text into tokens and gives each the id of its folded form.
public struct Tokenizer: Sendable {
  public let vocabulary: Vocabulary

  public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// - Complexity: O(*n*) in the bytes of the text; one table look-up a letter, one a token.
  public func tokenize(_ text: NormalizedText) -> TokenizedText {
    var buffer = TokenBuffer(capacity: text.bytes.count / 5 + 16)
    text.bytes.withUnsafeBufferPointer { bytes in
      LetterTable.table.withUnsafeBufferPointer { table in
        vocabulary.withLookup { lookup in
          var scanner = TokenScanner(bytes: bytes, letters: table)
          while scanner.next() {
            buffer.append(
              start: scanner.start, end: scanner.end, id: lookup.id(of: scanner.key.rawValue),
              kind: scanner.kind, caseClass: scanner.caseClass, gap: scanner.gap)
          }
        }
      }
    }
    return buffer.finish(text)
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
