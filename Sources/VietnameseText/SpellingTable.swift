/// The ids of words by how they are spelled in lower case, for words of at most sixteen bytes.
///
/// A word stands in it once for each place that its tone mark can have, so that a token is looked up
/// by its bytes and needs no ``FoldKey``.
struct SpellingTable: Sendable {
  /// The longest spelling in bytes.
  static let longest = 16

  /// The bytes of a spelling, the first lowest, with zeros behind them.
  struct Spelling: Sendable {
    var low: UInt64
    var high: UInt64
    /// 0 in an empty slot.
    var id: UInt32
  }

  /// Open addressing.
  private var slots = [Spelling](repeating: Spelling(low: 0, high: 0, id: 0), count: 256)
  private var count = 0

  /// Adds the spellings of a word, given as the packed letters and the tone of its ``FoldKey``.
  mutating func insert(letters: UInt64, tone: UInt64, id: UInt32) {
    let codes = SpellingTable.codes(letters)
    if tone == 0 {
      insert(SpellingTable.spelling(codes, tone: 0, at: 0), id: id)
      return
    }
    for index in codes.indices {
      insert(SpellingTable.spelling(codes, tone: UInt16(tone), at: index), id: id)
    }
  }

  private static func codes(_ letters: UInt64) -> [UInt16] {
    var codes: [UInt16] = []
    var rest = letters
    while rest != 0 {
      codes.append(UInt16(rest & 63))
      rest >>= 6
    }
    return codes.reversed()
  }

  /// The bytes of a word with its tone mark on the letter at `place`; `nil` where that letter
  /// carries none.
  private static func spelling(_ codes: [UInt16], tone: UInt16, at place: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    for (index, code) in codes.enumerated() {
      let form = TonePlacement.smallLetter(code: code, tone: index == place ? tone : 0)
      if form.isEmpty { return nil }
      bytes += form
    }
    return bytes
  }

  private mutating func insert(_ bytes: [UInt8]?, id: UInt32) {
    guard let bytes, !bytes.isEmpty, bytes.count <= SpellingTable.longest else { return }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for (index, byte) in bytes.enumerated() {
      if index < 8 {
        low |= UInt64(byte) << UInt64(index * 8)
      } else {
        high |= UInt64(byte) << UInt64((index - 8) * 8)
      }
    }
    count += 1
    if count * 4 > slots.count { grow() }
    slots[freeSlot(low, high)] = Spelling(low: low, high: high, id: id)
  }

  private func freeSlot(_ low: UInt64, _ high: UInt64) -> Int {
    let shift = SpellingTable.shift(slotCount: slots.count)
    var slot = SpellingTable.slot(low, high, shift: shift)
    while slots[slot].id != 0, slots[slot].low != low || slots[slot].high != high {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let old = slots.filter { $0.id != 0 }
    slots = [Spelling](
      repeating: Spelling(low: 0, high: 0, id: 0), count: slots.count * 2)
    for spelling in old { slots[freeSlot(spelling.low, spelling.high)] = spelling }
  }

  @inline(__always)
  private static func slot(_ low: UInt64, _ high: UInt64, shift: UInt64) -> Int {
    // Only the highest bits of a product depend on all bytes.
    let mixed = (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: mixed &>> shift)
  }

  private static func shift(slotCount: Int) -> UInt64 {
    UInt64(slotCount.leadingZeroBitCount + 1)
  }

  /// Read access without bounds checks for the tokenizer's loop.
  struct Lookup {
    fileprivate let slots: UnsafePointer<Spelling>
    fileprivate let mask: Int
    fileprivate let shift: UInt64

    /// The id of the word that is spelled so; 0 where the table has none.
    @inline(__always)
    func id(_ low: UInt64, _ high: UInt64) -> UInt32 {
      var slot = SpellingTable.slot(low, high, shift: shift)
      while true {
        let spelling = slots[slot]
        if spelling.id == 0 || spelling.low == low && spelling.high == high { return spelling.id }
        slot = (slot &+ 1) & mask
      }
    }
  }

  func withLookup(_ body: (Lookup) -> Void) {
    slots.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return }
      body(
        Lookup(
          slots: base, mask: slots.count - 1,
          shift: SpellingTable.shift(slotCount: slots.count)))
    }
  }
}
