/// The ids of words by how they are spelled in lower case, for words of at most twelve bytes.
///
/// A word stands in it once for each place that its tone mark can have, so that a token is looked up
/// by its bytes and needs no ``FoldKey``. Places that no way of spelling knows (`qủa`) are kept apart:
/// the fewer lines of memory the others fill, the more of them stay near.
struct SpellingTable: Sendable {
  /// The longest spelling in bytes. Words of the alphabet with a place in a ``FoldKey`` are hardly
  /// ever longer; those that are go the way of foreign words.
  static let longest = 12

  private var spellings = SpellingSlots()
  private var misspellings = SpellingSlots()

  /// Adds the spellings of a word, given as the packed letters and the tone of its ``FoldKey``.
  mutating func insert(letters: UInt64, tone: UInt64, id: UInt32) {
    let codes = SpellingTable.codes(letters)
    if tone == 0 {
      insert(SpellingTable.spelling(codes, tone: 0, at: 0), id: id)
      return
    }
    for index in codes.indices {
      insert(SpellingTable.spelling(codes, tone: UInt16(tone), at: index), id: id)
    }
  }

  private static func codes(_ letters: UInt64) -> [UInt16] {
    var codes: [UInt16] = []
    var rest = letters
    while rest != 0 {
      codes.append(UInt16(rest & 63))
      rest >>= 6
    }
    return codes.reversed()
  }

  /// The bytes of a word with its tone mark on the letter at `place`; `nil` where that letter
  /// carries none.
  private static func spelling(_ codes: [UInt16], tone: UInt16, at place: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    for (index, code) in codes.enumerated() {
      let form = TonePlacement.smallLetter(code: code, tone: index == place ? tone : 0)
      if form.isEmpty { return nil }
      bytes += form
    }
    return bytes
  }

  private mutating func insert(_ bytes: [UInt8]?, id: UInt32) {
    guard let bytes, !bytes.isEmpty, bytes.count <= SpellingTable.longest else { return }
    var low: UInt64 = 0
    var high: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      if index < 8 {
        low |= UInt64(byte) << UInt64(index * 8)
      } else {
        high |= UInt32(byte) << UInt32((index - 8) * 8)
      }
    }
    let isMisplaced = bytes.withUnsafeBufferPointer {
      SyllableReader.shared.syllable($0)?.isToneMisplaced ?? false
    }
    if isMisplaced {
      misspellings.insert(low, high, id: id)
    } else {
      spellings.insert(low, high, id: id)
    }
  }

  /// Read access without bounds checks for the tokenizer's loop.
  struct Lookup {
    fileprivate let spellings: SpellingSlots.Lookup
    fileprivate let misspellings: SpellingSlots.Lookup

    /// The id of the word that is spelled so; 0 where the table has none.
    ///
    /// - Parameters:
    ///   - low: its first eight bytes, the first lowest.
    ///   - high: the bytes behind them.
    @inline(__always)
    func id(_ low: UInt64, _ high: UInt32) -> UInt32 {
      let id = spellings.id(low, high)
      return id != 0 ? id : misspellings.rareID(low, high)
    }
  }

  func withLookup(_ body: (Lookup) -> Void) {
    spellings.withLookup { spellings in
      misspellings.withLookup { body(Lookup(spellings: spellings, misspellings: $0)) }
    }
  }
}
