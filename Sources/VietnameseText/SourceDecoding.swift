/// Turns the bytes of a file into valid UTF-8.
enum SourceDecoding {
  /// Replaces each maximal invalid sequence by U+FFFD, as Unicode recommends ("substitution of
  /// maximal subparts", The Unicode Standard 3.9).
  ///
  /// - Returns: valid UTF-8, and one warning for each run of neighboring replacements, at most
  ///   `warningLimit` of them. Valid input comes back as it is, without a copy.
  /// - Complexity: O(*n*).
  static func decodeUTF8(
    _ bytes: [UInt8], warningLimit: Int = 100
  ) -> (bytes: [UInt8], warnings: [TextWarning]) {
    let isValid = bytes.withUnsafeBufferPointer { firstInvalid(in: $0, from: 0).length == 0 }
    if isValid { return (bytes, []) }

    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var warnings: [TextWarning] = []
    var runStart = -1
    var runOffset = 0
    var replacements = 0

    func closeRun() {
      guard runStart >= 0 else { return }
      if warnings.count < warningLimit {
        let noun = replacements == 1 ? "an invalid sequence" : "\(replacements) invalid sequences"
        warnings.append(
          TextWarning(
            code: "text.invalid-utf8",
            message: "\(noun) at byte \(runOffset) of the file, replaced by U+FFFD",
            span: SourceRange(runStart, output.count)))
      }
      runStart = -1
      replacements = 0
    }

    bytes.withUnsafeBufferPointer { buffer in
      var position = 0
      while position < buffer.count {
        let (start, length) = firstInvalid(in: buffer, from: position)
        if start > position {
          closeRun()
          output.append(contentsOf: buffer[position..<start])
        }
        if length == 0 { break }
        if runStart < 0 {
          runStart = output.count
          runOffset = start
        }
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        replacements += 1
        position = start + length
      }
    }
    closeRun()
    return (output, warnings)
  }

  /// The next invalid sequence at or after `start` and its length; (count, 0) where there is none.
  private static func firstInvalid(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (start: Int, length: Int) {
    var i = start
    /// Where the sixteen bytes that were looked at one by one end.
    var slowEnd = start + 2
    let count = bytes.count
    while i < count {
      if i >= slowEnd {
        i = plainEnd(in: bytes, from: i)
        slowEnd = i + 16
        if i == count { break }
      }
      let lead = bytes[i]
      if lead < 0x80 {
        i += 1
        continue
      }
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      let trailing: Int
      switch lead {
      case 0xC2...0xDF: trailing = 1
      case 0xE0: (trailing, low) = (2, 0xA0)
      case 0xED: (trailing, high) = (2, 0x9F)
      case 0xE1...0xEF: trailing = 2
      case 0xF0: (trailing, low) = (3, 0x90)
      case 0xF4: (trailing, high) = (3, 0x8F)
      case 0xF1...0xF3: trailing = 3
      default: return (i, 1)
      }
      var read = 0
      while read < trailing {
        guard i + 1 + read < count else { return (i, 1 + read) }
        let byte = bytes[i + 1 + read]
        guard byte >= low, byte <= high else { return (i, 1 + read) }
        low = 0x80
        high = 0xBF
        read += 1
      }
      i += 1 + trailing
    }
    return (count, 0)
  }

  /// The end of what is plainly valid from `start`, a place between two scalars, not before it; it is
  /// one as well.
  ///
  /// Plainly valid are sequences of one to three bytes whose second byte may be any continuation
  /// byte: all but those of E0, ED and F0–F4.
  private static func plainEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress, start >= 2 else { return start }
    var i = start
    while i + 16 <= bytes.count {
      let byte = ByteVector(at: base + i)
      let before = ByteVector(at: base + i - 1)
      let secondBefore = ByteVector(at: base + i - 2)
      let isContinuation = byte.isOne(of: 0x40, from: 0x80)
      // Leads of two and three bytes; those of three.
      let isExpected =
        before.isOne(of: 0x2E, from: 0xC2) .| secondBefore.isOne(of: 0x0F, from: 0xE1)
      let isSpecial =
        byte.equals(0xE0) .| byte.equals(0xED) .| (byte & .all(0xFE)).equals(0xC0)
        .| (byte .>= .all(0xF0))
      if ((isContinuation .^ isExpected) .| isSpecial).hasAny { break }
      i += 16
    }
    // Back to where the last scalar begins that may go on.
    if i == start { return i }
    if bytes[i - 1] >= 0xC0 { return i - 1 }
    return bytes[i - 2] >= 0xE0 ? i - 2 : i
  }
}
