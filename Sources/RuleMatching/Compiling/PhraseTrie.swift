/// Phrases as sequences of word ids, many lists in one table: each list has a root.
struct PhraseTrie: Sendable {
  /// Open addressing: `node << 32 | id`, with the child in `targets`; an empty slot has target -1.
  private(set) var keys: [UInt64] = [UInt64](repeating: 0, count: 64)
  private(set) var targets: [Int32] = [Int32](repeating: -1, count: 64)
  /// The phrase that ends at each node; -1 where none does.
  private(set) var phrases: [Int32] = []
  private var edgeCount = 0

  /// A new empty list.
  mutating func addRoot() -> Int32 {
    phrases.append(-1)
    return Int32(phrases.count - 1)
  }

  /// Adds `words` to the list of `root`. Where it is there already the new number takes its place.
  mutating func insert(_ words: [UInt32], phrase: Int32, root: Int32) {
    var node = root
    for word in words { node = child(of: node, adding: word) }
    phrases[Int(node)] = phrase
  }

  private mutating func child(of node: Int32, adding word: UInt32) -> Int32 {
    let key = PhraseTrie.key(node, word)
    var slot = PhraseTrie.hash(key) & (keys.count - 1)
    while targets[slot] >= 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    let child = addRoot()
    keys[slot] = key
    targets[slot] = child
    edgeCount += 1
    if edgeCount * 2 > keys.count { grow() }
    return child
  }

  private mutating func grow() {
    let old = zip(keys, targets).filter { $0.1 >= 0 }
    keys = [UInt64](repeating: 0, count: keys.count * 2)
    targets = [Int32](repeating: -1, count: targets.count * 2)
    for (key, target) in old {
      var slot = PhraseTrie.hash(key) & (keys.count - 1)
      while targets[slot] >= 0 { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key
      targets[slot] = target
    }
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
    fileprivate let keys: UnsafeBufferPointer<UInt64>
    fileprivate let targets: UnsafeBufferPointer<Int32>
    let phrases: UnsafeBufferPointer<Int32>

    /// The node behind `word`; -1 where no phrase goes on with it.
    @inline(__always)
    func child(of node: Int32, _ word: UInt32) -> Int32 {
      let key = PhraseTrie.key(node, word)
      let mask = keys.count - 1
      var slot = PhraseTrie.hash(key) & mask
      while true {
        let target = targets[slot]
        if target < 0 || keys[slot] == key { return target }
        slot = (slot + 1) & mask
      }
    }
  }

  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    keys.withUnsafeBufferPointer { keys in
      targets.withUnsafeBufferPointer { targets in
        phrases.withUnsafeBufferPointer { phrases in
          body(Lookup(keys: keys, targets: targets, phrases: phrases))
        }
      }
    }
  }
}
