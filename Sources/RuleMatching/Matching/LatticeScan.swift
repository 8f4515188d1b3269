import VietnameseText

/// The passes that fill a ``Lattice``: features, phrases, and where rules may begin.
///
/// They go from the end of the text to its beginning, so that what follows a token is known when it is
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
  let sets: UnsafeMutablePointer<FirstSet>
  let values: UnsafeMutablePointer<Int32>
  let firstPhrases: UnsafeMutablePointer<Int32>

  /// Fills the arrays; the starts come in no order of stages, the last of the text first.
  func run(
    phrases: inout GrowableBuffer<PhraseHit>, starts: inout GrowableBuffer<Starts.Start>
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: records.count + 1) { places in
      guard let places = places.baseAddress else { return }
      let count = readTokens(places)
      for number in 0..<count { begin(at: Int(places[number]), &phrases, &starts) }
    }
  }

  // MARK: Tokens

  /// Sets the features of all tokens, and the lexicons that have their words as phrases. All tokens
  /// go the same way, nearly without branches.
  ///
  /// - Parameter places: gets the tokens that something may begin with, the last of the text first.
  /// - Returns: how many these are.
  private func readTokens(_ places: UnsafeMutablePointer<Int32>) -> Int {
    guard let words = program.words.baseAddress else { return 0 }
    let wordCount = program.words.count
    var index = records.count
    var count = 0
    // Behind the text nothing can be taken.
    features[index] = TokenBucket.end << TokenFeatures.bucketShift | TokenFeatures.opaque.rawValue
    sets[index] = FirstSet(buckets: TokenBucket.endSet, edges: 0)
    // What may stand behind the token: where a mention will begin is not known yet.
    var nextBuckets = TokenBucket.endSet
    var nextEdges = FirstSet.allFields
    while index > 0 {
      index &-= 1
      let record = records[index]
      // An id of another vocabulary is as good as unknown.
      // All of the row at once: what is loaded only where it is needed costs a branch.
      let word = words[Int(record.id) < wordCount ? Int(record.id) : 0]
      var bits = features(of: record, word)
      if record.kind == .number { bits = readNumber(record, at: index, bits) }
      let edges = word.edges | FirstSet.cases(of: bits)
      features[index] = bits
      let bucket: UInt64 = 1 &<< UInt64(bits &>> TokenFeatures.bucketShift)
      sets[index] = FirstSet(buckets: bucket, edges: edges)
      let hasPhrases = word.seconds & nextBuckets
      let ways =
        word.rules.next.buckets & nextBuckets | word.rules.next.edges & nextEdges
        | hasPhrases | UInt64(bits & firstFeatures)
      places[count] = Int32(truncatingIfNeeded: index)
      count &+= ways == 0 ? 0 : 1
      nextBuckets = bucket
      nextEdges =
        edges | (hasPhrases == 0 ? 0 : word.longerEdges) | FirstSet.allFields
    }
    // The text begins with its first token, which is glued to nothing.
    if records.count > 0 {
      features[0] &= ~TokenFeatures.glued.rawValue
      features[0] |= TokenFeatures.boundaries.rawValue
    }
    return count
  }

  @inline(__always)
  private func features(of record: TokenRecord, _ word: WordTable.Word) -> UInt32 {
    let kind = UInt32(record.kind.rawValue)
    let bucket = UInt32(truncatingIfNeeded: word.buckets &>> UInt64(kind &* 8)) & 0xFF
    return 1 &<< kind | UInt32(record.caseClass.rawValue) &<< 5
      | (record.gap == .none ? TokenFeatures.glued.rawValue : 0)
      | bucket &<< TokenFeatures.bucketShift
  }

  /// Notes the value of a number of digits only.
  ///
  /// - Returns: its features and those in `bits`.
  @inline(never)
  private func readNumber(_ record: TokenRecord, at index: Int, _ bits: UInt32) -> UInt32 {
    let digits = Int(record.end) - Int(record.start)
    guard digits <= 18 else { return bits }
    var value = 0
    for position in Int(record.start)..<Int(record.end) {
      let digit = bytes[position] &- 0x30
      guard digit <= 9 else { return bits }
      value = value &* 10 &+ Int(digit)
    }
    values[index] = Int32(clamping: value)
    return bits & ((1 &<< TokenFeatures.bucketShift) &- 1)
      | TokenBucket.bucket(of: value) &<< TokenFeatures.bucketShift
      | UInt32(digits) &<< TokenFeatures.digitShift
  }

  // MARK: What begins with a token

  /// What may stand at `position`.
  @inline(__always)
  private func here(_ position: Int) -> FirstSet {
    let set = sets[position]
    return FirstSet(buckets: set.buckets, edges: set.edges | FirstSet.allFields)
  }

  /// Finds the phrases and the rules that begin at a token; all that stands behind it has been found.
  @inline(__always)
  private func begin(
    at index: Int, _ phrases: inout GrowableBuffer<PhraseHit>,
    _ starts: inout GrowableBuffer<Starts.Start>
  ) {
    guard let words = program.words.baseAddress else { return }
    let id = Int(records[index].id)
    let word = words + (id < program.words.count ? id : 0)
    let bits = features[index]
    let next = here(index &+ 1)
    if word.pointee.seconds & next.buckets != 0 {
      walk(from: word.pointee.node, at: index, bits, &phrases, &starts)
    }
    if word.pointee.rules.next.meets(next) {
      append(word.pointee.rules, index, bits, next: index &+ 1, next, to: &starts)
    }
    if bits & firstFeatures != 0 {
      let kind = (bits & TokenFeatures.anyKind.rawValue).trailingZeroBitCount
      let bucket = Int(bits &>> TokenFeatures.bucketShift)
      let list =
        program.kinds[kind == ListNumbers.numberKind ? ListNumbers.kindCount &+ bucket : kind]
      if list.next.meets(next) {
        append(list, index, bits, next: index &+ 1, next, to: &starts)
      }
    }
  }

  /// Follows the phrases that go on behind their first word.
  @inline(__always)
  private func walk(
    from first: PhraseSteps.Node, at index: Int, _ bits: UInt32,
    _ phrases: inout GrowableBuffer<PhraseHit>, _ starts: inout GrowableBuffer<Starts.Start>
  ) {
    var edges: UInt64 = 0
    var node = first
    var end = index &+ 1
    let before = phrases.count
    while end < records.count {
      let step = program.phraseSteps.step(from: node, records[end].id)
      guard step.word != 0 else { break }
      node = step.node
      end &+= 1
      guard step.list >= 0 else { continue }
      let phrase = program.phrases[Int(step.lexicons)]
      edges |= phrase.edges
      phrases.append(
        PhraseHit(list: step.list, end: Int32(truncatingIfNeeded: end), isLast: false))
      let here = here(end)
      if phrase.rules.next.meets(here) {
        append(phrase.rules, index, bits, next: end, here, to: &starts)
      }
      if node.isLast { break }
    }
    guard phrases.count > before else { return }
    phrases[phrases.count &- 1].isLast = true
    firstPhrases[index] = Int32(truncatingIfNeeded: before)
    sets[index].edges |= edges
    features[index] = bits | TokenFeatures.phrases.rawValue
  }

  /// Adds the rules of a list that may begin at a token.
  ///
  /// - Parameters:
  ///   - next: the position behind the first element.
  ///   - here: what may stand there.
  @inline(__always)
  private func append(
    _ list: StartIndex.List, _ index: Int, _ bits: UInt32, next: Int, _ here: FirstSet,
    to starts: inout GrowableBuffer<Starts.Start>
  ) {
    let both = UInt64(features[next]) &<< 32 | UInt64(bits)
    let third = self.here(next < records.count ? next &+ 1 : next)
    let first = Int(list.lowerBound)
    let count = Int(list.upperBound) &- first
    let start = Starts.Start(position: index, next: next, firstCandidate: first)
    starts.reserve(count)
    var number = 0
    while number < count {
      starts.append(
        start.advanced(by: number),
        if: program.filters[first &+ number].passes(features: both, here: here, third: third))
      number &+= 1
    }
  }
}
