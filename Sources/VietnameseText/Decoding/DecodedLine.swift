/// One line of a file, decoded: scalars, each with the bytes of the file it takes.
struct DecodedLine {
  var scalars: [UInt32] = []
  /// For each scalar its bytes of the file.
  var lengths: [UInt8] = []
  /// Letters that the encoding has no place for: bytes that were read as Windows draws them.
  private(set) var strayLetters = 0

  /// The line that `units` stand for in an old encoding. Other encodings than those leave bytes as
  /// they are.
  ///
  /// - Complexity: O(*n*).
  init(_ line: LineUnits, in encoding: TextEncoding) {
    scalars.reserveCapacity(line.units.count)
    lengths.reserveCapacity(line.units.count)
    switch encoding {
    case .tcvn3:
      readBytes(line, LegacyTables.tcvn3)
      strayLetters = line.units.count { LegacyTables.isStrayInTCVN3($0) }
      TCVN3Capitals.restore(in: &scalars)
    case .viscii: readBytes(line, LegacyTables.viscii)
    case .windows1258: readMarks(line)
    case .vni: readPairs(line)
    case .utf8, .utf16LittleEndian, .utf16BigEndian:
      readBytes(line, (0...255).map { UInt32($0) })
    }
  }

  private mutating func append(_ scalar: UInt32, _ length: UInt8) {
    scalars.append(scalar)
    lengths.append(length)
  }

  private mutating func readBytes(_ line: LineUnits, _ table: [UInt32]) {
    for (unit, length) in zip(line.units, line.lengths) {
      append(unit < 0x100 ? table[Int(unit)] : unit, length)
    }
  }

  private mutating func readMarks(_ line: LineUnits) {
    for (unit, length) in zip(line.units, line.lengths) {
      let scalar = unit < 0x100 ? LegacyTables.windows1258[Int(unit)] : unit
      if let base = scalars.last, let letter = ToneComposition.compose(base, scalar) {
        scalars[scalars.count - 1] = letter
        lengths[lengths.count - 1] += length
      } else {
        append(scalar, length)
      }
    }
  }

  private mutating func readPairs(_ line: LineUnits) {
    let units = line.units
    var index = 0
    while index < units.count {
      let unit = units[index]
      guard unit < 0x100 else {
        append(unit, line.lengths[index])
        index += 1
        continue
      }
      let byte = UInt8(unit)
      if index + 1 < units.count, units[index + 1] < 0x100,
        let letter = VNILetters.letter(base: byte, mark: UInt8(units[index + 1]))
      {
        append(letter, line.lengths[index] + line.lengths[index + 1])
        index += 2
      } else {
        let single = VNILetters.singles[byte]
        if single == nil, byte >= 0xC0, !VNILetters.plainLetters.contains(byte) {
          strayLetters += 1
        }
        append(single ?? LegacyTables.windows1252[Int(byte)], line.lengths[index])
        index += 1
      }
    }
  }

  /// How well the line fits Vietnamese.
  var evidence: VietnameseEvidence {
    var evidence = utf8.withUnsafeBufferPointer { VietnameseEvidence($0) }
    evidence.add(strayLetters: strayLetters)
    return evidence
  }

  /// The UTF-8 of the line.
  private var utf8: [UInt8] {
    var builder = DecodedTextBuilder(capacity: scalars.count * 2)
    for scalar in scalars { builder.append(scalar, fileLength: 0) }
    return builder.bytes
  }
}
