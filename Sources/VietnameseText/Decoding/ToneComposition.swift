/// Puts a letter and the combining mark of a tone together, as Windows-1258 writes them.
enum ToneComposition {
  /// The one letter for `base` and a combining mark (U+0300, 0301, 0303, 0309, 0323), or `nil`.
  static func compose(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    guard let tone = tone(of: mark) else { return nil }
    return letters[base]?[tone]
  }

  private static func tone(of mark: UInt32) -> Int? {
    switch mark {
    case 0x300: 1
    case 0x309: 2
    case 0x303: 3
    case 0x301: 4
    case 0x323: 5
    default: nil
    }
  }

  /// The letters with each tone, by the letter without.
  private static let letters: [UInt32: [UInt32]] = {
    var letters: [UInt32: [UInt32]] = [:]
    for row in LetterTable.vowels {
      let small = row.compactMap { $0.unicodeScalars.first?.value }
      let capitals = row.compactMap { $0.uppercased().unicodeScalars.first?.value }
      letters[small[0]] = small
      letters[capitals[0]] = capitals
    }
    return letters
  }()
}
