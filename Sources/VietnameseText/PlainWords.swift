/// The words of plain letters that a ``LetterScan`` found, of as many bytes as a ``SpellingTable`` has.
struct PlainWords {
  private let folded: UnsafePointer<UInt8>
  private let letters: UnsafePointer<UInt8>
  private let leads: UnsafePointer<UInt8>
  private let capitals: UnsafePointer<UInt8>

  /// To be used as long as `scan` lives.
  init(_ scan: borrowing LetterScan) {
    folded = scan.folded
    letters = scan.letters
    leads = scan.leads
    capitals = scan.capitals
  }

  /// The byte there in lower case; 0 behind the text.
  @inline(__always)
  func byte(at position: Int) -> UInt8 { folded[position] }

  @inline(__always)
  func isLetter(at position: Int) -> Bool { LetterScan.window(letters, at: position) & 1 != 0 }

  /// The letters from `position` on, a bit a byte: 57 of them at least are of the text.
  @inline(__always)
  func letters(from position: Int) -> UInt64 { LetterScan.window(letters, at: position) }

  /// The bytes of the word that begins at `start`; 0 where none does, it is longer than
  /// ``SpellingTable/longest``, or it may go on with a letter that is not plain.
  ///
  /// - Parameter letters: those from `start` on.
  @inline(__always)
  func length(at start: Int, letters: UInt64) -> Int {
    let length = (~letters).trailingZeroBitCount
    guard length <= SpellingTable.longest else { return 0 }
    let next = folded[start &+ length]
    // U+2000–203F, quotation marks and dashes, are no letters either.
    guard next < 0x80 || next == 0xE2 && folded[start &+ length &+ 1] == 0x80 else { return 0 }
    return length
  }

  /// The id of the word that stands there; 0 where the table does not have it.
  @inline(__always)
  func id(at start: Int, length: Int, in table: SpellingTable.Lookup) -> UInt32 {
    let bytes = UnsafeRawPointer(folded + start)
    let low = bytes.loadUnaligned(as: UInt64.self)
    if length <= 8 {
      return table.id(low & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- length &* 8), 0)
    }
    let high = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    return table.id(low, high & UInt32.max &>> UInt32(truncatingIfNeeded: 96 &- length &* 8))
  }

  /// The number of letters of a word.
  @inline(__always)
  func letterCount(at start: Int, length: Int) -> UInt64 {
    UInt64(bits(of: leads, at: start, length: length).nonzeroBitCount)
  }

  @inline(__always)
  func caseClass(at start: Int, length: Int) -> CaseClass {
    let capitals = bits(of: capitals, at: start, length: length)
    let leads = bits(of: leads, at: start, length: length)
    // Without branches: no processor learns where capitals stand.
    let isFirst = UInt8(truncatingIfNeeded: capitals & 1)
    let isAll: UInt8 = capitals == leads ? 1 : 0
    let isNone: UInt8 = capitals == 0 ? 1 : 0
    let isSome: UInt8 = capitals & (capitals &- 1) == 0 ? 0 : 1
    return CaseClass(rawValue: isFirst | isAll &<< 1 | isNone &<< 2 | (isSome & ~isAll) &<< 3)
  }

  @inline(__always)
  private func bits(of mask: UnsafePointer<UInt8>, at start: Int, length: Int) -> UInt64 {
    let all: UInt64 = 1 &<< UInt64(truncatingIfNeeded: length) &- 1
    return LetterScan.window(mask, at: start) & all
  }
}
