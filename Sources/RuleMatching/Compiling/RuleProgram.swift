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
    /// Whether its mentions may begin behind its first token.
    var hasContext: Bool
    /// What each match has behind its first token, and within how many tokens from there; 0 where that
    /// is not known.
    var needed = FirstSet.all
    var reach: Int32 = 0
  }

  /// One of the things that must not stand before a mention.
  struct LookBehind: Sendable {
    var state: UInt32
    /// The fewest and the most tokens that it can cover.
    var fewestTokens: Int32
    var mostTokens: Int32
    /// What it can begin with.
    var first = FirstSet.all
    /// The buckets that its last token may be in.
    var lastBuckets: UInt64
  }

  let identity = Identity()
  var instructions: [Instruction] = []
  /// The same when all is known about them, as the matcher reads them.
  var states = AlignedTable<Instruction>([])
  /// The begins and ends of captures that steps take along; see ``Marks``.
  var marks: [Workspace.Event] = []
  var entries: [Entry] = []
  /// The elements that each rule cannot do without, by rule and alternative; see ``Requirement``.
  var requirements: [[[Requirement]]] = []
  var lookBehinds: [LookBehind] = []
  /// The words and phrases of groups of literals, and each lexicon by itself.
  var trie = PhraseTrie()
  /// The lexicons that patterns name, together.
  var phrases = PhraseIndex()
  /// The values of all phrases of all lexicons.
  var phraseValues: [String] = []
  /// The names of all captures.
  var captureNames: [String] = []
  var starts = StartIndex(ListNumbers(wordCount: 0, fieldCount: 0, lexiconCount: 0), [])
  /// A filter for each candidate of ``starts``, and its stage.
  var filters = AlignedTable<StartFilter>([])
  var candidateStages: [UInt16] = []
  /// What begins with each word.
  var words = WordTable()
  /// The rules that may begin with each kind of token, those that may begin with each bucket of
  /// numbers behind them; and with a mention of each field.
  var kindLists: [StartIndex.List] = []
  var fieldLists: [StartIndex.List] = []
  /// The rules that begin with each word, and behind them each kind of token, and go on with a mention:
  /// they are tried where mentions begin, not where these tokens are.
  var beforeMentions: [StartIndex.List] = []
  /// The stages of each list of ``beforeMentions`` and of ``fieldLists``.
  var beforeMentionStages: [StageSet] = []
  var fieldStages: [StageSet] = []
  /// Whether the rules of each stage have a `clause`.
  var usesClauses: [Bool] = []
}
