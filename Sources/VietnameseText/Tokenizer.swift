/// Cuts a normalized text into tokens and gives each the id of its folded form.
public struct Tokenizer: Sendable {
  public let vocabulary: Vocabulary

  public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// - Complexity: O(*n*) in the bytes of the text; one table look-up a token.
  public func tokenize(_ text: NormalizedText) -> TokenizedText {
    var buffer = TokenBuffer(capacity: text.bytes.count / 5 + 16)
    text.bytes.withUnsafeBufferPointer { bytes in
      LetterTable.table.withUnsafeBufferPointer { table in
        vocabulary.withLookup { lookup in
          let scan = LetterScan(bytes)
          withExtendedLifetime(scan) {
            var scanner = TokenScanner(bytes: bytes, letters: table)
            Tokenizer.tokenize(PlainWords(scan), &scanner, lookup, into: &buffer)
          }
        }
      }
    }
    return buffer.finish(text, vocabulary: vocabulary)
  }

  /// Reads words of plain letters and marks of ASCII here, all else through the scanner.
  private static func tokenize(
    _ words: PlainWords, _ scanner: inout TokenScanner, _ lookup: Vocabulary.Lookup,
    into buffer: inout TokenBuffer
  ) {
    let bytes = scanner.bytes
    var position = 0
    while true {
      // Most tokens are words behind one space, most others follow the last one directly.
      let isBehindSpace = words.byte(at: position) == 0x20
      var start = position &+ (isBehindSpace ? 1 : 0)
      var gap = isBehindSpace ? Gap.space : .none
      var letters = words.letters(from: start)
      if letters & 1 == 0 {
        if isGap(words.byte(at: start)) {
          scanner.skipGap(from: position)
          start = scanner.start
          gap = scanner.gap
          letters = words.letters(from: start)
        }
        guard start < bytes.count else { return }
      }
      let length = words.length(at: start, letters: letters)
      if length == 0 {
        position = appendOther(at: start, gap, &scanner, words, lookup, to: &buffer)
        continue
      }
      var id = words.id(at: start, length: length, in: lookup.spellings)
      if id == 0, lookup.hashedLetters != 0 {
        id = hashedID(at: start, length: length, words, &scanner, lookup)
      }
      buffer.append(
        TokenRecord(
          start: start, end: start &+ length, id: id, kind: .word,
          caseClass: words.caseClass(at: start, length: length), gap: gap,
          mark: length == 1 ? bytes[start] : 0))
      position = start &+ length
    }
  }

  /// The id of a plain word by its hashed key.
  @inline(never)
  private static func hashedID(
    at start: Int, length: Int, _ words: PlainWords, _ scanner: inout TokenScanner,
    _ lookup: Vocabulary.Lookup
  ) -> UInt32 {
    guard lookup.hashedLetters & 1 << words.letterCount(at: start, length: length) != 0 else {
      return 0
    }
    scanner.scanToken(at: start)
    return lookup.id(of: scanner.key.rawValue)
  }

  /// Appends a token that is no plain word and returns its end.
  @inline(never)
  private static func appendOther(
    at start: Int, _ gap: Gap, _ scanner: inout TokenScanner, _ words: PlainWords,
    _ lookup: Vocabulary.Lookup, to buffer: inout TokenBuffer
  ) -> Int {
    let byte = scanner.bytes[start]
    if byte < 0x80, byte &- 0x30 > 9, words.byte(at: start &+ 1) != byte,
      !words.isLetter(at: start)
    {
      // One mark: runs of one are for the scanner.
      buffer.append(
        TokenRecord(
          start: start, end: start &+ 1, id: lookup.id(ofMark: byte == 0x60 ? 0x27 : byte),
          kind: TokenScanner.isPunctuation(UInt32(byte)) ? .punctuation : .symbol, caseClass: [],
          gap: gap, mark: byte))
      return start &+ 1
    }
    scanner.scanToken(at: start)
    buffer.append(
      TokenRecord(
        start: start, end: scanner.end, id: lookup.id(of: scanner.key.rawValue),
        kind: scanner.kind, caseClass: scanner.caseClass, gap: gap,
        mark: scanner.end == start + 1 ? byte : 0))
    return scanner.end
  }

  /// Whether a gap may begin with `byte`: control characters, space, `*`, `\\`, `_`.
  @inline(__always)
  private static func isGap(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x2A || byte == 0x5C || byte == 0x5F || byte == 0x7F
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
