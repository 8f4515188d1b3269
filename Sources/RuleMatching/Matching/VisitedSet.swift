/// The states that were tried, each with its position; emptied in constant time.
///
/// Most searches try a handful: these are looked through one by one. The table is for the others.
struct VisitedSet: ~Copyable {
  private static let fewest = 12

  private let few: UnsafeMutablePointer<UInt64>
  private var keys: UnsafeMutablePointer<UInt64>
  /// The generation in which each slot was taken; other generations' slots are free.
  private var generations: UnsafeMutablePointer<UInt32>
  private var mask: Int
  private var generation: UInt32 = 1
  private var count = 0

  init() {
    let capacity = 256
    few = .allocate(capacity: VisitedSet.fewest)
    keys = .allocate(capacity: capacity)
    keys.initialize(repeating: 0, count: capacity)
    generations = .allocate(capacity: capacity)
    generations.initialize(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  deinit {
    few.deallocate()
    keys.deallocate()
    generations.deallocate()
  }

  @inline(__always)
  var isEmpty: Bool { count == 0 }

  @inline(__always)
  mutating func removeAll() {
    if count > VisitedSet.fewest { emptyTable() }
    count = 0
  }

  private mutating func emptyTable() {
    generation &+= 1
    if generation == 0 {
      generations.update(repeating: 0, count: mask + 1)
      generation = 1
    }
  }

  /// Whether `state` was not yet tried at `position`.
  @inline(__always)
  mutating func insert(state: Int32, position: Int) -> Bool {
    let key = UInt64(UInt32(bitPattern: state)) << 32 | UInt64(truncatingIfNeeded: position)
    guard count < VisitedSet.fewest else { return insertIntoTable(key) }
    for index in 0..<count where few[index] == key { return false }
    (few + count).initialize(to: key)
    count &+= 1
    return true
  }

  @inline(never)
  private mutating func insertIntoTable(_ key: UInt64) -> Bool {
    if count == VisitedSet.fewest {
      for index in 0..<count { _ = fill(few[index]) }
    }
    guard fill(key) else { return false }
    count &+= 1
    if count &* 2 > mask { grow() }
    return true
  }

  /// Takes a slot for `key`; `false` where it has one.
  private mutating func fill(_ key: UInt64) -> Bool {
    var slot = VisitedSet.hash(key) & mask
    while generations[slot] == generation {
      if keys[slot] == key { return false }
      slot = (slot &+ 1) & mask
    }
    keys[slot] = key
    generations[slot] = generation
    return true
  }

  private mutating func grow() {
    let old = (keys: keys, generations: generations, capacity: mask + 1, generation: generation)
    let capacity = old.capacity * 2
    keys = .allocate(capacity: capacity)
    keys.initialize(repeating: 0, count: capacity)
    generations = .allocate(capacity: capacity)
    generations.initialize(repeating: 0, count: capacity)
    mask = capacity - 1
    generation = 1
    for index in 0..<old.capacity where old.generations[index] == old.generation {
      let key = old.keys[index]
      var slot = VisitedSet.hash(key) & mask
      while generations[slot] == generation { slot = (slot + 1) & mask }
      keys[slot] = key
      generations[slot] = generation
    }
    old.keys.deallocate()
    old.generations.deallocate()
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed >> 32) & 0x7FFF_FFFF)
  }
}
