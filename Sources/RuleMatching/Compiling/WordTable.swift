import VietnameseText

/// What begins with each word of the vocabulary, rules and phrases, in one row a word, a line of
/// memory: most tokens of a text are done with after a look at their row.
struct WordTable: Sendable {
  /// A word that may begin a rule or a phrase; the row of id 0 stands for all unknown ones.
  struct Word: Sendable, BitwiseCopyable {
    /// The buckets of its tokens, a byte for each kind of token.
    var buckets: UInt64 = 0
    /// The lexicons in which it is a phrase by itself, as the edges of a ``FirstSet``.
    var edges: UInt64 = 0
    /// The buckets that the second words of phrases are in that begin with it.
    var seconds: UInt64 = 0
    /// The rules that may begin with it, or with a phrase that it is by itself, and do not need a
    /// mention behind it.
    var rules = StartIndex.List()
    /// The words behind it in phrases.
    var node = PhraseSteps.Node.none
    /// The list of phrases that it is by itself; -1 for none.
    var list: Int32 = -1
    /// The lexicons of all longer phrases that begin with it, as the edges of a ``FirstSet``.
    var longerEdges: UInt64 = 0

    init(buckets: UInt64 = 0) { self.buckets = buckets }
  }

  /// What begins with the phrases that are in the same lexicons.
  struct Phrase: Sendable, BitwiseCopyable {
    /// The lexicons, as the edges of a ``FirstSet``.
    var edges: UInt64
    /// The rules that may begin with them.
    var rules: StartIndex.List
  }

  private(set) var words = AlignedTable([Word()])
  /// By word id, the rules that begin with the word, or with a phrase that it is by itself, and go on
  /// with a mention.
  private(set) var beforeMentions: [StartIndex.List] = [StartIndex.List()]
  /// By number of the set of lexicons in the ``PhraseIndex``.
  private(set) var phrases: [Phrase] = []

  init() {}

  /// - Parameters:
  ///   - starts: gets the lists of rules that the words need.
  ///   - kinds: the kind of each word id that a pattern or a phrase has.
  init(_ phraseIndex: PhraseIndex, starts: inout StartIndex, kinds: [UInt32: TokenKind]) {
    let numbers = starts.lists
    let members = phraseIndex.lexiconSets.map { $0.map { numbers.firstLexicon + $0 } }
    for (lexicons, lists) in zip(phraseIndex.lexiconSets, members) {
      phrases.append(
        Phrase(
          edges: lexicons.reduce(0) { $0 | FirstSet.lexicon($1) }, rules: starts.join(lists)))
    }
    var divisions: [[Int]: StartIndex.Division] = [:]
    var words: [Word] = []
    beforeMentions = []
    for id in 0...numbers.wordCount {
      let step = phraseIndex.firstStep(of: UInt32(id))
      var word = Word(buckets: WordTable.buckets(of: UInt32(id)))
      word.list = step.list
      word.node = step.node
      var rules = [id]
      if step.list >= 0 {
        word.edges = phrases[Int(step.lexicons)].edges
        rules += members[Int(step.lexicons)]
      }
      rules.removeAll { starts.isEmpty($0) }
      let division = divisions[rules] ?? starts.divide(rules)
      divisions[rules] = division
      word.rules = division.others
      beforeMentions.append(division.beforeMentions)
      for second in phraseIndex.seconds(of: UInt32(id)) {
        word.seconds |= kinds[second].map { TokenBucket.set(of: $0, id: second) } ?? TokenBucket.all
      }
      word.longerEdges = phraseIndex.lexicons(behind: UInt32(id)).reduce(0) {
        $0 | FirstSet.lexicon($1)
      }
      words.append(word)
    }
    self.words = AlignedTable(words)
  }

  private static func buckets(of id: UInt32) -> UInt64 {
    var buckets: UInt64 = 0
    for kind in 0..<ListNumbers.kindCount {
      guard let tokenKind = TokenKind(rawValue: UInt8(kind)) else { continue }
      buckets |= UInt64(TokenBucket.bucket(kind: tokenKind, id: id)) << UInt64(8 * kind)
    }
    return buckets
  }
}
