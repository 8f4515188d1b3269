/// The phrases of all lexicons that patterns name, in one trie: one walk finds those of all of them.
struct PhraseIndex: Sendable {
  /// What ends at a node.
  struct Output: Sendable {
    /// The number of the lexicon among those that patterns name.
    var lexicon: Int32
    /// The number of the phrase among those of all lexicons.
    var phrase: Int32
  }

  private var trie = PhraseTrie()
  private var root: Int32 = 0
  private var lists: [[Output]] = []
  private var listNumbers: [[UInt32]: Int32] = [:]
  /// The second words of the phrases that begin with a word.
  private var seconds: [UInt32: Set<UInt32>] = [:]
  /// The first two words of all phrases.
  private(set) var pairs = PairFilter()
  /// The lists of outputs one behind the other.
  private(set) var outputs: [Output] = []
  private(set) var offsets: [UInt32] = [0]

  var listCount: Int { lists.count }

  init() { root = trie.addRoot() }

  mutating func insert(_ words: [UInt32], lexicon: Int, phrase: Int) {
    let output = Output(lexicon: Int32(lexicon), phrase: Int32(phrase))
    if let list = listNumbers[words] {
      lists[Int(list)].append(output)
      return
    }
    let list = Int32(lists.count)
    lists.append([output])
    listNumbers[words] = list
    if words.count > 1 { seconds[words[0], default: []].insert(words[1]) }
    trie.insert(words, phrase: list, root: root)
  }

  /// Ends the building.
  mutating func finish() {
    for (first, seconds) in seconds {
      for second in seconds { pairs.insert(first, second) }
    }
    for list in lists {
      outputs += list
      offsets.append(UInt32(outputs.count))
    }
    listNumbers = [:]
    trie.finish()
  }

  func outputs(of list: Int) -> [Output] { lists[list] }

  func seconds(of word: UInt32) -> Set<UInt32> { seconds[word] ?? [] }

  /// The first step of the walk with a word.
  func firstEdge(of word: UInt32) -> PhraseTrie.Edge {
    trie.withLookup { $0.edge(from: root, word) }
  }

  func withLookup<Result>(_ body: (PhraseTrie.Lookup) -> Result) -> Result {
    trie.withLookup(body)
  }
}
