/// Spellings of at most twelve bytes and what they stand for, by open addressing.
struct SpellingSlots: Sendable {
  /// Sixteen bytes: none lies across two lines of memory.
  private struct Slot: Sendable, BitwiseCopyable {
    /// The bytes of a spelling, the first lowest, with zeros behind them.
    var low: UInt64 = 0
    var high: UInt32 = 0
    /// Its id, 0 in an empty slot; and in the highest bit whether a spelling that belongs here had to
    /// go on to another slot.
    var content: UInt32 = 0

    @inline(__always) var id: UInt32 { content & 0x7FFF_FFFF }
    @inline(__always) var goesOn: Bool { content != id }

    @inline(__always)
    func holds(_ low: UInt64, _ high: UInt32) -> Bool { self.low == low && self.high == high }
  }

  private var slots = [Slot](repeating: Slot(), count: 256)
  private var count = 0

  /// Adds a spelling; one that is there already gets the new id.
  mutating func insert(_ low: UInt64, _ high: UInt32, id: UInt32) {
    count += 1
    if count * 3 > slots.count { grow() }
    put(low, high, id: id)
  }

  private mutating func put(_ low: UInt64, _ high: UInt32, id: UInt32) {
    let shift = SpellingSlots.shift(slotCount: slots.count)
    var slot = SpellingSlots.slot(low, high, shift: shift)
    while slots[slot].id != 0, !slots[slot].holds(low, high) {
      slots[slot].content |= 1 << 31
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot].low = low
    slots[slot].high = high
    slots[slot].content = slots[slot].content & 1 << 31 | id
  }

  private mutating func grow() {
    let old = slots.filter { $0.id != 0 }
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for slot in old { put(slot.low, slot.high, id: slot.id) }
  }

  @inline(__always)
  private static func slot(_ low: UInt64, _ high: UInt32, shift: UInt64) -> Int {
    // Only the highest bits of a product depend on all bytes.
    let mixed = (low &* 0x9E37_79B9_7F4A_7C15) ^ (UInt64(high) &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: mixed &>> shift)
  }

  private static func shift(slotCount: Int) -> UInt64 {
    UInt64(slotCount.leadingZeroBitCount + 1)
  }

  /// Read access without bounds checks for the tokenizer's loop.
  struct Lookup {
    fileprivate let slots: UnsafeRawPointer
    fileprivate let mask: Int
    fileprivate let shift: UInt64

    /// The id of a spelling; 0 where there is none.
    @inline(__always)
    func id(_ low: UInt64, _ high: UInt32) -> UInt32 {
      let slot = slot(SpellingSlots.slot(low, high, shift: shift))
      let isFound = slot.holds(low, high)
      // Nearly every spelling stands in its own slot or nowhere.
      if slot.goesOn, !isFound { return idElsewhere(low, high) }
      return isFound ? slot.id : 0
    }

    /// The same, for what is asked for so seldom that it should not stand in the way.
    @inline(never)
    func rareID(_ low: UInt64, _ high: UInt32) -> UInt32 { id(low, high) }

    @inline(never)
    private func idElsewhere(_ low: UInt64, _ high: UInt32) -> UInt32 {
      var index = SpellingSlots.slot(low, high, shift: shift)
      while slot(index).goesOn {
        index = (index &+ 1) & mask
        if slot(index).holds(low, high) { return slot(index).id }
      }
      return 0
    }

    @inline(__always)
    private func slot(_ index: Int) -> Slot {
      slots.load(fromByteOffset: index &* MemoryLayout<Slot>.stride, as: Slot.self)
    }
  }

  func withLookup(_ body: (Lookup) -> Void) {
    slots.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      body(
        Lookup(
          slots: base, mask: slots.count - 1,
          shift: SpellingSlots.shift(slotCount: slots.count)))
    }
  }
}
