import VietnameseText

/// The ways in which mails write other letters than those of ASCII.
enum MailHeader {
  /// Decodes the encoded words of a header: `=?UTF-8?B?U+G7kQ==?=` → `Số`.
  static func decoded(_ value: String) -> String {
    var output = ""
    var rest = value[...]
    var endsInWord = false
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      guard let (word, end) = word(in: rest[start.upperBound...]) else {
        output += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        endsInWord = false
        continue
      }
      // Spaces between two encoded words are no text.
      if !endsInWord || before.contains(where: { $0 != " " }) { output += before }
      output += word
      rest = rest[end...]
      endsInWord = true
    }
    return output + rest
  }

  /// The word `charset?B?text?=`, and where it ends.
  private static func word(in text: Substring) -> (String, String.Index)? {
    let fields = text.split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count == 4, fields[3].hasPrefix("=") else { return nil }
    let bytes: [UInt8]
    switch fields[1] {
    case "B", "b": bytes = base64(Array(fields[2].utf8)[...])
    case "Q", "q":
      bytes = quotedPrintable(Array(fields[2].replacing("_", with: "=20").utf8)[...])
    default: return nil
    }
    let document = SourceDocument(file: bytes, encoding: encoding(named: String(fields[0])))
    return (document.text, text.index(after: fields[3].startIndex))
  }

  /// The encoding of a `charset`; `nil` for those that say nothing of Vietnamese.
  static func encoding(named name: String) -> TextEncoding? { TextEncoding(name: name) }

  /// Decodes base64, passing over what is none.
  ///
  /// - Complexity: O(*n*).
  static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="): return output
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return output
  }

  /// Decodes quoted-printable.
  ///
  /// - Complexity: O(*n*).
  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var at = text.startIndex
    while at < text.endIndex {
      guard text[at] == UInt8(ascii: "="), at + 1 < text.endIndex else {
        output.append(text[at])
        at += 1
        continue
      }
      if text[at + 1] == 0x0A {
        at += 2
      } else if text[at + 1] == 0x0D {
        at += at + 2 < text.endIndex && text[at + 2] == 0x0A ? 3 : 2
      } else if at + 2 < text.endIndex,
        let value = UInt8(String(decoding: text[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
      {
        output.append(value)
        at += 3
      } else {
        output.append(text[at])
        at += 1
      }
    }
    return output
  }
}
