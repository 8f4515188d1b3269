import VietnameseText

/// What a stage of rules matches on: the tokens of a text, where its lines, nodes and sentences
/// begin, its regions, and the mentions that earlier stages found, each an edge over its tokens.
///
/// The caller builds one for a text and adds the mentions of each stage before the next runs.
/// Positions are 0...``count``; position *p* lies before token *p*.
public struct Lattice: Sendable {
  /// A mention that begins at a token; those of one token form a list, shortest first.
  struct Edge: Sendable {
    /// Index of the next edge from the same token; -1 at the end.
    var next: Int32
    var field: Int32
    var start: Int32
    var end: Int32
    var mention: Int32
  }

  public let tokens: TokenizedText
  /// One entry a position, `count + 1` in all.
  var features: [UInt32]
  /// The value of each token that is a number of digits only; -1 for all others.
  var values: [Int32]
  /// Index of the first edge of each token; -1 for none.
  var heads: [Int32]
  var edges: [Edge]
  /// For each stage the positions of the mentions that one of its rules may begin with, or behind one
  /// token, as a set of bits.
  var mentionStarts: MentionStarts
  /// What stands at each position: its token, and what begins there, mentions and phrases. For what
  /// can be taken, a token of an opaque mention is as good as the end of the text.
  var sets: [FirstSet]
  /// The program that phrases and starts were found for.
  let program: RuleProgram.Identity
  /// The phrases of two or more words; those of one token together, shorter ones first.
  let phrases: [PhraseHit]
  /// The first phrase of each token; of no meaning for tokens without the feature
  /// ``TokenFeatures/phrases``.
  let firstPhrases: [Int32]
  /// Where the rules of each stage may begin with a token.
  let starts: Starts

  /// Number of tokens.
  public var count: Int { tokens.count }

  /// A lattice of one region (0) without barriers and mentions. All boundaries stand at position 0,
  /// no others.
  ///
  /// - Parameters:
  ///   - tokens: cut with the vocabulary of `rules`.
  ///   - rules: those that are to be matched on it.
  /// - Complexity: O(*n*) in the tokens.
  public init(tokens: TokenizedText, rules: RuleSet) {
    self.init(tokens: tokens, program: rules.program)
  }

  init(tokens: TokenizedText, program: RuleProgram) {
    self.tokens = tokens
    self.program = program.identity
    let count = tokens.count
    var features = Lattice.unfilled(count: count + 1, of: UInt32.self)
    var sets = Lattice.unfilled(count: count + 1, of: FirstSet.self)
    var values = [Int32](repeating: -1, count: count)
    var firstPhrases = Lattice.unfilled(count: count, of: Int32.self)
    var phrases = GrowableBuffer<PhraseHit>(capacity: count / 4)
    var found = GrowableBuffer<Starts.Start>(capacity: count)
    starts = program.withTables { tables in
      Lattice.withPointers(tokens, &features, &sets, &values, &firstPhrases) {
        let scan = LatticeScan(
          program: tables, firstFeatures: program.starts.firstFeatures, records: $0, bytes: $1,
          features: $2, sets: $3, values: $4, firstPhrases: $5)
        scan.run(phrases: &phrases, starts: &found)
      }
      return Starts(
        found, stageCount: program.usesClauses.count, stages: tables.candidateStages)
    }
    self.features = features
    self.sets = sets
    self.values = values
    self.firstPhrases = firstPhrases
    self.phrases = phrases.array
    heads = [Int32](repeating: -1, count: count)
    edges = []
    mentionStarts = MentionStarts(program, tokenCount: count)
  }

  /// An array whose elements the scan writes.
  private static func unfilled<Element: BitwiseCopyable>(
    count: Int, of: Element.Type
  ) -> [Element] {
    [Element](unsafeUninitializedCapacity: count) { $1 = count }
  }

  private static func withPointers(
    _ tokens: TokenizedText, _ features: inout [UInt32], _ sets: inout [FirstSet],
    _ values: inout [Int32], _ firstPhrases: inout [Int32],
    _ body: (
      UnsafeBufferPointer<TokenRecord>, UnsafeBufferPointer<UInt8>, UnsafeMutablePointer<UInt32>,
      UnsafeMutablePointer<FirstSet>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>
    ) -> Void
  ) {
    tokens.withRecords { records in
      tokens.text.bytes.withUnsafeBufferPointer { bytes in
        body(records, bytes, &features, &sets, &values, &firstPhrases)
      }
    }
  }

  /// The same lattice for the rules of another program.
  init(_ other: Lattice, program: RuleProgram) {
    self.init(tokens: other.tokens, program: program)
    heads = other.heads
    edges = other.edges
    for edge in edges { noteStart(of: edge) }
    for position in features.indices {
      features[position] =
        features[position] & ~TokenFeatures.marks
        | other.features[position] & TokenFeatures.marks
    }
    for position in sets.indices {
      sets[position].edges |= other.sets[position].edges & FirstSet.allFields
      if features[position] & TokenFeatures.opaque.rawValue != 0 {
        sets[position].buckets = TokenBucket.endSet
      }
    }
  }

  /// No rule steps from token `position - 1` to token `position`, unless it says `crosses`.
  public mutating func setBarrier(before position: Int) {
    features[position] |= TokenFeatures.barrier.rawValue
  }

  /// - Parameter region: index in the `regions` of the ``RuleSet``, at most 31.
  public mutating func setRegion(_ region: UInt8, for range: TokenRange) {
    let bits = UInt32(region & 31) << TokenFeatures.regionShift
    for index in range.indices {
      features[index] = features[index] & ~TokenFeatures.regionMask | bits
    }
  }

  /// The region of token `index`.
  public func region(at index: Int) -> UInt8 {
    UInt8((features[index] & TokenFeatures.regionMask) >> TokenFeatures.regionShift)
  }

  /// Adds `boundary` to those at `position`, 0...``count``.
  public mutating func insert(_ boundary: Boundary, at position: Int) {
    features[position] |= TokenFeatures(boundary).rawValue
  }

  /// What begins at `position`.
  public func boundary(at position: Int) -> Boundary {
    let bits = features[position] & TokenFeatures.boundaries.rawValue
    return Boundary(rawValue: UInt8(bits >> TokenFeatures.boundaryShift))
  }
}
