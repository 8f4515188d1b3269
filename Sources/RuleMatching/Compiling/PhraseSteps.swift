/// The phrases of all lexicons as steps from word to word, close together in memory.
///
/// Behind each word stands a small table of its own with the words that may follow: a step reads one
/// place, and the ways of one phrase lie near each other.
struct PhraseSteps: Sendable {
  /// The table behind a word.
  struct Node: Sendable, BitwiseCopyable {
    /// Where its places begin, and in the lowest bits the logarithm of their number.
    private var rawValue: UInt32

    private static let sizeBits: UInt32 = 5

    /// Nothing follows: a table of one place, the first of all, which is empty.
    static let none = Node(first: 0, logSize: 0)

    init(first: Int, logSize: Int) {
      rawValue = UInt32(truncatingIfNeeded: first << Int(Node.sizeBits) | logSize)
    }

    var isLast: Bool { rawValue == 0 }

    @inline(__always) fileprivate var first: Int { Int(rawValue &>> Node.sizeBits) }
    @inline(__always) fileprivate var logSize: UInt64 { UInt64(rawValue & 31) }
  }

  /// One word of phrases.
  struct Step: Sendable, BitwiseCopyable {
    /// Its id; 0 in an empty place.
    var word: UInt32
    /// The words that may follow.
    var node: Node
    /// The list of phrases that end with the word; -1 where none does.
    var list: Int32
    /// The number of the set of lexicons that have those phrases.
    var lexicons: UInt32

    static let none = Step(word: 0, node: .none, list: -1, lexicons: 0)
  }

  private var places: [Step] = [.none]
  private(set) var root = Node.none

  init() {}

  /// - Parameters:
  ///   - phrases: the words of each list, no two lists of the same words.
  ///   - lexicons: the set of lexicons of each list.
  init(_ phrases: [[UInt32]], lexicons: [UInt32]) {
    var draft = Draft()
    for (list, words) in phrases.enumerated() { draft.insert(words, list: list) }
    root = add(draft.nodes[0], of: draft, lexicons)
  }

  /// Adds the table of `node` and those of all that follow.
  private mutating func add(_ node: Draft.Node, of draft: Draft, _ lexicons: [UInt32]) -> Node {
    guard !node.next.isEmpty else { return .none }
    // Up to four words stand side by side; more get room, so that few of them meet.
    var logSize = 0
    while 1 << logSize < node.next.count { logSize += 1 }
    if node.next.count > 4 { logSize += 1 }
    let table = Node(first: places.count, logSize: logSize)
    places += [Step](repeating: .none, count: 1 << logSize)
    for (word, next) in node.next.sorted(by: { $0.key < $1.key }) {
      var place = PhraseSteps.place(of: word, in: table)
      while places[table.first + place].word != 0 { place = (place + 1) & (1 << logSize - 1) }
      let list = draft.nodes[next].list
      places[table.first + place] = Step(
        word: word, node: .none, list: list, lexicons: list >= 0 ? lexicons[Int(list)] : 0)
      let behind = add(draft.nodes[next], of: draft, lexicons)
      places[table.first + place].node = behind
    }
    return table
  }

  @inline(__always)
  private static func place(of word: UInt32, in table: Node) -> Int {
    Int(truncatingIfNeeded: (UInt64(word &* 0x9E37_79B1) &<< table.logSize) &>> 32)
  }

  /// Read access without bounds checks for the loop over the tokens of a text.
  struct Lookup {
    fileprivate let places: UnsafePointer<Step>

    /// The step from `node` with `word`; its own word is 0 where no phrase goes on with it.
    @inline(__always)
    func step(from node: Node, _ word: UInt32) -> Step {
      let first = node.first
      var place = PhraseSteps.place(of: word, in: node)
      let last = (1 &<< Int(node.logSize)) &- 1
      var tries = last
      while true {
        let step = places[first &+ place]
        if step.word == word || step.word == 0 { return step }
        if tries == 0 { return .none }
        tries &-= 1
        place = (place &+ 1) & last
      }
    }
  }

  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    places.withUnsafeBufferPointer { places in
      // Never empty: its first place is that of no word.
      withUnsafePointer(to: Step.none) { none in
        body(Lookup(places: places.baseAddress ?? none))
      }
    }
  }
}

extension PhraseSteps {
  /// The same while it is put together.
  private struct Draft {
    struct Node {
      var next: [UInt32: Int] = [:]
      var list: Int32 = -1
    }

    private(set) var nodes = [Node()]

    mutating func insert(_ words: [UInt32], list: Int) {
      var node = 0
      for word in words {
        if let next = nodes[node].next[word] {
          node = next
        } else {
          nodes[node].next[word] = nodes.count
          node = nodes.count
          nodes.append(Node())
        }
      }
      nodes[node].list = Int32(list)
    }
  }
}
