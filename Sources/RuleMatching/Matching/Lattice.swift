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
  /// What begins at each position, mentions and phrases, as the edges of a ``FirstSet``.
  var edgeSets: [UInt64]
  /// The program that phrases and starts were found for.
  let program: RuleProgram.Identity
  let phrases: Phrases
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
    features = [UInt32](unsafeUninitializedCapacity: count + 1) { buffer, initialized in
      tokens.withRecords { records in
        for index in 0..<count {
          let record = records[index]
          var bits = UInt32(1) << UInt32(record.kind.rawValue)
          bits |= UInt32(record.caseClass.rawValue) << 5
          if record.gap == .none { bits |= TokenFeatures.glued.rawValue }
          let bucket = TokenBucket.bucket(kind: record.kind, id: record.id)
          bits |= bucket << TokenFeatures.bucketShift
          buffer[index] = bits
        }
      }
      buffer[count] = TokenBucket.end << TokenFeatures.bucketShift
      initialized = count + 1
    }
    values = [Int32](repeating: -1, count: count)
    heads = [Int32](repeating: -1, count: count)
    edges = []
    for index in 0..<count where features[index] & TokenFeatures.number.rawValue != 0 {
      if let value = tokens.integer(at: index) {
        values[index] = Int32(clamping: value)
        features[index] |= UInt32(tokens.digitCount(at: index) & 31) << TokenFeatures.digitShift
      }
    }
    features[0] |= TokenFeatures.boundaries.rawValue
    features[0] &= ~TokenFeatures.glued.rawValue
    phrases = Phrases(of: program.phrases, tokens: tokens)
    edgeSets = phrases.sets
    starts = Starts(of: program, tokens: tokens, features: features, phrases: phrases)
  }

  /// The same lattice for the rules of another program.
  init(_ other: Lattice, program: RuleProgram) {
    self.init(tokens: other.tokens, program: program)
    features = other.features
    heads = other.heads
    edges = other.edges
    for position in edgeSets.indices {
      edgeSets[position] |= other.edgeSets[position] & FirstSet.allFields
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
