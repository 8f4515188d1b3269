/// Reads syllables; holds the tables, so that a loop over words asks for them once.
struct SyllableReader: Sendable {
  private let letters: [UInt16]
  private let onsets: SyllablePartTable
  private let rimes: SyllablePartTable
  private let companies: [SyllableInventory.Company]
  private let rimeTraits: [UInt8]

  static let shared = SyllableReader()

  private init() {
    letters = LetterTable.table
    onsets = SyllablePartTable(
      SyllableInventory.onsets.dropFirst().map(SyllableInventory.pack), firstIndex: 1, bits: 7)
    rimes = SyllablePartTable(
      SyllableInventory.rimes.map(SyllableInventory.pack), firstIndex: 0, bits: 10)
    companies = SyllableInventory.companies
    rimeTraits = SyllableInventory.rimeTraits
  }

  /// The syllable that the UTF-8 of a word spells, or `nil`; any bytes are allowed.
  ///
  /// - Complexity: O(1): more than 21 bytes are no syllable.
  func syllable(_ bytes: UnsafeBufferPointer<UInt8>) -> Syllable? {
    let word = letters.withUnsafeBufferPointer { SyllableLetters(bytes, letters: $0) }
    guard let word else { return nil }
    var onset: UInt8 = 0
    if word.onset != 0 {
      guard let index = onsets.index(of: word.onset) else { return nil }
      onset = index
    }
    var rimeStart = word.rimeStart
    var rime = rimes.index(of: word.rime)
    // `gi` before ê is the onset with iê where there is such a rime: giếng, giết; else gi + ê.
    if word.isGi, word.rime & 63 == SyllableLetters.eHat,
      let whole = rimes.index(of: word.rime << 6 | SyllableLetters.i)
    {
      rime = whole
      rimeStart -= 1
    }
    guard let rime else { return nil }
    let traits = rimeTraits[Int(rime)]
    guard word.fits(companies[Int(onset)], hasLongY: traits & 1 << 5 != 0) else { return nil }
    if traits & 1 << 4 != 0, !word.tone.goesWithStop { return nil }
    let place = word.tonePosition - rimeStart
    let isMisplaced =
      word.tone != .level && (place < 0 || place > 3 || traits >> UInt8(place) & 1 == 0)
    return Syllable(
      onsetIndex: onset, rimeIndex: rime, tone: word.tone, isToneMisplaced: isMisplaced)
  }
}
