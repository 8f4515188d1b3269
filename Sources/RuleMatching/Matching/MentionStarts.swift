import VietnameseText

/// For each stage the positions of the mentions that one of its rules may begin with, at once or behind
/// one token.
struct MentionStarts: Sendable {
  /// A set of bits for each stage, one behind the other.
  private var words: [UInt64]
  private let wordsOfStage: Int
  private let stageCount: Int
  /// The stages of the rules that begin with a mention of each field.
  private let fields: [StageSet]
  /// The stages of the rules that begin with each word, and behind these with each kind of token, and
  /// go on with a mention.
  private let tokens: [StageSet]

  init(_ program: RuleProgram, tokenCount: Int) {
    wordsOfStage = tokenCount / 64 + 1
    stageCount = program.usesClauses.count
    words = [UInt64](repeating: 0, count: stageCount * wordsOfStage)
    fields = program.fieldStages
    tokens = program.beforeMentionStages
  }

  /// Notes a mention of `field` at `position`.
  ///
  /// - Parameters:
  ///   - word: the id of the word before it.
  ///   - features: the features of that token; `nil` where none stands before it.
  mutating func insert(_ position: Int, field: Int, behind word: UInt32, _ features: UInt32?) {
    var stages = fields.indices.contains(field) ? fields[field] : StageSet()
    if let features {
      let wordCount = tokens.count - ListNumbers.kindCount
      let kind = (features & TokenFeatures.anyKind.rawValue).trailingZeroBitCount
      stages = stages.union(tokens[Int(word) < wordCount ? Int(word) : 0])
      stages = stages.union(tokens[wordCount + kind])
    }
    guard !stages.isEmpty else { return }
    for stage in 0..<stageCount where stages.contains(stage) {
      words[stage * wordsOfStage + position >> 6] |= 1 << UInt64(position & 63)
    }
  }

  /// Read access without bounds checks.
  struct Lookup {
    fileprivate let words: UnsafeBufferPointer<UInt64>
    fileprivate let wordsOfStage: Int

    /// The first of the positions of `stage` that is not before `position`; the largest number
    /// without one.
    @inline(__always)
    func next(from position: Int, stage: Int) -> Int {
      let first = stage &* wordsOfStage
      var word = position &>> 6
      guard word < wordsOfStage else { return Int.max }
      var bits = words[first &+ word] & (UInt64.max &<< UInt64(position & 63))
      while bits == 0 {
        word &+= 1
        if word == wordsOfStage { return Int.max }
        bits = words[first &+ word]
      }
      return (word &<< 6) &+ bits.trailingZeroBitCount
    }
  }

  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    words.withUnsafeBufferPointer { body(Lookup(words: $0, wordsOfStage: wordsOfStage)) }
  }
}
