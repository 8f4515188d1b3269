/// One Vietnamese syllable: its onset, its rime and its tone.
///
///     let syllable = Syllable("Đaị")
///     syllable?.onset            // "đ"
///     syllable?.rime             // "ai"
///     syllable?.tone             // .dotBelow
///     syllable?.isToneMisplaced  // true
///     syllable?.description      // "đại"
///
/// Case is not part of it. Two spellings of one syllable, such as `hoà` and `hòa` or `qủa` and `quả`,
/// are equal.
public struct Syllable: Sendable, Hashable {
  /// The place of the onset in the inventory.
  let onsetIndex: UInt8
  /// The place of the rime in the inventory.
  let rimeIndex: UInt8
  public let tone: Tone
  /// Whether the mark stood on a letter that no way of spelling puts it on, as in `qủa`, `lựơng`.
  public let isToneMisplaced: Bool

  init(onsetIndex: UInt8, rimeIndex: UInt8, tone: Tone, isToneMisplaced: Bool) {
    self.onsetIndex = onsetIndex
    self.rimeIndex = rimeIndex
    self.tone = tone
    self.isToneMisplaced = isToneMisplaced
  }

  /// The consonants before the rime, in lower case; empty where there are none. `qu` and `gi` are
  /// onsets.
  public var onset: String { SyllableInventory.onsets[Int(onsetIndex)] }

  /// The vowels with the consonants behind them, in lower case and without tone.
  public var rime: String { SyllableInventory.rimes[Int(rimeIndex)] }

  /// Whether `word` is spelled as a Vietnamese syllable: a known onset and rime that go together, and
  /// at most one tone, which is sharp or heavy (sắc, nặng) where the syllable ends in c, ch, p or t.
  /// Case and the place of the tone mark do not count.
  ///
  /// - Complexity: O(1): words of more than seven letters are none.
  public static func isValid(_ word: some StringProtocol) -> Bool { Syllable(word) != nil }

  public static func == (one: Syllable, other: Syllable) -> Bool {
    one.onsetIndex == other.onsetIndex && one.rimeIndex == other.rimeIndex && one.tone == other.tone
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(onsetIndex)
    hasher.combine(rimeIndex)
    hasher.combine(tone)
  }
}
