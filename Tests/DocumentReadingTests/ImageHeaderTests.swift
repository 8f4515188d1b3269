import Testing

@testable import DocumentReading

@Suite("Image headers")
struct ImageHeaderTests {
  private func png(width: Int, height: Int, colorType: UInt8, perMeter: Int? = nil) -> [UInt8] {
    func four(_ n: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(n >> $0 & 0xFF) } }
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += four(13) + Array("IHDR".utf8) + four(width) + four(height) + [8, colorType, 0, 0, 0]
    bytes += four(0)
    if let perMeter {
      bytes += four(9) + Array("pHYs".utf8) + four(perMeter) + four(perMeter) + [1] + four(0)
    }
    return bytes + four(2) + Array("IDAT".utf8) + [7, 8] + four(0)
  }

  @Test("PNG")
  func png() throws {
    let bytes = png(width: 1654, height: 2339, colorType: 2, perMeter: 7874)
    let header = try ImageHeader.read(bytes, mediaType: .png)
    #expect((header.width, header.height, header.channels) == (1654, 2339, 3))
    #expect(header.fitsPDF)
    #expect(header.resolution.map { Int($0.rounded()) } == 200)
    let withAlpha = png(width: 2, height: 2, colorType: 6)
    #expect(try ImageHeader.read(withAlpha, mediaType: .png).fitsPDF == false)
  }

  @Test("JPEG")
  func jpeg() throws {
    let bytes: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 1, 1, 0, 200, 0, 200, 0, 0]
      + [0xFF, 0xC0, 0, 11, 8, 0x09, 0x23, 0x06, 0x76, 1, 1, 0x11, 0]
    let header = try ImageHeader.read(bytes, mediaType: .jpeg)
    #expect((header.width, header.height, header.channels) == (1654, 2339, 1))
    #expect(header.resolution == 200)
  }

  @Test("TIFF counts its images")
  func tiff() throws {
    var bytes: [UInt8] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 2, 0]
    bytes += [0, 1, 3, 0, 1, 0, 0, 0, 100, 0, 0, 0] + [1, 1, 3, 0, 1, 0, 0, 0, 50, 0, 0, 0]
    bytes += [38, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    let header = try ImageHeader.read(bytes, mediaType: .tiff)
    #expect((header.width, header.height, header.frames) == (100, 50, 2))
  }

  @Test("headers that are cut off are truncated", arguments: [MediaType.png, .jpeg, .tiff])
  func truncated(_ type: MediaType) {
    for length in 0..<12 {
      let error = #expect(throws: ReadingError.self) {
        try ImageHeader.read([UInt8](repeating: 0xFF, count: length), mediaType: type)
      }
      #expect(error?.category == .truncated)
    }
  }

  @Test("the resolution that makes a sheet of paper, else that of A4")
  func resolution() {
    var header = ImageHeader(width: 1654, height: 2339, channels: 1, bitsPerSample: 8)
    #expect(Int(ImageReader.resolution(of: header).rounded()) == 200)
    header.resolution = 72
    #expect(Int(ImageReader.resolution(of: header).rounded()) == 200)
    header.resolution = 300
    #expect(Int(ImageReader.resolution(of: header).rounded()) == 300)
  }

  @Test("an image of a hundred thousand pixels a side is refused before anything opens it")
  func bomb() async {
    let bytes = png(width: 100_000, height: 100_000, colorType: 2)
    let error = await #expect(throws: ReadingError.self) {
      try await DocumentReader().read(bytes: bytes, name: "a.png")
    }
    #expect(error?.category == .tooLarge)
  }
}
