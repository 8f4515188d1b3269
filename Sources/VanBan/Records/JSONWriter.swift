/// The bytes of a JSON text, written value by value.
///
/// No white space; strings as UTF-8, with nothing escaped that JSON allows to stand (so U+2028 and
/// U+2029 stand); fractions with at most three decimals and never an exponent.
///
/// A writer is a handle: its copies write into the same bytes. The parts of a record hand one on
/// from part to part, and values that were copied at every hand would cost the square of the text.
package struct JSONWriter {
  private let buffer: ByteBuffer

  private init(_ buffer: ByteBuffer) { self.buffer = buffer }

  /// The bytes that `write` writes. Its writer must not leave it.
  package static func bytes(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    let buffer = ByteBuffer()
    defer { buffer.deallocate() }
    var writer = JSONWriter(buffer)
    write(&writer)
    return buffer.bytes
  }

  package mutating func append(byte: UInt8) { buffer.append(byte) }

  package mutating func append(literal: StaticString) {
    literal.withUTF8Buffer { buffer.append($0) }
  }

  /// `[]` or `{}`, by what opens it: in ASCII the closing bracket is the second behind it.
  @inline(__always)
  package mutating func append(empty opening: UInt8) {
    buffer.append(opening)
    buffer.append(opening &+ 2)
  }

  /// A key that needs no escape, with its quotes and colon.
  @inline(__always)
  package mutating func append(key: String) {
    if key.utf8.withContiguousStorageIfAvailable({ buffer.append(key: $0) }) == nil {
      var key = key
      key.withUTF8 { buffer.append(key: $0) }
    }
  }

  package mutating func append(string: String) {
    let escaped: Void? = string.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
    guard escaped == nil else { return }
    // A string of another language's making.
    var string = string
    string.withUTF8 { appendEscaped($0) }
  }

  private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
    // Nearly all texts stand as they are: they are copied as they are looked through.
    if buffer.appendQuoted(utf8, unless: Self.mustEscapeAny) { return }
    buffer.append(UInt8(ascii: "\""))
    var plain = 0
    for index in utf8.indices where Self.mustEscape(utf8[index]) {
      buffer.append(UnsafeBufferPointer(rebasing: utf8[plain..<index]))
      appendEscape(of: utf8[index])
      plain = index + 1
    }
    buffer.append(UnsafeBufferPointer(rebasing: utf8[plain...]))
    buffer.append(UInt8(ascii: "\""))
  }

  package mutating func append(integer: Int) {
    if integer < 0 { buffer.append(UInt8(ascii: "-")) }
    appendDigits(of: integer.magnitude, atLeast: 1)
  }

  /// `0.61`, `210`; rounded to three decimals. JSON has no infinity: what is not a number or has
  /// more than 15 digits before the point becomes `null`.
  package mutating func append(number: Double) {
    let thousandths = (number * 1000).rounded()
    guard thousandths.magnitude < 1e18 else { return append(literal: "null") }
    let magnitude = UInt(thousandths.magnitude)
    if thousandths < 0 { buffer.append(UInt8(ascii: "-")) }
    appendDigits(of: magnitude / 1000, atLeast: 1)
    var fraction = magnitude % 1000
    guard fraction != 0 else { return }
    var places = 3
    while fraction % 10 == 0 {
      fraction /= 10
      places -= 1
    }
    buffer.append(UInt8(ascii: "."))
    appendDigits(of: fraction, atLeast: places)
  }

  private mutating func appendDigits(of value: UInt, atLeast places: Int) {
    var count = 1
    var power: UInt = 10
    while value >= power, count < 19 {
      count += 1
      power *= 10
    }
    // 20 digits are the most that 64 bits have.
    if count == 19, value >= power { count = 20 }
    count = Swift.max(count, places)
    buffer.append(count: count) { digits in
      var rest = value
      var place = count
      while place > 0 {
        place &-= 1
        digits[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
    }
  }

  /// Whether one of eight bytes is a control character, a quote or a backslash.
  @inline(__always)
  private static func mustEscapeAny(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    // A byte below n borrows from its highest bit, which bytes of letters beyond ASCII have set.
    let control = (word &- ones &* 0x20) & ~word
    let isQuote = (quote &- ones) & ~quote
    let isBackslash = (backslash &- ones) & ~backslash
    return (control | isQuote | isBackslash) & highs != 0
  }

  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscape(of byte: UInt8) {
    buffer.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): buffer.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): buffer.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): buffer.append(UInt8(ascii: "t"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): buffer.append(byte)
    default:
      append(literal: "u00")
      buffer.append(UInt8(ascii: "0") + byte >> 4)
      let digit = byte & 0xF
      buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
