/// Text in UTF-16: with a byte-order mark, or known by its zeros and its words.
enum UTF16Reading {
  /// The byte order that a mark at the beginning of the file states.
  static func markedOrder(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return .utf16BigEndian }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return .utf16LittleEndian }
    return nil
  }

  /// The byte order of text without a mark: at least a fifth of the units of its beginning are
  /// ASCII, nearly all others are Latin and Vietnamese letters and common signs, and there are letters or
  /// digits.
  ///
  /// - Complexity: O(1): looks at 4 096 bytes at most.
  static func unmarkedOrder(_ bytes: [UInt8]) -> TextEncoding? {
    let units = Swift.min(bytes.count, 4_096) / 2
    guard units >= 3, units > 64 || bytes.count % 2 == 0 else { return nil }
    return [TextEncoding.utf16LittleEndian, .utf16BigEndian].first { encoding in
      let high = encoding == .utf16LittleEndian ? 1 : 0
      var ascii = 0
      var wordlike = 0
      var others = 0
      for unit in 0..<units {
        let value = UInt16(bytes[unit * 2 + high]) << 8 | UInt16(bytes[unit * 2 + 1 - high])
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
          ascii += 1
          wordlike += 1
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: ascii += 1
        case 0xA0...0x1B0, 0x300...0x323, 0x1EA0...0x1EF9, 0x2000...0x27BF, 0xFEFF: break
        default:
          others += 1
          // Bytes of UTF-8, two by two, are refused after a few.
          if others * 50 > units { return false }
        }
      }
      return ascii * 5 >= units && wordlike >= (others == 0 ? 1 : 3)
    }
  }

  /// The text of UTF-16 bytes; half of a pair and a last odd byte become U+FFFD, with one warning a
  /// run of them. A byte-order mark is left out.
  ///
  /// - Complexity: O(*n*).
  static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> DecodedText {
    let high = encoding == .utf16LittleEndian ? 1 : 0
    func unit(_ index: Int) -> UInt32 {
      UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high])
    }
    var builder = DecodedTextBuilder(capacity: bytes.count)
    var damage = DamageReport(code: "text.invalid-utf16")
    var index = 0
    if bytes.count >= 2, unit(0) == 0xFEFF {
      builder.skip(2)
      index = 2
    }
    while index < bytes.count {
      guard index + 1 < bytes.count else {
        damage.add(at: index, text: builder.bytes.count)
        builder.append(0xFFFD, fileLength: 1)
        break
      }
      let first = unit(index)
      if first & 0xF800 != 0xD800 {
        builder.append(first, fileLength: 2)
        index += 2
      } else if first < 0xDC00, index + 3 < bytes.count, unit(index + 2) & 0xFC00 == 0xDC00 {
        let scalar = 0x10000 + (first & 0x3FF) << 10 + unit(index + 2) & 0x3FF
        builder.append(scalar, fileLength: 4)
        index += 4
      } else {
        damage.add(at: index, text: builder.bytes.count)
        builder.append(0xFFFD, fileLength: 2)
        index += 2
      }
    }
    return DecodedText(
      bytes: builder.bytes, map: builder.map(), encoding: encoding.rawValue,
      warnings: damage.warnings())
  }
}
