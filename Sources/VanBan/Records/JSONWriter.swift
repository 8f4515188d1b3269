/// The bytes of a JSON text, written value by value.
///
/// No white space; strings as UTF-8, with nothing escaped that JSON allows to stand (so U+2028 and
/// U+2029 stand); fractions with at most three decimals and never an exponent.
///
/// A writer is a handle: its copies write into the same bytes. The parts of a record hand one on
/// from part to part, and values that were copied at every hand would cost the square of the text.
package struct JSONWriter {
  private let buffer = ByteBuffer()

  package var bytes: [UInt8] { buffer.bytes }

  package init() {}

  package mutating func append(byte: UInt8) { buffer.append(byte) }

  package mutating func append(literal: StaticString) {
    literal.withUTF8Buffer { buffer.append($0) }
  }

  /// A key that needs no escape, with its quotes and colon.
  package mutating func append(key: String) {
    var key = key
    buffer.append(UInt8(ascii: "\""))
    key.withUTF8 { buffer.append($0) }
    buffer.append(UInt8(ascii: "\""))
    buffer.append(UInt8(ascii: ":"))
  }

  package mutating func append(string: String) {
    var string = string
    buffer.append(UInt8(ascii: "\""))
    string.withUTF8 { utf8 in
      var plain = 0
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        if Self.mustEscape(byte) {
          buffer.append(UnsafeBufferPointer(rebasing: utf8[plain..<index]))
          appendEscape(of: byte)
          plain = index + 1
        }
        index += 1
      }
      buffer.append(UnsafeBufferPointer(rebasing: utf8[plain...]))
    }
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
    var divisor: UInt = 1
    var count = 1
    while count < places || value / divisor >= 10 {
      divisor *= 10
      count += 1
    }
    while divisor > 0 {
      buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
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
