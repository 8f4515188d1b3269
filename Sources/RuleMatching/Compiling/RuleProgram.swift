/// All rules of a set as one table of states, with what the matcher looks up beside them.
struct RuleProgram: Sendable {
  /// What the matcher must know of a rule before it runs it.
  struct Entry: Sendable {
    /// Its first state.
    var state: UInt32
    /// Bit *i* is set where the rule may begin in region *i*.
    var regions: UInt32
    /// Whether barriers do not stop it.
    var crosses: Bool
    var priority: Int32
    /// Place of the rule's id in the order of ids.
    var rank: Int32
  }

  /// What must not stand before a mention.
  struct LookBehind: Sendable {
    var state: UInt32
    /// The most tokens that it can cover.
    var tokens: Int
  }

  /// The buckets of the tokens that each way of a split can begin with.
  struct SplitSets: Sendable {
    var next = TokenBucket.all
    var other = TokenBucket.all
  }

  var instructions: [Instruction] = []
  var splits: [SplitSets] = []
  var entries: [Entry] = []
  var lookBehinds: [LookBehind] = []
  var trie = PhraseTrie()
  /// The values of all phrases of all lexicons.
  var phraseValues: [String] = []
  /// The names of all captures.
  var captureNames: [String] = []
  /// One a stage.
  var stages: [StageIndex] = []
}
