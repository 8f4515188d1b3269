/// Reads a file that is no valid UTF-8: in an encoding before Unicode, or damaged UTF-8, or lines of
/// both.
struct LegacyReading {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Evidence of the sample for each of ``TextDecoding/legacyEncodings``.
  private var samples: [VietnameseEvidence]
  private var utf8Sample = VietnameseEvidence()

  /// How many bytes of lines that are no ASCII are read in every encoding to find the file's own.
  private static let sampleSize = 64 << 10

  /// The text of the file, or `nil` where no old encoding is likely in any of its lines.
  ///
  /// - Parameter isUTF8: whether the bytes are valid UTF-8 that may be so by accident.
  /// - Complexity: O(*n*).
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, isUTF8: Bool = false) -> DecodedText? {
    var reading = LegacyReading(bytes)
    guard let encoding = reading.fileEncoding(isUTF8: isUTF8) else { return nil }
    return reading.decode(encoding)
  }

  /// The name of an encoding whose text is mixed with UTF-8.
  static func name(mixedWith encoding: TextEncoding) -> String {
    TextEncoding.utf8.rawValue + "+" + encoding.rawValue
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    samples = TextDecoding.legacyEncodings.map { _ in VietnameseEvidence() }
  }

  /// The old encoding that most of the file's lines are in that are not UTF-8.
  private mutating func fileEncoding(isUTF8: Bool) -> TextEncoding? {
    var sampled = 0
    for line in TextLines(bytes) where sampled < Self.sampleSize {
      let part = Self.part(bytes, line)
      let kind = Self.kind(part)
      guard kind == .neither || isUTF8 && kind == .utf8 else { continue }
      sampled += part.count
      utf8Sample.add(Self.evidence(ofDamagedUTF8: part))
      let units = LineUnits(bytes: part)
      for (index, encoding) in TextDecoding.legacyEncodings.enumerated() {
        samples[index].add(DecodedLine(units, in: encoding).evidence)
      }
    }
    var best = 0
    for index in samples.indices where samples[index].score > samples[best].score { best = index }
    let sample = samples[best]
    if sample.validWords > 0, sample.validWords * 2 >= sample.markedWords, sample.score > 0,
      sample.score > utf8Sample.score + (isUTF8 ? 20 : 0)
    {
      return TextDecoding.legacyEncodings[best]
    }
    return isUTF8 ? nil : encodingOfSigns()
  }

  /// Windows-1258 for a file whose bytes above ASCII are signs in every encoding that has the signs
  /// of Windows: quotation marks, dashes, degrees.
  private func encodingOfSigns() -> TextEncoding? {
    for (encoding, sample) in zip(TextDecoding.legacyEncodings, samples) where encoding != .viscii {
      if sample.markedWords > 0 || sample.score < 0 { return nil }
    }
    return .windows1258
  }

  private func decode(_ encoding: TextEncoding) -> DecodedText {
    var builder = DecodedTextBuilder(capacity: bytes.count * 3 / 2)
    var damage = DamageReport(code: "text.invalid-utf8")
    var used: [TextEncoding: Int] = [:]
    for line in TextLines(bytes) {
      let part = Self.part(bytes, line)
      switch Self.kind(part) {
      case .ascii: builder.copy(part)
      case .utf8:
        // Two letters of an old encoding may look like one of UTF-8.
        let choice = bestReading(of: part, file: encoding, isUTF8: true)
        used[choice.encoding, default: 0] += 1
        if let line = choice.line { builder.append(line) } else { builder.copy(part) }
      case .neither:
        let choice = bestReading(of: part, file: encoding, isUTF8: false)
        used[choice.encoding, default: 0] += 1
        if let line = choice.line {
          builder.append(line)
        } else {
          SourceDecoding.decode(part, into: &builder, damage: &damage)
        }
      }
    }
    let isMixed = (used[.utf8] ?? 0) > 0
    let found = DecodedText(
      bytes: builder.bytes, map: builder.map(),
      encoding: isMixed ? Self.name(mixedWith: encoding) : encoding.rawValue,
      warnings: [Self.warning(encoding, isMixed: isMixed, text: builder.bytes)]
        + damage.warnings())
    return found
  }

  /// The reading of a line with the most evidence, that of the file's encoding preferred; no decoded
  /// line for UTF-8.
  private func bestReading(
    of part: UnsafeBufferPointer<UInt8>, file: TextEncoding, isUTF8: Bool
  ) -> (encoding: TextEncoding, line: DecodedLine?) {
    let units = LineUnits(bytes: part)
    let own = DecodedLine(units, in: file)
    let ownEvidence = own.evidence
    if !isUTF8, ownEvidence.isConvincing { return (file, own) }
    let utf8 = isUTF8 ? VietnameseEvidence(part) : Self.evidence(ofDamagedUTF8: part)
    // Valid UTF-8 is seldom an accident.
    var best: (encoding: TextEncoding, line: DecodedLine?) = (.utf8, nil)
    var score = utf8.score + (isUTF8 ? 60 : 0)
    if ownEvidence.score + 60 > score {
      best = (file, own)
      score = ownEvidence.score + 60
    }
    for encoding in TextDecoding.legacyEncodings where encoding != file && !isUTF8 {
      let line = DecodedLine(units, in: encoding)
      let evidence = line.evidence
      if evidence.isConvincing, evidence.score > score {
        best = (encoding, line)
        score = evidence.score
      }
    }
    return best
  }

  /// The control codes that are letters in VISCII.
  private static let visciiControls: Set<UInt8> = [0x02, 0x05, 0x06, 0x14, 0x19, 0x1E]

  private enum LineKind { case ascii, utf8, neither }

  private static func kind(_ part: UnsafeBufferPointer<UInt8>) -> LineKind {
    var isASCII = true
    for byte in part where byte >= 0x80 || byte < 0x20 && visciiControls.contains(byte) {
      isASCII = false
    }
    if isASCII { return .ascii }
    return UTF8Survey(part).isValid ? .utf8 : .neither
  }

  private static func part(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  private static func evidence(
    ofDamagedUTF8 part: UnsafeBufferPointer<UInt8>
  ) -> VietnameseEvidence {
    var builder = DecodedTextBuilder(capacity: part.count)
    var damage = DamageReport(code: "")
    SourceDecoding.decode(part, into: &builder, damage: &damage)
    return builder.bytes.withUnsafeBufferPointer { VietnameseEvidence($0) }
  }

  /// Says which encoding was found and how well its words are spelled.
  static func warning(
    _ encoding: TextEncoding, isMixed: Bool, text: [UInt8]
  ) -> TextWarning {
    let quality = text.withUnsafeBufferPointer {
      TextQuality(utf8: UnsafeBufferPointer(rebasing: $0.prefix(sampleSize)))
    }
    let share = Int((quality.validSyllables ?? 0) * 1_000 + 0.5)
    let what = isMixed ? "partly read as" : "read as"
    return TextWarning(
      code: "text.legacy-encoding",
      message: "\(what) \(encoding.displayName): \(share / 10).\(share % 10) % of its words are "
        + "Vietnamese syllables; name the encoding if it is another")
  }
}
