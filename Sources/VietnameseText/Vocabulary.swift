/// The words that rules speak of, each with an id; every other word is 0, unknown.
///
/// Rules intern their words when they are compiled; the tokenizer then gives every token its id, and
/// later stages compare integers.
public struct Vocabulary: Sendable {
  private var keys: [UInt64]
  private var ids: [UInt32]
  private var mask: Int
  private var spellings = SpellingTable()
  /// The ids of the marks of ASCII.
  private var markIDs = [UInt32](repeating: 0, count: 128)
  /// Bit *n* is set where a word of *n* letters has a hashed key: no spelling stands for it.
  private var hashedLetters: UInt64 = 0
  /// The base form of each id, 0 where its tokens have more than one.
  private(set) var baseForms: [UInt64] = [0]
  /// Number of words; ids run from 1 to `count`.
  public private(set) var count: Int

  public init() {
    let capacity = 1024
    keys = [UInt64](repeating: 0, count: capacity)
    ids = [UInt32](repeating: 0, count: capacity)
    mask = capacity - 1
    count = 0
  }

  /// The id of `key`, a new one where it has none.
  public mutating func intern(_ key: FoldKey) -> UInt32 {
    let slot = slot(of: key.rawValue)
    if keys[slot] == key.rawValue, ids[slot] != 0 { return ids[slot] }
    count += 1
    let id = UInt32(count)
    keys[slot] = key.rawValue
    ids[slot] = id
    if count * 2 > keys.count { grow() }
    baseForms.append(0)
    if let word = key.packedWord {
      spellings.insert(letters: word.letters, tone: word.tone, id: id)
      baseForms[count] = BaseForm(letters: word.letters).rawValue
    } else if let letters = key.hashedLetters {
      hashedLetters |= 1 << UInt64(letters)
    } else if let mark = key.symbol, mark < 128 {
      markIDs[Int(mark)] = id
    }
    return id
  }

  /// The id of `key`; 0 where the vocabulary does not have it.
  public func id(of key: FoldKey) -> UInt32 {
    ids[slot(of: key.rawValue)]
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Vocabulary.hash(key) & mask
    while ids[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, ids).filter { $0.1 != 0 }
    let capacity = keys.count * 2
    keys = [UInt64](repeating: 0, count: capacity)
    ids = [UInt32](repeating: 0, count: capacity)
    mask = capacity - 1
    for (key, id) in old {
      let slot = slot(of: key)
      keys[slot] = key
      ids[slot] = id
    }
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 32)) & 0x7FFF_FFFF_FFFF_FFFF)
  }

  /// Read access without bounds checks for the tokenizer's loop.
  struct Lookup {
    fileprivate let keys: UnsafeBufferPointer<UInt64>
    fileprivate let ids: UnsafeBufferPointer<UInt32>
    fileprivate let mask: Int
    let spellings: SpellingTable.Lookup
    fileprivate let markIDs: UnsafeBufferPointer<UInt32>
    let hashedLetters: UInt64

    @inline(__always)
    func id(of key: UInt64) -> UInt32 {
      var slot = Vocabulary.hash(key) & mask
      while true {
        let id = ids[slot]
        if id == 0 || keys[slot] == key { return id }
        slot = (slot + 1) & mask
      }
    }

    /// The id of a mark of ASCII.
    @inline(__always)
    func id(ofMark byte: UInt8) -> UInt32 { markIDs[Int(byte & 0x7F)] }
  }

  func withLookup(_ body: (Lookup) -> Void) {
    keys.withUnsafeBufferPointer { keys in
      ids.withUnsafeBufferPointer { ids in
        markIDs.withUnsafeBufferPointer { markIDs in
          spellings.withLookup { spellings in
            body(
              Lookup(
                keys: keys, ids: ids, mask: mask, spellings: spellings, markIDs: markIDs,
                hashedLetters: hashedLetters))
          }
        }
      }
    }
  }
}
