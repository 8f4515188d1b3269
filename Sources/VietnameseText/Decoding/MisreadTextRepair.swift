/// Repairs UTF-8 text that was decoded wrongly before it was saved: bytes of TCVN3 or VNI read as
/// Latin-1, as copies from web pages and office files have them (`C¸c`, `Céng hßa`).
struct MisreadTextRepair {
  private let encoding: TextEncoding
  private let page: WindowsPage

  /// How much better the text fits Vietnamese when it is repaired.
  private struct Gain {
    /// More words that are common syllables.
    var words = 0
    var score = 0

    mutating func add(_ other: Gain) {
      words += other.words
      score += other.score
    }
  }

  /// How many bytes are looked at for the share of letters that only Unicode has.
  private static let prefixSize = 4 << 10
  private static let sampleSize = 64 << 10

  /// The repaired text, or `nil` where nothing was decoded wrongly, or the evidence is not clear.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - hasMisreadLetters: whether there are letters in it that Vietnamese does not have.
  /// - Complexity: O(*n*); O(1) for Vietnamese text in Unicode.
  static func repair(_ bytes: [UInt8], hasMisreadLetters: Bool) -> DecodedText? {
    let isEveryLine = lacksVietnameseLetters(bytes)
    guard hasMisreadLetters || isEveryLine else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      let suspects = suspects(buffer, isEveryLine: isEveryLine)
      var best: (repair: MisreadTextRepair, gain: Gain)?
      for page in WindowsPage.allCases {
        // Windows-1258 read as Windows-1258 is no mistake.
        for encoding in TextDecoding.legacyEncodings
        where page != .vietnamese || encoding != .windows1258 {
          let repair = MisreadTextRepair(encoding: encoding, page: page)
          let gain = repair.gain(in: suspects)
          if gain.score > best?.gain.score ?? 0 { best = (repair, gain) }
        }
      }
      // A word alone must be plainly broken as it stands: §iÒu.
      guard let best, best.gain.words >= 2 || best.gain.score >= 100 else { return nil }
      return best.repair.decode(
        buffer, isEveryLine: isEveryLine || best.gain.words >= 10,
        isLikely: best.gain.words >= 10)
    }
  }

  /// Whether the beginning has letters of Latin-1, but none of those that only Vietnamese has.
  private static func lacksVietnameseLetters(_ bytes: [UInt8]) -> Bool {
    var latin = 0
    for byte in bytes.prefix(prefixSize) {
      if byte == 0xE1 || (0xC4...0xC6).contains(byte) { return false }
      if byte == 0xC3 { latin += 1 }
    }
    return latin >= 2
  }

  /// The lines that may have been decoded wrongly, up to `sampleSize` bytes of them.
  private static func suspects(
    _ buffer: UnsafeBufferPointer<UInt8>, isEveryLine: Bool
  ) -> [UnsafeBufferPointer<UInt8>] {
    var suspects: [UnsafeBufferPointer<UInt8>] = []
    var size = 0
    for line in TextLines(buffer) where size < sampleSize {
      let part = UnsafeBufferPointer(rebasing: buffer[line])
      guard isEveryLine || UTF8Survey(part).hasMisreadLetters else { continue }
      suspects.append(part)
      size += part.count
    }
    return suspects
  }

  /// What this repair would gain in the lines that it would change.
  private func gain(in suspects: [UnsafeBufferPointer<UInt8>]) -> Gain {
    var total = Gain()
    for part in suspects {
      if let (_, gain) = repaired(part, isLikely: false) { total.add(gain) }
    }
    return total
  }

  /// The line in the old encoding, where that is Vietnamese and the line as it stands is not.
  ///
  /// A line with letters that no byte stands for, such as ế, was not decoded wrongly.
  private func repaired(
    _ part: UnsafeBufferPointer<UInt8>, isLikely: Bool
  ) -> (line: DecodedLine, gain: Gain)? {
    let asItStands = VietnameseEvidence(part)
    guard isLikely || !asItStands.isConvincing || asItStands.markedWords == 0 else { return nil }
    let units = LineUnits(misread: part, as: page)
    guard !units.hasLetterOutsidePage else { return nil }
    let line = DecodedLine(units, in: encoding)
    let evidence = line.evidence
    let gain = Gain(
      words: evidence.commonWords - asItStands.commonWords,
      score: evidence.score - asItStands.score)
    guard evidence.markedWords > 0, evidence.isConvincing,
      isLikely ? gain.score > 0 : gain.words > 0 && gain.score > 30
    else { return nil }
    return (line, gain)
  }

  private func decode(
    _ buffer: UnsafeBufferPointer<UInt8>, isEveryLine: Bool, isLikely: Bool
  ) -> DecodedText? {
    var builder = DecodedTextBuilder(capacity: buffer.count)
    var count = 0
    for line in TextLines(buffer) {
      let part = UnsafeBufferPointer(rebasing: buffer[line])
      if isEveryLine || UTF8Survey(part).hasMisreadLetters,
        let (line, _) = repaired(part, isLikely: isLikely)
      {
        builder.append(line)
        count += 1
      } else {
        builder.copy(part)
      }
    }
    guard count > 0 else { return nil }
    return DecodedText(
      bytes: builder.bytes, map: builder.map(),
      encoding: LegacyReading.name(mixedWith: encoding),
      warnings: [LegacyReading.warning(encoding, isMixed: true, text: builder.bytes)])
  }
}
