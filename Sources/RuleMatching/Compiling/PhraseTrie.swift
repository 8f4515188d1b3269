/// Phrases as sequences of word ids, many lists in one table: each list has a root.
struct PhraseTrie: Sendable {
  /// A way from one node to the next.
  struct Edge: Sendable {
    /// `node << 32 | word`
    var key: UInt64
    /// The node behind the word; -1 in an empty slot.
    var target: Int32
    /// The phrase that ends with the word; -1 where none does.
    var phrase: Int32
    static let none = Edge(key: 0, target: -1, phrase: -1)
  }

  /// Open addressing: all that a step reads lies in one place.
  private var edges = [Edge](repeating: .none, count: 64)
  private var edgeCount = 0
  private var nodeCount: Int32 = 0

  /// A new empty list.
  mutating func addRoot() -> Int32 {
    nodeCount += 1
    return nodeCount - 1
  }

  /// Adds `words` to the list of `root`. Where it is there already the new number takes its place.
  mutating func insert(_ words: [UInt32], phrase: Int32, root: Int32) {
    var node = root
    for (index, word) in words.enumerated() {
      let slot = slot(of: node, adding: word)
      node = edges[slot].target
      if index == words.count - 1 { edges[slot].phrase = phrase }
    }
  }

  private mutating func slot(of node: Int32, adding word: UInt32) -> Int {
    if (edgeCount + 1) * 2 > edges.count { grow() }
    let key = PhraseTrie.key(node, word)
    let slot = freeSlot(for: key)
    if edges[slot].target < 0 {
      edges[slot] = Edge(key: key, target: addRoot(), phrase: -1)
      edgeCount += 1
    }
    return slot
  }

  /// The slot of `key`, or the empty one that it belongs into.
  private func freeSlot(for key: UInt64) -> Int {
    var slot = PhraseTrie.hash(key) & (edges.count - 1)
    while edges[slot].target >= 0, edges[slot].key != key { slot = (slot + 1) & (edges.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = edges.filter { $0.target >= 0 }
    edges = [Edge](repeating: .none, count: edges.count * 2)
    for edge in old { edges[freeSlot(for: edge.key)] = edge }
  }

  @inline(__always)
  private static func key(_ node: Int32, _ word: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(word)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 32)) & 0x7FFF_FFFF_FFFF_FFFF)
  }

  /// Read access without bounds checks for the matcher's loop.
  struct Lookup {
    fileprivate let edges: UnsafeBufferPointer<Edge>

    /// The edge from `node` with `word`; its target is -1 where no phrase goes on with it.
    @inline(__always)
    func edge(from node: Int32, _ word: UInt32) -> Edge {
      let key = PhraseTrie.key(node, word)
      let mask = edges.count &- 1
      var slot = PhraseTrie.hash(key) & mask
      while true {
        let edge = edges[slot]
        if edge.target < 0 || edge.key == key { return edge }
        slot = (slot &+ 1) & mask
      }
    }
  }

  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    edges.withUnsafeBufferPointer { body(Lookup(edges: $0)) }
  }
}
