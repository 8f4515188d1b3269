import Testing
import VietnameseText

@testable import DocumentReading

@Suite("Page images")
struct PixelImageTests {
  @Test("netpbm goes in and out")
  func netpbm() throws {
    let bytes = Array("P6\n# made by hand\n2 1\n255\n".utf8) + [1, 2, 3, 4, 5, 6]
    let image = try #require(PixelImage(netpbm: bytes))
    #expect((image.width, image.height, image.channels) == (2, 1, 3))
    #expect(image.samples == [1, 2, 3, 4, 5, 6])
    #expect(PixelImage(netpbm: image.netpbm)?.samples == image.samples)
    #expect(image.redChannel.samples == [1, 4])
  }

  @Test(
    "what is no whole netpbm image is refused",
    arguments: [
      "", "P6", "P6\n2 2\n255\n12", "P4\n1 1\n255\n1", "P5\n0 0\n255\n",
      "P5\n9999999999 9999999999\n255\n1",
    ])
  func refused(_ bytes: String) {
    #expect(PixelImage(netpbm: Array(bytes.utf8)) == nil)
  }

  @Test("an enlarged image keeps its shades, and its edges stay sharp")
  func enlarged() {
    let image = PixelImage(
      width: 4, height: 2, channels: 1, samples: [0, 0, 200, 200, 0, 0, 200, 200])
    let large = image.enlarged(2)
    #expect((large.width, large.height) == (8, 4))
    #expect(Array(large.samples[8..<16]) == [0, 0, 0, 41, 159, 214, 205, 200])
    #expect(image.enlarged(1).samples == image.samples)
  }

  @Test("red ink is counted and fades, blue ink stays")
  func red() {
    let image = PixelImage(
      width: 4, height: 1, channels: 3,
      samples: [220, 40, 50, 40, 50, 200, 20, 20, 20, 250, 250, 250])
    #expect(image.redShare == 0.25)
    #expect(image.redChannel.samples == [220, 40, 20, 250])
    #expect(image.gray.redShare == 0)
  }

  @Test("uneven paper becomes white, ink stays dark")
  func background() {
    var image = PixelImage(
      width: 200, height: 100, channels: 1,
      samples: (0..<20_000).map { UInt8(160 + ($0 % 200) / 4) })
    for x in 90..<100 { image.samples[50 * 200 + x] = 20 }
    let white = image.withWhiteBackground()
    #expect(white.samples[50 * 200 + 95] < 60)
    let paper = (0..<200).map { white.samples[20 * 200 + $0] }
    #expect(paper.allSatisfy { $0 > 225 })
  }

  @Test("specks of one pixel go, strokes stay")
  func median() {
    var samples = [UInt8](repeating: 255, count: 49)
    samples[8] = 0
    for row in 3...5 { for column in 2...5 { samples[row * 7 + column] = 0 } }
    let image = PixelImage(width: 7, height: 7, channels: 1, samples: samples).withoutSpecks()
    #expect(image.samples[8] == 255)
    #expect(image.samples[4 * 7 + 3] == 0)
  }

  @Test("parts are cut inside the image, whatever the box")
  func cropping() {
    let image = PixelImage(width: 4, height: 3, channels: 1, samples: Array(0..<12))
    let part = image.cropped(to: Box(left: 1, top: 1, width: 2, height: 9))
    #expect(part.image.samples == [5, 6, 9, 10])
    #expect((part.left, part.top) == (1, 1))
    #expect(image.cropped(to: Box(left: 90, top: -5, width: 2, height: 1)).image.samples.count == 1)
  }
}
