extension PixelImage {
  /// A gray image `factor` times as wide and high: cubic interpolation after Catmull and Rom, which
  /// keeps the edges of strokes sharp.
  ///
  /// - Complexity: O(pixels of the result).
  func enlarged(_ factor: Int) -> PixelImage {
    let image = gray
    guard factor > 1 else { return image }
    return image.stretchedDown(factor).transposed.stretchedDown(factor).transposed
  }

  /// A gray image `factor` times as high.
  private func stretchedDown(_ factor: Int) -> PixelImage {
    let high = height * factor
    let output = [UInt8](unsafeUninitializedCapacity: width * high) { output, filled in
      samples.withUnsafeBufferPointer { samples in
        for y in 0..<high {
          // The middle of the new row among the middles of the old ones.
          let place = (Float(y) + 0.5) / Float(factor) - 0.5
          let row = Int(place.rounded(.down))
          let weights = Self.weights(place - Float(row))
          let starts = (-1...2).map { Swift.min(Swift.max(row + $0, 0), height - 1) * width }
          for x in 0..<width {
            var value: Float = 0.5
            for tap in 0..<4 { value += weights[tap] * Float(samples[starts[tap] + x]) }
            output[y * width + x] = UInt8(Swift.min(Swift.max(value, 0), 255))
          }
        }
      }
      filled = width * high
    }
    return PixelImage(width: width, height: high, channels: 1, samples: output)
  }

  /// Rows for columns.
  private var transposed: PixelImage {
    let output = [UInt8](unsafeUninitializedCapacity: samples.count) { output, filled in
      for y in 0..<height {
        for x in 0..<width { output[x * height + y] = samples[y * width + x] }
      }
      filled = samples.count
    }
    return PixelImage(width: height, height: width, channels: 1, samples: output)
  }

  /// What the two rows before and the two after a place count, `rest` behind the second of them.
  private static func weights(_ rest: Float) -> [Float] {
    let (t, t2, t3) = (rest, rest * rest, rest * rest * rest)
    return [
      (-t3 + 2 * t2 - t) / 2, (3 * t3 - 5 * t2 + 2) / 2, (-3 * t3 + 4 * t2 + t) / 2, (t3 - t2) / 2,
    ]
  }
}
