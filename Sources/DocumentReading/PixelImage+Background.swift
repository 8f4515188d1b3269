extension PixelImage {
  /// A gray image whose paper is white everywhere: each pixel is divided by the brightness of the
  /// paper around it, taken from tiles and interpolated between them.
  ///
  /// - Complexity: O(*n*).
  func withWhiteBackground() -> PixelImage {
    let image = gray
    let tile = 32
    let columns = (width + tile - 1) / tile
    let rows = (height + tile - 1) / tile
    var paper = [Int](repeating: 0, count: columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        paper[row * columns + column] = image.paperBrightness(
          x: column * tile, y: row * tile, size: tile)
      }
    }
    paper = Self.smoothed(paper, columns: columns, rows: rows)

    let output = [UInt8](unsafeUninitializedCapacity: width * height) { output, filled in
      image.samples.withUnsafeBufferPointer { samples in
        for y in 0..<height {
          // Position between the middles of tiles, in 1/tile steps.
          let down = Swift.min(Swift.max(y - tile / 2, 0), (rows - 1) * tile)
          let (row, dy) = (down / tile, down % tile)
          let below = Swift.min(row + 1, rows - 1)
          for x in 0..<width {
            let across = Swift.min(Swift.max(x - tile / 2, 0), (columns - 1) * tile)
            let (column, dx) = (across / tile, across % tile)
            let beside = Swift.min(column + 1, columns - 1)
            let top =
              paper[row * columns + column] * (tile - dx) + paper[row * columns + beside] * dx
            let bottom =
              paper[below * columns + column] * (tile - dx) + paper[below * columns + beside] * dx
            let white = (top * (tile - dy) + bottom * dy) / (tile * tile)
            let value = Int(samples[y * width + x]) * 255 / Swift.max(white, 1)
            output[y * width + x] = UInt8(Swift.min(value, 255))
          }
        }
      }
      filled = width * height
    }
    return PixelImage(width: width, height: height, channels: 1, samples: output)
  }

  /// The brightness that a quarter of the tile's pixels reach: paper, even where text is dense.
  private func paperBrightness(x: Int, y: Int, size: Int) -> Int {
    var histogram = [Int](repeating: 0, count: 256)
    let right = Swift.min(x + size, width)
    let bottom = Swift.min(y + size, height)
    samples.withUnsafeBufferPointer { samples in
      for row in y..<bottom {
        for column in x..<right { histogram[Int(samples[row * width + column])] += 1 }
      }
    }
    var remaining = (right - x) * (bottom - y) / 4
    for value in stride(from: 255, through: 0, by: -1) {
      remaining -= histogram[value]
      if remaining < 0 { return Swift.max(value, 1) }
    }
    return 1
  }

  /// Each tile at least as bright as the mean of its neighbors, so that a dark tile (a picture, a
  /// scanner's edge) stays dark on paper instead of becoming paper.
  private static func smoothed(_ paper: [Int], columns: Int, rows: Int) -> [Int] {
    var output = paper
    for row in 0..<rows {
      for column in 0..<columns {
        var sum = 0
        var count = 0
        for y in Swift.max(row - 1, 0)...Swift.min(row + 1, rows - 1) {
          for x in Swift.max(column - 1, 0)...Swift.min(column + 1, columns - 1) {
            sum += paper[y * columns + x]
            count += 1
          }
        }
        output[row * columns + column] = Swift.max(paper[row * columns + column], sum / count)
      }
    }
    return output
  }
}
