/// A text with its plain letters found and folded, sixteen bytes at a time: the first pass of the
/// tokenizer.
///
/// Plain letters are those of ASCII and of the rows of Unicode that Vietnamese is written with
/// (U+00C0–0137, 014A–0177, Ơ, Ư, U+1EA0–1EFF). The others, and all marks beyond ASCII, are left to
/// ``TokenScanner``.
struct LetterScan: ~Copyable {
  /// The bytes of the text, plain letters in lower case, with room for a load behind the last.
  let folded: UnsafePointer<UInt8>
  /// One bit a byte, the first byte lowest: the bytes of plain letters, the first byte of each, and
  /// the first byte of each capital.
  let letters: UnsafePointer<UInt8>
  let leads: UnsafePointer<UInt8>
  let capitals: UnsafePointer<UInt8>
  private let memory: UnsafeMutablePointer<UInt8>

  /// Bytes before and behind the text that loads may touch.
  private static let margin = 64

  /// - Parameter bytes: valid UTF-8.
  /// - Complexity: O(*n*).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let margin = LetterScan.margin
    let blocks = (bytes.count + 63) / 64
    // The masks end with a word of zeros, so that no word goes on behind the text.
    let maskSize = blocks * 8 + 8
    let textSize = margin + blocks * 64 + margin
    memory = .allocate(capacity: textSize + 3 * maskSize)
    let text = memory + margin
    (text - margin).update(repeating: 0, count: margin)
    if let base = bytes.baseAddress { text.update(from: base, count: bytes.count) }
    (text + bytes.count).update(repeating: 0, count: textSize - margin - bytes.count)
    let letters = memory + textSize
    let leads = letters + maskSize
    let capitals = leads + maskSize
    LetterScan.scan(text, blocks: blocks, letters: letters, leads: leads, capitals: capitals)
    folded = UnsafePointer(text)
    self.letters = UnsafePointer(letters)
    self.leads = UnsafePointer(leads)
    self.capitals = UnsafePointer(capitals)
  }

  deinit { memory.deallocate() }

  /// The bits of `mask` from `position` on, 57 of them at least.
  @inline(__always)
  static func window(_ mask: UnsafePointer<UInt8>, at position: Int) -> UInt64 {
    UnsafeRawPointer(mask + position &>> 3).loadUnaligned(as: UInt64.self)
      &>> UInt64(truncatingIfNeeded: position & 7)
  }

  private static func scan(
    _ text: UnsafeMutablePointer<UInt8>, blocks: Int, letters: UnsafeMutablePointer<UInt8>,
    leads: UnsafeMutablePointer<UInt8>, capitals: UnsafeMutablePointer<UInt8>
  ) {
    /// Letters that go on in the next block, by one byte and by two.
    var carry: UInt64 = 0
    for block in 0..<blocks {
      var leadBits: UInt64 = 0
      var longBits: UInt64 = 0
      var tripleBits: UInt64 = 0
      var capitalBits: UInt64 = 0
      for part in 0..<4 {
        let found = LetterClasses(at: text + (block &* 64 &+ part &* 16))
        let shift = UInt64(truncatingIfNeeded: part &* 16)
        leadBits |= found.leads.bits &<< shift
        longBits |= found.longLeads.bits &<< shift
        tripleBits |= found.tripleLeads.bits &<< shift
        capitalBits |= found.capitals.bits &<< shift
      }
      let bits = leadBits | longBits &<< 1 | tripleBits &<< 2 | carry
      carry = longBits &>> 63 | tripleBits &>> 62
      store(bits, in: letters, block)
      store(leadBits, in: leads, block)
      store(capitalBits, in: capitals, block)
    }
    store(0, in: letters, blocks)
    store(0, in: leads, blocks)
    store(0, in: capitals, blocks)
  }

  @inline(__always)
  private static func store(_ bits: UInt64, in mask: UnsafeMutablePointer<UInt8>, _ block: Int) {
    UnsafeMutableRawPointer(mask + block &* 8).storeBytes(of: bits, as: UInt64.self)
  }
}
