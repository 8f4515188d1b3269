/// Gives headings in TCVN3 their capitals back.
///
/// TCVN3 has no capitals with tone marks: `.VnTimeH` and its like draw the small letters as capitals,
/// so `VIỆT NAM` stands in the file as `VIệT NAM`. Words that are small letters throughout stay so:
/// nothing but the font, which a text file does not have, makes them capitals.
enum TCVN3Capitals {
  private enum WordCase {
    /// Two capitals or more and small letters with tones only: VIệT.
    case raisable
    /// At most one capital, else only small letters with tones: Xã, Bộ; a capital word only among
    /// others.
    case open
    /// Capitals only.
    case capitals
    case other
  }

  /// Raises the small letters with tones in words that are capitals otherwise, and in words between
  /// such words.
  ///
  /// - Complexity: O(*n*).
  static func restore(in scalars: inout [UInt32]) {
    var runStart = 0
    var raisable = 0
    var capitals = 0
    var position = 0
    func closeRun(_ end: Int, _ scalars: inout [UInt32]) {
      if raisable > 0 || capitals > 1 { raise(runStart..<end, in: &scalars) }
      raisable = 0
      capitals = 0
    }
    while let word = nextWord(in: scalars, from: position) {
      switch wordCase(scalars[word]) {
      case .raisable: raisable += 1
      case .capitals: capitals += word.count > 1 ? 1 : 0
      case .open: break
      case .other:
        closeRun(word.lowerBound, &scalars)
        runStart = word.upperBound
      }
      position = word.upperBound
    }
    closeRun(scalars.count, &scalars)
  }

  private static func letter(_ scalar: UInt32) -> Letter {
    LetterTable.table.withUnsafeBufferPointer { LetterTable.letter(scalar, in: $0) }
  }

  private static func nextWord(in scalars: [UInt32], from start: Int) -> Range<Int>? {
    guard let first = scalars[start...].firstIndex(where: { letter($0).isLetter }) else {
      return nil
    }
    let end = scalars[first...].firstIndex { !letter($0).isLetter } ?? scalars.count
    return first..<end
  }

  private static func wordCase(_ word: ArraySlice<UInt32>) -> WordCase {
    var capitals = 0
    var marked = 0
    for scalar in word {
      let letter = letter(scalar)
      if letter.isCapital {
        capitals += 1
      } else if letter.tone != 0 {
        marked += 1
      } else {
        return .other
      }
    }
    if marked == 0 { return .capitals }
    return capitals > 1 ? .raisable : .open
  }

  private static func raise(_ range: Range<Int>, in scalars: inout [UInt32]) {
    for index in range {
      let letter = letter(scalars[index])
      if letter.isLetter, !letter.isCapital, letter.tone != 0 {
        scalars[index] = LetterTable.capital(of: scalars[index])
      }
    }
  }
}
