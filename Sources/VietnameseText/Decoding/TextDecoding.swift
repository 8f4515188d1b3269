/// Turns the bytes of a text file into UTF-8, whatever encoding an office wrote it in.
enum TextDecoding {
  /// The text of `bytes`, decoded by evidence.
  ///
  /// Valid UTF-8 is taken as it is; only where letters stand in it that Vietnamese does not have is it
  /// asked whether it was decoded wrongly before. Other bytes are read line by line in each encoding,
  /// and the reading whose words are Vietnamese syllables wins; where none is, they are damaged UTF-8.
  ///
  /// - Complexity: O(*n*).
  static func decode(_ bytes: [UInt8]) -> DecodedText {
    if let order = UTF16Reading.markedOrder(bytes) ?? UTF16Reading.unmarkedOrder(bytes) {
      return UTF16Reading.decode(bytes, as: order)
    }
    return bytes.withUnsafeBufferPointer { buffer in
      let survey = UTF8Survey(buffer)
      if survey.isValid {
        if survey.hasForeignLetters, let legacy = LegacyReading.read(buffer, isUTF8: true) {
          return legacy
        }
        return MisreadTextRepair.repair(bytes, hasMisreadLetters: survey.hasMisreadLetters)
          ?? DecodedText(bytes: bytes)
      }
      return LegacyReading.read(buffer) ?? SourceDecoding.decode(bytes)
    }
  }

  /// The text of `bytes` in an encoding that is known.
  ///
  /// An encoding before Unicode also reads valid UTF-8: text that was decoded wrongly and saved, such
  /// as `C¸c` with `.tcvn3`.
  ///
  /// - Complexity: O(*n*).
  static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> DecodedText {
    switch encoding {
    case .utf8: return SourceDecoding.decode(bytes)
    case .utf16LittleEndian, .utf16BigEndian: return UTF16Reading.decode(bytes, as: encoding)
    case .windows1258, .tcvn3, .vni, .viscii:
      return bytes.withUnsafeBufferPointer { buffer in
        let isUTF8 = UTF8Survey(buffer).isValid
        var builder = DecodedTextBuilder(capacity: bytes.count * 3 / 2)
        for line in TextLines(buffer) {
          let part = UnsafeBufferPointer(rebasing: buffer[line])
          let units =
            isUTF8 ? LineUnits(misread: part, as: .western) : LineUnits(bytes: part)
          builder.append(DecodedLine(units, in: encoding))
        }
        return DecodedText(
          bytes: builder.bytes, map: builder.map(),
          encoding: isUTF8 && builder.bytes != bytes
            ? LegacyReading.name(mixedWith: encoding) : encoding.rawValue)
      }
    }
  }

  /// The encodings before Unicode; the earlier one wins where the evidence is equal.
  static let legacyEncodings: [TextEncoding] = [.tcvn3, .vni, .windows1258, .viscii]
}

extension DecodedTextBuilder {
  mutating func append(_ line: DecodedLine) {
    for (scalar, length) in zip(line.scalars, line.lengths) {
      append(scalar, fileLength: Int(length))
    }
  }
}
