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
    let text = UnsafeRawPointer(base)
    var index = position
    var tails = 0
    while index + 16 <= end {
      // Sixteen bytes at once, each with a sum of its own, which holds 255.
      let last = min(end, index + 16 * 255)
      var sums = SIMD16<Int8>()
      while index + 16 <= last {
        let sixteen = text.loadUnaligned(fromByteOffset: index, as: SIMD16<Int8>.self)
        // A lane that is true is -1.
        let isTail = sixteen .< SIMD16<Int8>(repeating: -64)
        sums &-= unsafeBitCast(isTail, to: SIMD16<Int8>.self)
        index &+= 16
      }
      let halves = unsafeBitCast(sums, to: SIMD2<UInt64>.self)
      tails += ColumnCounter.sum(of: halves[0]) + ColumnCounter.sum(of: halves[1])
    }
    if index + 8 <= end {
      let eight = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      tails += ColumnCounter.sum(of: ColumnCounter.tails(of: eight))
      index += 8
    }
    if index < end, end >= 8 {
      // The last eight bytes, but for those that have been counted.
      let eight = text.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
      let rest = ColumnCounter.tails(of: eight) >> UInt64(8 * (8 - (end - index)))
      tails += ColumnCounter.sum(of: rest)
    } else {
      while index < end {
        if base[index] & 0xC0 == 0x80 { tails += 1 }
        index += 1
      }
    }
    column += end - position - tails
    position = end
  }

  /// A 1 for each of eight bytes that begins no character: those of the form 10xxxxxx.
  @inline(__always)
  private static func tails(of eight: UInt64) -> UInt64 {
    eight >> 7 & ~(eight >> 6) & 0x0101_0101_0101_0101
  }

  /// The sum of eight bytes.
  @inline(__always)
  private static func sum(of eight: UInt64) -> Int {
    let four = (eight & 0x00FF_00FF_00FF_00FF) &+ (eight >> 8 & 0x00FF_00FF_00FF_00FF)
    // It stands in the highest of the four places of the product.
    return Int(truncatingIfNeeded: (four &* 0x0001_0001_0001_0001) >> 48)
  }

  /// Steps over what is as wide as `width` characters.
  mutating func skip(_ width: Int) { column += width }

  /// Steps over a line break.
  mutating func startLine() { column = 0 }

  /// Goes on with counting at byte `position`; what stands before it has been stepped over.
  mutating func start(at position: Int) { self.position = position }
}
