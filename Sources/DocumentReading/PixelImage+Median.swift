extension PixelImage {
  /// A gray image in which each pixel is the median of itself and its eight neighbors: specks go,
  /// strokes stay.
  ///
  /// - Complexity: O(*n*).
  func withoutSpecks() -> PixelImage {
    var image = gray
    guard width > 2, height > 2 else { return image }
    let source = image.samples
    let width = self.width
    source.withUnsafeBufferPointer { source in
      image.samples.withUnsafeMutableBufferPointer { output in
        for y in 1..<(height - 1) {
          for x in 1..<(width - 1) {
            let at = y * width + x
            // Columns sorted; the median of nine is the median of (largest low, middle middle,
            // smallest high).
            let a = Self.sorted(source[at - width - 1], source[at - 1], source[at + width - 1])
            let b = Self.sorted(source[at - width], source[at], source[at + width])
            let c = Self.sorted(source[at - width + 1], source[at + 1], source[at + width + 1])
            let low = Swift.max(a.0, b.0, c.0)
            let high = Swift.min(a.2, b.2, c.2)
            output[at] = Self.sorted(low, Self.sorted(a.1, b.1, c.1).1, high).1
          }
        }
      }
    }
    return image
  }

  @inline(__always)
  private static func sorted(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> (UInt8, UInt8, UInt8) {
    let low = Swift.min(a, b)
    let high = Swift.max(a, b)
    return (Swift.min(low, c), Swift.max(low, Swift.min(high, c)), Swift.max(high, c))
  }
}
