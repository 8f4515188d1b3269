/// The second step of normalizing: look-alikes, spaces, dashes and invisible characters.
enum PlainCharacters {
  /// What a sequence of bytes becomes.
  private enum Replacement {
    case keep(length: Int)
    case replace(length: Int, by: StaticString)
  }

  /// The plain form of `bytes` with its map, or `nil` where nothing changes.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - start: nothing is to be replaced before it.
  static func replace(
    in bytes: [UInt8], from start: Int = 0
  ) -> (bytes: [UInt8], map: OffsetMap)? {
    bytes.withUnsafeBufferPointer { buffer -> (bytes: [UInt8], map: OffsetMap)? in
      var output: [UInt8] = []
      var map = OffsetMap.identity
      var copied = 0
      var i = start
      while true {
        i = nextCandidate(in: buffer, from: i)
        guard i < buffer.count else { break }
        switch replacement(in: buffer, at: i) {
        case .keep(let length):
          i += length
        case .replace(let length, let text):
          if output.capacity == 0 { output.reserveCapacity(buffer.count) }
          output.append(contentsOf: buffer[copied..<i])
          let start = output.count
          text.withUTF8Buffer { output.append(contentsOf: $0) }
          map.append(
            OffsetMap.Edit(
              sourceStart: i, sourceEnd: i + length, textStart: start, textEnd: output.count))
          i += length
          copied = i
        }
      }
      if map.isIdentity { return nil }
      output.append(contentsOf: buffer[copied...])
      return (output, map)
    }
  }

  /// The next place at or behind `start` where something may be replaced; the end if there is none.
  private static func nextCandidate(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var i = start
    while i + 18 <= bytes.count {
      let found = candidates(
        ByteVector(at: base + i), second: ByteVector(at: base + i + 1),
        third: ByteVector(at: base + i + 2))
      if found.hasAny { return i + found.bits.trailingZeroBitCount }
      i += 16
    }
    while i < bytes.count, !isCandidate(bytes[i]) { i += 1 }
    return i
  }

  /// The lanes of `lead` where something may be replaced, given the bytes behind each.
  @inline(__always)
  private static func candidates(
    _ lead: ByteVector, second: ByteVector, third: ByteVector
  ) -> ByteVector.Mask {
    // C3 is the lead of á, ô, ý …: only Ð and ð are replaced; C6 is that of ơ and ư.
    let eth = lead.equals(0xC3) .& (second & .all(0xDF)).equals(0x90)
    let horned = lead.equals(0xC6) .& (second.equals(0x89) .| second.isOne(of: 2, from: 0xA2))
    // Quotes, bullets and the ellipsis stay.
    let isKept = second.equals(0x80) .& third.isOne(of: 0x0F, from: 0x98)
    let mark = lead.equals(0xE2) .& .!isKept
    let others = lead.equals(0xC2) .| lead.equals(0xE3) .| lead.equals(0xEF)
    // Greek and Cyrillic.
    let foreign = lead.isOne(of: 4, from: 0xCE)
    return eth .| horned .| mark .| others .| foreign .| lead.isOne(of: 2, from: 0x0C)
  }

  /// Whether a sequence that may be replaced begins with `byte`; no continuation byte does.
  private static func isCandidate(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0C, 0x0D, 0xC2, 0xC3, 0xC6, 0xCE...0xD1, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  private static func replacement(
    in bytes: UnsafeBufferPointer<UInt8>, at i: Int
  ) -> Replacement {
    switch bytes[i] {
    case 0x0D:
      let isPair = i + 1 < bytes.count && bytes[i + 1] == 0x0A
      return .replace(length: isPair ? 2 : 1, by: "\n")
    case 0x0C:
      return .replace(length: 1, by: "\n")
    case 0xC2:
      if bytes[i + 1] == 0xA0 { return .replace(length: 2, by: " ") }
      if bytes[i + 1] == 0xAD { return .replace(length: 2, by: "") }
      if bytes[i + 1] == 0x85 { return .replace(length: 2, by: "\n") }
      return .keep(length: 2)
    case 0xC3:
      if bytes[i + 1] == 0x90 { return .replace(length: 2, by: "Đ") }
      if bytes[i + 1] == 0xB0 { return .replace(length: 2, by: "đ") }
      return .keep(length: 2)
    case 0xC6:
      return hornedLetter(in: bytes, at: i)
    case 0xCE...0xD1:
      guard let letter = LookAlikes.latin(in: bytes, at: i) else { return .keep(length: 2) }
      return .replace(length: 2, by: letter)
    case 0xE2:
      return generalPunctuation(bytes[i + 1], bytes[i + 2])
    case 0xE3:
      if bytes[i + 1] == 0x80, bytes[i + 2] == 0x80 { return .replace(length: 3, by: " ") }
      return .keep(length: 3)
    case 0xEF:
      if bytes[i + 1] == 0xBB, bytes[i + 2] == 0xBF { return .replace(length: 3, by: "") }
      if bytes[i + 1] == 0xBC, let digit = fullWidthDigit(bytes[i + 2]) {
        return .replace(length: 3, by: digit)
      }
      return .keep(length: 3)
    case let lead:
      return .keep(length: lead < 0x80 ? 1 : 2)
    }
  }

  /// Ɖ, and Ƣ ƣ, which some fonts draw like Ư ư and old converters wrote for them.
  private static func hornedLetter(
    in bytes: UnsafeBufferPointer<UInt8>, at i: Int
  ) -> Replacement {
    switch bytes[i + 1] {
    case 0x89: .replace(length: 2, by: "Đ")
    case 0xA2: .replace(length: 2, by: "Ư")
    case 0xA3: .replace(length: 2, by: "ư")
    default: .keep(length: 2)
    }
  }

  /// U+2000–20FF and U+2212.
  private static func generalPunctuation(_ second: UInt8, _ third: UInt8) -> Replacement {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): return .replace(length: 3, by: " ")
    case (0x80, 0x8B...0x8F), (0x81, 0xA0...0xA4): return .replace(length: 3, by: "")
    case (0x80, 0x90...0x95), (0x88, 0x92): return .replace(length: 3, by: "-")
    case (0x80, 0xA8), (0x80, 0xA9): return .replace(length: 3, by: "\n")
    case (0x81, 0x84): return .replace(length: 3, by: "/")
    default: return .keep(length: 3)
    }
  }

  private static func fullWidthDigit(_ third: UInt8) -> StaticString? {
    switch third {
    case 0x90: "0"
    case 0x91: "1"
    case 0x92: "2"
    case 0x93: "3"
    case 0x94: "4"
    case 0x95: "5"
    case 0x96: "6"
    case 0x97: "7"
    case 0x98: "8"
    case 0x99: "9"
    default: nil
    }
  }
}
