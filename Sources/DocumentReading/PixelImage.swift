/// A gray or RGB image with eight bits a sample.
struct PixelImage: Sendable {
  let width: Int
  let height: Int
  /// 1 for gray, 3 for red, green, blue.
  let channels: Int
  /// Row by row from the top, samples of a pixel together: `width * height * channels` of them.
  var samples: [UInt8]

  init(width: Int, height: Int, channels: Int, samples: [UInt8]) {
    precondition(samples.count == width * height * channels)
    self.width = width
    self.height = height
    self.channels = channels
    self.samples = samples
  }

  /// An image in the binary formats of netpbm, PGM (`P5`) and PPM (`P6`) with a maximum of 255;
  /// `nil` for anything else.
  init?(netpbm bytes: [UInt8]) {
    guard bytes.count > 2, bytes[0] == UInt8(ascii: "P") else { return nil }
    let channels: Int
    switch bytes[1] {
    case UInt8(ascii: "5"): channels = 1
    case UInt8(ascii: "6"): channels = 3
    default: return nil
    }
    var position = 2
    var numbers: [Int] = []
    while numbers.count < 3, position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "#") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else if (0x30...0x39).contains(byte) {
        var number = 0
        while position < bytes.count, (0x30...0x39).contains(bytes[position]), number < 1 << 24 {
          number = number * 10 + Int(bytes[position] & 15)
          position += 1
        }
        numbers.append(number)
      } else {
        position += 1
      }
    }
    // One white space character ends the header.
    position += 1
    guard numbers.count == 3, numbers[0] > 0, numbers[1] > 0, numbers[2] == 255 else { return nil }
    let (count, overflow) = (numbers[0] * numbers[1]).multipliedReportingOverflow(by: channels)
    guard !overflow, bytes.count - position >= count else { return nil }
    self.init(
      width: numbers[0], height: numbers[1], channels: channels,
      samples: Array(bytes[position..<(position + count)]))
  }

  /// The image as PGM or PPM.
  var netpbm: [UInt8] {
    Array("P\(channels == 1 ? 5 : 6)\n\(width) \(height)\n255\n".utf8) + samples
  }
}
