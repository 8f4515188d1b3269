/// All rules of a set as one table of states, with what the matcher looks up beside them.
struct RuleProgram: Sendable {
  /// Tells one program from another.
  final class Identity: Sendable {}

  /// What the matcher must know of a rule before it runs it.
  struct Entry: Sendable {
    /// Its first state.
    var state: UInt32
    /// Bit *i* is set where the rule may begin in region *i*.
    var regions: UInt32
    /// Whether barriers do not stop it.
    var crosses: Bool
    var stage: Int32
    var priority: Int32
    /// Place of the rule's id in the order of ids.
    var rank: Int32
  }

  /// One of the things that must not stand before a mention.
  struct LookBehind: Sendable {
    var state: UInt32
    /// The fewest and the most tokens that it can cover.
    var fewestTokens: Int32
    var mostTokens: Int32
    /// The buckets that its first and its last token may be in.
    var firstBuckets = TokenBucket.all
    var lastBuckets: UInt64
  }

  let identity = Identity()
  var instructions: [Instruction] = []
  /// What the ways of splits and look-arounds can begin with, as sets of buckets.
  var firstBuckets: [UInt64] = []
  var entries: [Entry] = []
  var lookBehinds: [LookBehind] = []
  var trie = PhraseTrie()
  /// The values of all phrases of all lexicons.
  var phraseValues: [String] = []
  /// The names of all captures.
  var captureNames: [String] = []
  var starts = StartIndex(wordCount: 0, fieldCount: 0, [])
  /// Whether the rules of each stage have a `clause`.
  var usesClauses: [Bool] = []
}
