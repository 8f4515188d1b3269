/// Where each key of a document came first: a table of places by the hashes of their keys, which the
/// caller compares. Keys of a document are few, and a dictionary would hash their hashes again.
struct FirstPlaces {
  private struct Entry {
    var hash: UInt64
    var place: Int
  }

  private var entries: [Entry]
  private let mask: Int

  /// - Parameter count: at most so many keys are recorded.
  init(count: Int) {
    var capacity = 8
    while capacity < count * 2 { capacity *= 2 }
    mask = capacity - 1
    entries = [Entry](repeating: Entry(hash: 0, place: -1), count: capacity)
  }

  /// The place of the key of that hash for which `isKey` holds.
  func place(hash: UInt64, where isKey: (Int) -> Bool) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while entries[slot].place >= 0 {
      if entries[slot].hash == hash, isKey(entries[slot].place) { return entries[slot].place }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Records the place of a key that has none yet.
  mutating func insert(hash: UInt64, place: Int) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while entries[slot].place >= 0 { slot = (slot + 1) & mask }
    entries[slot] = Entry(hash: hash, place: place)
  }
}
