import VietnameseText

/// What begins with each word of the vocabulary, rules and phrases, in one row a word: most tokens of
/// a text are done with after a look at their row.
struct WordTable: Sendable {
  /// A word that may begin a rule or a phrase; the row of id 0 stands for all unknown ones.
  struct Word: Sendable {
    /// The buckets of its tokens, a byte for each kind of token.
    var buckets: UInt64 = 0
    /// The buckets that the second words of phrases are in that begin with it.
    var seconds: UInt64 = 0
    /// The lexicons in which it is a phrase by itself, as the edges of a ``FirstSet``.
    var edges: UInt64 = 0
    /// The list of phrases that it is by itself; -1 for none.
    var list: Int32 = -1
    /// The node of the trie of phrases behind it.
    var node: Int32 = -1
    /// The rules that may begin with it, or with a phrase that it is by itself, and do not need a
    /// mention behind it.
    var rules = StartIndex.List()
  }

  /// What begins with the phrases of one list.
  struct Phrase: Sendable {
    /// Their lexicons, as the edges of a ``FirstSet``.
    var edges: UInt64
    /// The rules that may begin with them.
    var rules: StartIndex.List
  }

  private(set) var words: [Word] = [Word()]
  /// By word id, the rules that begin with the word, or with a phrase that it is by itself, and go on
  /// with a mention.
  private(set) var beforeMentions: [StartIndex.List] = [StartIndex.List()]
  /// By number of the list in the ``PhraseIndex``.
  private(set) var phrases: [Phrase] = []

  init() {}

  /// - Parameters:
  ///   - starts: gets the lists of rules that the rows need.
  ///   - kinds: the kind of each word id that a pattern or a phrase has.
  init(_ phraseIndex: PhraseIndex, starts: inout StartIndex, kinds: [UInt32: TokenKind]) {
    let numbers = starts.lists
    // Few sets of lexicons are those of many lists.
    var lists: [[Int]: StartIndex.List] = [:]
    var members: [[Int]] = []
    for list in 0..<phraseIndex.listCount {
      let lexicons = Set(phraseIndex.outputs(of: list).map { Int($0.lexicon) }).sorted()
      let numbers = lexicons.map { numbers.firstLexicon + $0 }
      members.append(numbers)
      let rules = lists[numbers] ?? starts.join(numbers)
      lists[numbers] = rules
      phrases.append(
        Phrase(edges: lexicons.reduce(0) { $0 | FirstSet.lexicon($1) }, rules: rules))
    }
    var divisions: [[Int]: StartIndex.Division] = [:]
    words = []
    beforeMentions = []
    for id in 0...numbers.wordCount {
      var word = Word()
      for kind in 0..<ListNumbers.kindCount {
        guard let tokenKind = TokenKind(rawValue: UInt8(kind)) else { continue }
        let bucket = TokenBucket.bucket(kind: tokenKind, id: UInt32(id))
        word.buckets |= UInt64(bucket) << UInt64(8 * kind)
      }
      let edge = phraseIndex.firstEdge(of: UInt32(id))
      word.node = edge.target
      word.list = edge.phrase
      var rules = [id]
      if edge.phrase >= 0 {
        word.edges = phrases[Int(edge.phrase)].edges
        rules += members[Int(edge.phrase)]
      }
      rules.removeAll { starts.isEmpty($0) }
      let division = divisions[rules] ?? starts.divide(rules)
      divisions[rules] = division
      word.rules = division.others
      beforeMentions.append(division.beforeMentions)
      for second in phraseIndex.seconds(of: UInt32(id)) {
        word.seconds |= kinds[second].map { TokenBucket.set(of: $0, id: second) } ?? TokenBucket.all
      }
      words.append(word)
    }
  }
}
