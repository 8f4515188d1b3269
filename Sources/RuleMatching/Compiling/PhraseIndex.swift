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
  /// The first step of the walk for each word id.
  private(set) var firstEdges: [PhraseTrie.Edge] = []
  /// The lists of outputs one behind the other.
  private(set) var outputs: [Output] = []
  private(set) var offsets: [UInt32] = [0]

  var isEmpty: Bool { lists.isEmpty }

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
    trie.insert(words, phrase: list, root: root)
  }

  /// Ends the building.
  ///
  /// - Parameter wordCount: the largest word id.
  mutating func finish(wordCount: Int) {
    firstEdges = trie.withLookup { lookup in
      (0...wordCount).map { lookup.edge(from: root, UInt32($0)) }
    }
    for list in lists {
      outputs += list
      offsets.append(UInt32(outputs.count))
    }
    listNumbers = [:]
  }

  func withLookup<Result>(_ body: (PhraseTrie.Lookup) -> Result) -> Result {
    trie.withLookup(body)
  }
}
