/// What the first bytes of an image file say, without decoding it.
struct ImageHeader: Sendable {
  var width: Int
  var height: Int
  /// Samples a pixel: 1 gray, 3 color, 4 print colors or color with transparency.
  var channels: Int
  var bitsPerSample: Int
  /// Pixels an inch as the file says, which is often wrong.
  var resolution: Double?
  /// Images in the file.
  var frames = 1
  /// Whether the compressed pixels can stand in a PDF as they are.
  var fitsPDF = false

  /// The header of an image file.
  ///
  /// - Throws: `truncated` where the header is not whole.
  static func read(_ bytes: [UInt8], mediaType: MediaType) throws(ReadingError) -> ImageHeader {
    let header =
      switch mediaType {
      case .png: png(bytes)
      case .jpeg: jpeg(bytes)
      case .tiff: tiff(bytes)
      case .webp: webp(bytes)
      case .bmp: bmp(bytes)
      default: ImageHeader?.none
      }
    guard let header, header.width > 0, header.height > 0 else {
      throw ReadingError(
        .truncated, "the image has no complete header", remedy: "scan or export it again")
    }
    return header
  }

  private static func png(_ bytes: [UInt8]) -> ImageHeader? {
    let reader = ByteReader(bytes, isBigEndian: true)
    guard let width = reader.integer(at: 16, size: 4), let height = reader.integer(at: 20, size: 4),
      bytes.count > 28
    else { return nil }
    let colorType = bytes[25]
    var header = ImageHeader(
      width: width, height: height, channels: [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colorType] ?? 4,
      bitsPerSample: Int(bytes[24]), resolution: nil)
    // PDF knows PNG's filters, but neither its transparency nor its interlacing.
    header.fitsPDF = (colorType == 0 || colorType == 2) && bytes[28] == 0
    var at = 8
    while let length = reader.integer(at: at, size: 4), at + 12 + length <= bytes.count {
      let type = String(decoding: bytes[(at + 4)..<(at + 8)], as: UTF8.self)
      if type == "pHYs", length == 9, bytes[at + 16] == 1 {
        header.resolution = reader.integer(at: at + 8, size: 4).map { Double($0) * 0.0254 }
      }
      if type == "tRNS" { header.fitsPDF = false }
      if type == "IDAT" { break }
      at += 12 + length
    }
    return header
  }

  private static func jpeg(_ bytes: [UInt8]) -> ImageHeader? {
    let reader = ByteReader(bytes, isBigEndian: true)
    var resolution: Double?
    var at = 2
    while at + 4 <= bytes.count {
      guard bytes[at] == 0xFF else { return nil }
      let marker = bytes[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      if (0xD0...0xD8).contains(marker) || marker == 0x01 {
        at += 2
        continue
      }
      guard let length = reader.integer(at: at + 2, size: 2), length >= 2 else { return nil }
      if marker == 0xE0, length >= 14, at + 16 <= bytes.count {
        let density = reader.integer(at: at + 12, size: 2).map(Double.init)
        switch bytes[at + 11] {
        case 1: resolution = density
        case 2: resolution = density.map { $0 * 2.54 }
        default: break
        }
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        guard at + 9 < bytes.count, let height = reader.integer(at: at + 5, size: 2),
          let width = reader.integer(at: at + 7, size: 2)
        else { return nil }
        let channels = Int(bytes[at + 9])
        return ImageHeader(
          width: width, height: height, channels: channels, bitsPerSample: Int(bytes[at + 4]),
          resolution: resolution, fitsPDF: channels == 1 || channels == 3)
      }
      at += 2 + length
    }
    return nil
  }

  private static func bmp(_ bytes: [UInt8]) -> ImageHeader? {
    let reader = ByteReader(bytes, isBigEndian: false)
    guard let width = reader.integer(at: 18, size: 4), let height = reader.integer(at: 22, size: 4),
      let bits = reader.integer(at: 28, size: 2)
    else { return nil }
    var header = ImageHeader(
      width: width, height: height > 0x7FFF_FFFF ? 0x1_0000_0000 - height : height,
      channels: bits == 24 ? 3 : bits == 32 ? 4 : 1, bitsPerSample: min(bits, 8), resolution: nil)
    header.resolution = reader.integer(at: 38, size: 4).map { Double($0) * 0.0254 }
    return header
  }

  private static func webp(_ bytes: [UInt8]) -> ImageHeader? {
    let reader = ByteReader(bytes, isBigEndian: false)
    var size: (width: Int, height: Int)?
    switch bytes.count >= 30 ? String(decoding: bytes[12..<16], as: UTF8.self) : "" {
    case "VP8 ":
      guard let width = reader.integer(at: 26, size: 2),
        let height = reader.integer(at: 28, size: 2)
      else { return nil }
      size = (width & 0x3FFF, height & 0x3FFF)
    case "VP8L":
      guard let bits = reader.integer(at: 21, size: 4) else { return nil }
      size = (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    case "VP8X":
      guard let width = reader.integer(at: 24, size: 3),
        let height = reader.integer(at: 27, size: 3)
      else { return nil }
      size = (width + 1, height + 1)
    default: return nil
    }
    return size.map {
      ImageHeader(width: $0.width, height: $0.height, channels: 3, bitsPerSample: 8)
    }
  }

  private static func tiff(_ bytes: [UInt8]) -> ImageHeader? {
    let reader = ByteReader(bytes, isBigEndian: bytes.first == UInt8(ascii: "M"))
    var first: ImageHeader?
    var frames = 0
    var next = reader.integer(at: 4, size: 4)
    while let at = next, at > 0, frames < 10_000, let count = reader.integer(at: at, size: 2) {
      if first == nil { first = tiffFrame(reader, at: at + 2, entries: count) }
      frames += 1
      next = reader.integer(at: at + 2 + 12 * count, size: 4)
    }
    first?.frames = frames
    return first
  }

  private static func tiffFrame(_ reader: ByteReader, at start: Int, entries: Int) -> ImageHeader {
    var header = ImageHeader(width: 0, height: 0, channels: 1, bitsPerSample: 1)
    var perInch = 1.0
    for entry in 0..<entries {
      let at = start + 12 * entry
      guard let tag = reader.integer(at: at, size: 2),
        let type = reader.integer(at: at + 2, size: 2)
      else { break }
      let value = reader.integer(at: at + 8, size: type == 3 ? 2 : 4) ?? 0
      switch tag {
      case 256: header.width = value
      case 257: header.height = value
      case 277: header.channels = value
      case 282:
        if let numerator = reader.integer(at: value, size: 4),
          let denominator = reader.integer(at: value + 4, size: 4), denominator > 0
        {
          header.resolution = Double(numerator) / Double(denominator)
        }
      case 296 where value == 3: perInch = 2.54
      default: break
      }
    }
    header.resolution = header.resolution.map { $0 * perInch }
    return header
  }
}
