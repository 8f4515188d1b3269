import VietnameseText

/// Finds the motto of the state, `Độc lập - Tự do - Hạnh phúc`; some of its marks may be misread.
struct MottoFinder {
  let cues: LayoutCues

  /// The fewest words of it that are enough.
  private static let fewest = 4
  /// The most tokens that it may have, with its hyphens.
  private static let longest = 10

  /// The tokens of the motto in `range`.
  ///
  /// - Complexity: O(tokens); of nearly all words the id is looked at.
  func motto(in range: TokenRange, of tokens: TokenizedText) -> TokenRange? {
    guard range.count >= MottoFinder.fewest else { return nil }
    var start = range.lowerBound
    while let index = firstWord(in: TokenRange(start, range.upperBound), of: tokens) {
      if let motto = motto(at: index, in: range, of: tokens) { return motto }
      start = index + 1
    }
    return nil
  }

  /// The first word of `range` with the letters of `độc` or `lập`, but for their marks.
  private func firstWord(in range: TokenRange, of tokens: TokenizedText) -> Int? {
    tokens.withRecords { records in
      for index in range.lowerBound..<min(range.upperBound, records.count) {
        let record = records[index]
        // Of words that the rules know the id tells, of others the last letter.
        guard cues.mottoWords.contains(record.id), record.kind == .word,
          record.end - record.start <= 6,
          record.id != 0 || mayBeMotto(lastByte: tokens.text.bytes[Int(record.end) - 1])
        else { continue }
        let form = tokens.baseForm(at: index)
        if form == cues.words.motto[0] || form == cues.words.motto[1] { return index }
      }
      return nil
    }
  }

  private func mayBeMotto(lastByte byte: UInt8) -> Bool {
    byte | 0x20 == 0x63 || byte | 0x20 == 0x70
  }

  private func motto(at index: Int, in range: TokenRange, of tokens: TokenizedText) -> TokenRange? {
    var matches = 0
    var last = index
    for position in index..<min(range.upperBound, index + MottoFinder.longest)
    where cues.words.motto.contains(tokens.baseForm(at: position)) {
      matches += 1
      last = position
    }
    guard matches >= MottoFinder.fewest else { return nil }
    let isSecond = tokens.baseForm(at: index) == cues.words.motto[1]
    return TokenRange(isSecond && index > range.lowerBound ? index - 1 : index, last + 1)
  }
}
