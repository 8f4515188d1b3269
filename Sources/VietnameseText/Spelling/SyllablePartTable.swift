/// A small hash table from packed letters to the number of an onset or rime.
struct SyllablePartTable: Sendable {
  private let slots: [UInt32]
  private let indices: [UInt8]
  private let shift: UInt32

  /// - Parameters:
  ///   - keys: the packed letters, none 0, all different, fewer than the table has slots.
  ///   - firstIndex: the number of the first key.
  ///   - bits: the table has 2^bits slots.
  init(_ keys: [UInt32], firstIndex: Int, bits: UInt32) {
    var slots = [UInt32](repeating: 0, count: 1 << Int(bits))
    var indices = [UInt8](repeating: 0, count: slots.count)
    shift = 32 - bits
    for (offset, key) in keys.enumerated() {
      var slot = Self.slot(of: key, shift: shift)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = key
      indices[slot] = UInt8(firstIndex + offset)
    }
    self.slots = slots
    self.indices = indices
  }

  /// The number of `key`, or `nil`.
  ///
  /// - Complexity: O(1); an empty slot is always near.
  func index(of key: UInt32) -> UInt8? {
    var slot = Self.slot(of: key, shift: shift)
    while slots[slot] != 0 {
      if slots[slot] == key { return indices[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func slot(of key: UInt32, shift: UInt32) -> Int {
    Int((key &* 0x9E37_79B1) >> shift)
  }
}
