import VietnameseText

extension PixelImage {
  /// The part of a gray image inside `box`, and where its top left corner was.
  func cropped(to box: Box) -> (image: PixelImage, left: Int, top: Int) {
    let image = gray
    let left = Swift.min(Swift.max(Int(box.left), 0), width - 1)
    let top = Swift.min(Swift.max(Int(box.top), 0), height - 1)
    let right = Swift.min(Swift.max(Int(box.left + box.width), left + 1), width)
    let bottom = Swift.min(Swift.max(Int(box.top + box.height), top + 1), height)
    var samples: [UInt8] = []
    samples.reserveCapacity((right - left) * (bottom - top))
    for row in top..<bottom {
      samples += image.samples[(row * width + left)..<(row * width + right)]
    }
    let part = PixelImage(
      width: right - left, height: bottom - top, channels: 1, samples: samples)
    return (part, left, top)
  }
}
