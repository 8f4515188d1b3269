/// Cuts UTF-8 into words: runs of letters and combining marks.
struct WordReader {
  struct Word {
    /// Valid only as long as the bytes that are read.
    let bytes: UnsafeBufferPointer<UInt8>
    /// The byte that the word begins at.
    let start: Int
    /// The count of its letters.
    let letters: Int
    let isCapitals: Bool
    /// Whether it is neither all small, all capitals, nor small behind one capital.
    let isCaseMixed: Bool
    /// Whether an ASCII digit stands directly before or behind it.
    let touchesDigit: Bool

    var isASCII: Bool { letters == bytes.count }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next word, or `nil` at the end.
  mutating func next() -> Word? {
    LetterTable.table.withUnsafeBufferPointer { table in
      var letters = 0
      var start = position
      var capitals = 0
      var isCaseMixed = false
      while position < bytes.count {
        let (scalar, length) = UTF8Scalar.read(bytes, at: position)
        let letter = LetterTable.letter(scalar, in: table)
        if letter.isLetter {
          if letters == 0 { start = position }
          letters += 1
          if letter.isCapital {
            if capitals != letters - 1 { isCaseMixed = true }
            capitals += 1
          } else if capitals > 1 {
            isCaseMixed = true
          }
        } else if letters > 0 {
          break
        }
        position += length
      }
      guard letters > 0 else { return nil }
      return Word(
        bytes: UnsafeBufferPointer(rebasing: bytes[start..<position]), start: start,
        letters: letters, isCapitals: capitals == letters, isCaseMixed: isCaseMixed,
        touchesDigit: isDigit(start - 1) || isDigit(position))
    }
  }

  private func isDigit(_ index: Int) -> Bool {
    index >= 0 && index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39
  }
}
