/// Counts the characters of a line up to a place in it.
struct ColumnCounter {
  /// The characters before ``position``, from the start of its line.
  private(set) var column = 0

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The byte that the next character to be counted begins with.
  private var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Counts the characters of text up to byte `end`.
  mutating func count(to end: Int) {
    guard position < end, end <= bytes.count, let base = bytes.baseAddress else { return }
    var index = position
    var tails = 0
    // Eight bytes at once: those of the form 10xxxxxx begin no character.
    while index + 8 <= end {
      let eight = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      let ones = eight >> 7 & ~(eight >> 6) & 0x0101_0101_0101_0101
      // The sum of the eight, in the highest byte of the product.
      tails &+= Int(truncatingIfNeeded: (ones &* 0x0101_0101_0101_0101) >> 56)
      index &+= 8
    }
    while index < end {
      if base[index] & 0xC0 == 0x80 { tails += 1 }
      index += 1
    }
    column += end - position - tails
    position = end
  }

  /// Steps over what is as wide as `width` characters.
  mutating func skip(_ width: Int) { column += width }

  /// Steps over a line break.
  mutating func startLine() { column = 0 }

  /// Goes on with counting at byte `position`; what stands before it has been stepped over.
  mutating func start(at position: Int) { self.position = position }
}
