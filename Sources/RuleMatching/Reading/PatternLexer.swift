/// Cuts the lines of a pattern into ``PatternToken``s.
struct PatternLexer {
  /// A mistake that ends the reading of a pattern.
  struct Failure: Error {
    var message: String
    var hint: String
    var position: SourcePosition
  }

  /// - Parameter lines: at least one; each positioned behind what is no part of the pattern.
  static func tokens(of lines: [LineScanner]) throws(Failure) -> [PatternToken] {
    var tokens: [PatternToken] = []
    var end = lines[0].position
    for line in lines {
      var scanner = line
      while !scanner.isAtEndOrComment {
        let (kind, length) = try token(in: scanner)
        tokens.append(PatternToken(kind: kind, position: scanner.position))
        scanner.skip(length)
      }
      end = scanner.position
    }
    tokens.append(PatternToken(kind: .end, position: end))
    return tokens
  }

  private static func token(
    in scanner: LineScanner
  ) throws(Failure) -> (kind: PatternToken.Kind, length: Int) {
    let rest = scanner.bytes[scanner.offset...]
    guard let first = rest.first else { return (.end, 0) }
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let end = rest.dropFirst().firstIndex(of: first) else {
        let mark = Character(Unicode.Scalar(first))
        throw Failure(
          message: "literal without an end", hint: "close it with \(mark)",
          position: scanner.position)
      }
      let text = String(decoding: rest[(scanner.offset + 1)..<end], as: UTF8.self)
      let kind: PatternToken.Kind = first == UInt8(ascii: "'") ? .exact(text) : .literal(text)
      return (kind, end - scanner.offset + 1)
    case UInt8(ascii: "."):
      guard rest.starts(with: "..".utf8) else { break }
      return (.range, 2)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
      guard digits.count <= 9, let number = Int(String(decoding: digits, as: UTF8.self)) else {
        throw Failure(
          message: "number too large", hint: "use at most nine digits", position: scanner.position)
      }
      return (.number(number), digits.count)
    case _ where isNameStart(first):
      var length = 0
      for byte in rest {
        // `..` ends a name, a single dot does not.
        let isDot = byte == UInt8(ascii: ".") && !rest.dropFirst(length).starts(with: "..".utf8)
        guard isDot || isNamePart(byte) else { break }
        length += 1
      }
      // `ngày` is no name `ng` with something behind it.
      if rest.dropFirst(length).first.map({ $0 >= 0x80 }) ?? false { break }
      return (.name(String(decoding: rest.prefix(length), as: UTF8.self)), length)
    case _ where "()[]{}<>|?+*:~!@,".utf8.contains(first):
      return (.mark(Character(Unicode.Scalar(first))), 1)
    default: break
    }
    let word = rest.prefix { isNamePart($0) || $0 >= 0x80 }
    let unexpected = String(decoding: word.isEmpty ? rest.prefix(1) : word, as: UTF8.self)
    throw Failure(
      message: "unexpected '\(unexpected)'", hint: "put words of the text in double quotes",
      position: scanner.position)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
