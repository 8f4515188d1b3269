/// Joins words and numbers that emphasis cuts in two: `V****Ă****N PHÒNG`, `tr**ộn`, `ngày 1**1**`.
///
/// Web copies of documents have them wherever an author formatted a part of a word. The marks between
/// words stay, as gaps of the tokens; so do those of footnotes and formulas (`m**3`, `NO*2`).
enum SplitWords {
  /// What is longer is no syllable with marks inside.
  private static let longest = 48

  /// The text without the marks inside words, or `nil` where there are none.
  ///
  /// - Parameter bytes: valid UTF-8 in NFC.
  /// - Complexity: O(*n*).
  static func join(in bytes: [UInt8]) -> (bytes: [UInt8], map: OffsetMap)? {
    var cuts: [Range<Int>] = []
    var next = 0
    while let star = firstStar(in: bytes, from: next) {
      let word = SplitWord(around: star, in: bytes, limit: longest)
      next = word.end
      if word.isOneWord(in: bytes) { cuts += word.marks }
    }
    guard !cuts.isEmpty else { return nil }
    return removing(cuts, from: bytes)
  }

  /// The first `*` at or behind `start` with a letter or digit before it.
  private static func firstStar(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var i = Swift.max(start, 1)
      while i < bytes.count {
        // Most texts have no asterisk in hundreds of bytes.
        if i + 32 <= bytes.count,
          !(ByteVector(at: base + i).equals(UInt8(ascii: "*"))
            .| ByteVector(at: base + i + 16).equals(UInt8(ascii: "*"))).hasAny
        {
          i += 32
          continue
        }
        let limit = Swift.min(i + 32, bytes.count)
        while i < limit {
          if bytes[i] == UInt8(ascii: "*"), SplitWord.isPart(bytes[i - 1]) { return i }
          i += 1
        }
      }
      return nil
    }
  }

  private static func removing(
    _ cuts: [Range<Int>], from bytes: [UInt8]
  ) -> (bytes: [UInt8], map: OffsetMap) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var map = OffsetMap.identity
    var next = 0
    for cut in cuts {
      output += bytes[next..<cut.lowerBound]
      map.append(
        OffsetMap.Edit(
          sourceStart: cut.lowerBound, sourceEnd: cut.upperBound, textStart: output.count,
          textEnd: output.count))
      next = cut.upperBound
    }
    output += bytes[next...]
    return (output, map)
  }
}
