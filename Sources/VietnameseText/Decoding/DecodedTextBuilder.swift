/// Collects decoded text together with its way back to the file.
struct DecodedTextBuilder {
  private(set) var bytes: [UInt8] = []
  private var segments: [FileOffsetMap.Segment] = []
  private var steps: [UInt8] = []
  /// How far the file has been decoded.
  private(set) var filePosition = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Adds bytes of the file as they are; they are valid UTF-8.
  mutating func copy(_ part: UnsafeBufferPointer<UInt8>) {
    if part.isEmpty { return }
    let goesOn =
      segments.last.map {
        $0.firstStep < 0 && filePosition - $0.fileStart == bytes.count - $0.textStart
      } ?? false
    if !goesOn {
      segments.append(
        FileOffsetMap.Segment(textStart: bytes.count, fileStart: filePosition, firstStep: -1))
    }
    bytes.append(contentsOf: part)
    filePosition += part.count
  }

  /// Adds a scalar that `fileLength` bytes of the file stand for, at most 15.
  mutating func append(_ scalar: UInt32, fileLength: Int) {
    beginStep()
    let start = bytes.count
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else if scalar < 0x800 {
      bytes.append(0xC0 | UInt8(scalar >> 6))
      bytes.append(0x80 | UInt8(scalar & 63))
    } else if scalar < 0x10000 {
      // Half a surrogate pair is no scalar.
      let scalar = scalar & 0xF800 == 0xD800 ? 0xFFFD : scalar
      bytes.append(0xE0 | UInt8(scalar >> 12))
      bytes.append(0x80 | UInt8(scalar >> 6 & 63))
      bytes.append(0x80 | UInt8(scalar & 63))
    } else {
      let scalar = scalar > 0x10FFFF ? 0x10FFFF : scalar
      bytes.append(0xF0 | UInt8(scalar >> 18))
      bytes.append(0x80 | UInt8(scalar >> 12 & 63))
      bytes.append(0x80 | UInt8(scalar >> 6 & 63))
      bytes.append(0x80 | UInt8(scalar & 63))
    }
    steps.append(UInt8(bytes.count - start) << 4 | UInt8(Swift.min(15, fileLength)))
    filePosition += fileLength
  }

  /// Leaves bytes of the file out of the text.
  mutating func skip(_ count: Int) {
    filePosition += count
    isBroken = true
  }

  /// Whether the next step cannot go on with the last segment.
  private var isBroken = false
  private var segmentSteps = 0

  private mutating func beginStep() {
    let isNew =
      isBroken || segmentSteps == FileOffsetMap.stepLimit || (segments.last?.firstStep ?? -1) < 0
    if isNew {
      segments.append(
        FileOffsetMap.Segment(
          textStart: bytes.count, fileStart: filePosition, firstStep: steps.count))
      segmentSteps = 0
      isBroken = false
    }
    segmentSteps += 1
  }

  /// The map of what was added.
  func map() -> FileOffsetMap {
    if segments.isEmpty { return .identity }
    if segments.count == 1, segments[0].firstStep < 0, segments[0].fileStart == 0 {
      return .identity
    }
    return FileOffsetMap(segments: segments, steps: steps)
  }
}
