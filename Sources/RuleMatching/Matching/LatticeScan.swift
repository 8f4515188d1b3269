import VietnameseText

/// The pass that fills a ``Lattice``: features, phrases, and where rules may begin.
///
/// It goes from the end of the text to its beginning, so that what follows a token is known when it is
/// looked at. Only what never changes is seen: words, kinds, cases and what is glued. Boundaries,
/// regions and mentions come later.
struct LatticeScan {
  let program: ProgramTables
  /// A token without any of these features begins no rule, unless its word does.
  let firstFeatures: UInt32
  let records: UnsafeBufferPointer<TokenRecord>
  /// The bytes of the normalized text.
  let bytes: UnsafeBufferPointer<UInt8>
  let features: UnsafeMutablePointer<UInt32>
  let edgeSets: UnsafeMutablePointer<UInt64>
  let values: UnsafeMutablePointer<Int32>
  let phraseOffsets: UnsafeMutablePointer<UInt32>

  /// Fills the arrays; the starts come in no order of stages, the last of the text first.
  func run(
    phrases: inout GrowableBuffer<PhraseHit>, starts: inout GrowableBuffer<Starts.Start>
  ) {
    var next = records.count
    features[next] = TokenBucket.end << TokenFeatures.bucketShift
    edgeSets[next] = 0
    phraseOffsets[next] = 0
    while next > 0 {
      let index = next &- 1
      let record = records[index]
      // An id of another vocabulary is as good as unknown.
      let id = Int(record.id) < program.words.count ? Int(record.id) : 0
      var bits = features(of: record, id)
      if index == 0 {
        bits = bits & ~TokenFeatures.glued.rawValue | TokenFeatures.boundaries.rawValue
      }
      if record.kind == .number { readNumber(record, at: index, &bits) }
      let nextBucket: UInt64 = 1 &<< UInt64(features[next] &>> TokenFeatures.bucketShift)
      let here = here(next)
      var edges = program.words[id].edges | FirstSet.cases(of: bits)
      if program.words[id].seconds & nextBucket != 0,
        PairFilter.contains(record.id, records[next].id, in: program.pairs)
      {
        let before = phrases.count
        edges |= walk(from: program.words[id].node, at: index, bits, &phrases, &starts)
        if phrases.count > before { bits |= TokenFeatures.phrases.rawValue }
      }
      if program.words[id].rules.next.meets(here) {
        append(program.words[id].rules, index, bits, next: next, here, to: &starts)
      }
      if bits & firstFeatures != 0 {
        let list = program.kinds[(bits & TokenFeatures.anyKind.rawValue).trailingZeroBitCount]
        if list.next.meets(here) { append(list, index, bits, next: next, here, to: &starts) }
      }
      features[index] = bits
      edgeSets[index] = edges
      phraseOffsets[index] = UInt32(truncatingIfNeeded: phrases.count)
      next = index
    }
  }

  /// What may stand at `position`: where a mention will begin is not known yet.
  @inline(__always)
  private func here(_ position: Int) -> FirstSet {
    FirstSet(
      buckets: 1 &<< UInt64(features[position] &>> TokenFeatures.bucketShift),
      edges: edgeSets[position] | FirstSet.allFields)
  }

  @inline(__always)
  private func features(of record: TokenRecord, _ id: Int) -> UInt32 {
    let kind = UInt32(record.kind.rawValue)
    let bucket = UInt32(
      truncatingIfNeeded: program.words[id].buckets &>> UInt64(kind &* 8) & 0xFF)
    return 1 &<< kind | UInt32(record.caseClass.rawValue) &<< 5
      | (record.gap == .none ? TokenFeatures.glued.rawValue : 0)
      | bucket &<< TokenFeatures.bucketShift
  }

  /// Notes the value of a number of digits only, and adds its features to `bits`.
  private func readNumber(_ record: TokenRecord, at index: Int, _ bits: inout UInt32) {
    let digits = Int(record.end) - Int(record.start)
    guard digits <= 18 else { return }
    var value = 0
    for position in Int(record.start)..<Int(record.end) {
      let digit = bytes[position] &- 0x30
      guard digit <= 9 else { return }
      value = value &* 10 &+ Int(digit)
    }
    values[index] = Int32(clamping: value)
    bits &= (1 &<< TokenFeatures.bucketShift) &- 1
    bits |= TokenBucket.bucket(of: value) &<< TokenFeatures.bucketShift
    bits |= UInt32(digits) &<< TokenFeatures.digitShift
  }

  /// Follows the phrases that go on behind their first word; returns their lexicons.
  @inline(never)
  private func walk(
    from first: Int32, at index: Int, _ bits: UInt32, _ phrases: inout GrowableBuffer<PhraseHit>,
    _ starts: inout GrowableBuffer<Starts.Start>
  ) -> UInt64 {
    var edges: UInt64 = 0
    var node = first
    var end = index &+ 1
    while end < records.count {
      let step = program.phraseTrie.edge(from: node, records[end].id)
      guard step.target >= 0 else { break }
      node = step.target
      end &+= 1
      guard step.phrase >= 0 else { continue }
      let phrase = program.phrases[Int(step.phrase)]
      edges |= phrase.edges
      phrases.append(PhraseHit(list: step.phrase, end: Int32(truncatingIfNeeded: end)))
      let here = here(end)
      if phrase.rules.next.meets(here) {
        append(phrase.rules, index, bits, next: end, here, to: &starts)
      }
      if step.isLast { break }
    }
    return edges
  }

  @inline(__always)
  private func append(
    _ list: StartIndex.List, _ index: Int, _ bits: UInt32, next: Int, _ here: FirstSet,
    to starts: inout GrowableBuffer<Starts.Start>
  ) {
    let nextBits = features[next]
    let boundaries = TokenFeatures.boundaries.rawValue
    let bucket: UInt64 = 1 &<< UInt64(bits &>> TokenFeatures.bucketShift)
    let third = self.here(next < records.count ? next &+ 1 : next)
    for number in Int(list.lowerBound)..<Int(list.upperBound) {
      let candidate = program.candidates[number]
      let missing = candidate.required & ~bits | candidate.nextRequired & ~nextBits
      guard candidate.next.meets(here), candidate.first & bucket != 0,
        candidate.third.meets(third), missing & ~boundaries | bits & candidate.forbidden == 0
      else { continue }
      starts.append(
        Starts.Start(
          position: Int32(truncatingIfNeeded: index), candidate: Int32(truncatingIfNeeded: number),
          next: Int32(truncatingIfNeeded: next)))
    }
  }
}
