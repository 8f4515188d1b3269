extension PixelImage {
  /// Share of pixels with the red of stamps and seals: 0...1; 0 for gray images.
  ///
  /// - Complexity: O(*n*).
  var redShare: Double {
    guard channels == 3 else { return 0 }
    var red = 0
    samples.withUnsafeBufferPointer { samples in
      var i = 0
      while i + 2 < samples.count {
        let strongest = Swift.max(samples[i + 1], samples[i + 2])
        if samples[i] > 120, samples[i] &- strongest > 50, samples[i] > strongest { red += 1 }
        i += 3
      }
    }
    return Double(red) / Double(width * height)
  }

  /// The red channel as a gray image: red ink fades into the paper, blue ink stays dark.
  var redChannel: PixelImage {
    converted { red, _, _ in red }
  }

  /// The image in shades of gray.
  var gray: PixelImage {
    converted { red, green, blue in
      UInt8((UInt32(red) * 77 + UInt32(green) * 150 + UInt32(blue) * 29) >> 8)
    }
  }

  private func converted(_ value: (UInt8, UInt8, UInt8) -> UInt8) -> PixelImage {
    guard channels == 3 else { return self }
    let count = width * height
    let output = [UInt8](unsafeUninitializedCapacity: count) { output, filled in
      samples.withUnsafeBufferPointer { samples in
        for i in 0..<count {
          output[i] = value(samples[3 * i], samples[3 * i + 1], samples[3 * i + 2])
        }
      }
      filled = count
    }
    return PixelImage(width: width, height: height, channels: 1, samples: output)
  }
}
