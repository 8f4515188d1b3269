import VietnameseText

/// The stamp of the office that received the document: `ĐẾN`, `Số: 812`, `Ngày: 08/9/2021`, `Chuyển: …`.
/// Decree 30/2020/NĐ-CP, annex IV, part V. Its number and date are not the document's.
extension HeaderFinder {
  /// How many pieces at the start of a text may hold the stamp.
  private static let stampReach = 40
  /// How many pieces the parts of the stamp may stand apart, with another column between.
  private static let stampLength = 8

  /// Finds the stamp, and takes its lines out of the header.
  mutating func readArrival() {
    var index = 0
    while index < min(pieces.count, Self.stampReach) {
      if isBodySign(index) || pieces[index].cue == .addressees { return }
      if let start = stampStart(pieces[index].tokens) {
        if cut(index, at: start) { index += 1 }
        readStamp(from: index)
        return
      }
      index += 1
    }
  }

  /// Where the stamp begins in a line: `ĐẾN` alone or before its number or date, `CÔNG VĂN ĐẾN`,
  /// `Số đến: 12`, `Ngày đến: …`.
  private func stampStart(_ range: TokenRange) -> Int? {
    for index in range.indices {
      // Further inside a line only capitals begin a stamp.
      guard index <= range.lowerBound + 2 || tokens.caseClass(at: index).contains(.allCapitals),
        isBase(cues.words.arrival, at: index)
      else { continue }
      let previous = index - 1
      let isFirst = index == range.lowerBound
      if !isFirst, index == range.lowerBound + 1,
        isBase(cues.words.number, at: previous) || isBase(cues.words.day, at: previous)
      {
        return partStart(index + 1, range) == nil ? nil : previous
      }
      // `CÔNG VĂN ĐẾN`, `VĂN BẢN ĐẾN`, `VĂN THƯ ĐẾN`.
      let isLetter =
        index == range.lowerBound + 2 && cues.words.letters.contains(tokens.baseForm(at: previous))
      guard tokens.caseClass(at: index).contains(.allCapitals) || isLetter else { continue }
      let start = isLetter ? range.lowerBound : index
      var next = index + 1
      while next < range.upperBound, isFiller(next) { next += 1 }
      if next == range.upperBound { return isFirst || isLetter ? start : nil }
      if isBase(cues.words.number, at: next), partStart(next + 1, range) != nil { return start }
      // `ĐẾN NGÀY 30/4` is no stamp: there a colon or the dots of a form stand before the date.
      if isBase(cues.words.day, at: next), isFiller(next + 1), partStart(next + 1, range) != nil {
        return start
      }
    }
    return nil
  }

  /// Reads the lines of the stamp from piece `first` on; lines of another column may stand between.
  private mutating func readStamp(from first: Int) {
    var found: [Int] = [first]
    readStampLine(first)
    var index = first + 1
    while index < min(pieces.count, first + Self.stampLength) {
      let start = pieces[index].tokens.lowerBound
      let isLine =
        tokens.isWord(at: start) && cues.words.stampLines.contains(tokens.baseForm(at: start))
        && start + 1 < pieces[index].tokens.upperBound && isFiller(start + 1)
      if isLine || readStampLine(index) { found.append(index) }
      index += 1
    }
    // `ĐẾN` alone is no stamp.
    guard parts.arrivalNumber != nil || parts.arrivalDate != nil || found.count > 1 else { return }
    found += receiver(above: first, behind: found[found.count - 1])
    for index in found {
      pieces[index].cue = .arrival
      pieces[index].region = .furniture
    }
  }

  /// The lines above a stamp at the start of a text that name who received the document, where its own
  /// letterhead follows the stamp.
  private func receiver(above first: Int, behind last: Int) -> Range<Int> {
    guard (1...2).contains(first), last + 1 < pieces.count, isIssuerLine(last + 1),
      (0..<first).allSatisfy({ isIssuerLine($0) && pieces[$0].cue == nil })
    else { return 0..<0 }
    return 0..<first
  }

  /// Takes the number and the date of a stamp from piece `index`; whether it has one.
  @discardableResult
  private mutating func readStampLine(_ index: Int) -> Bool {
    let range = pieces[index].tokens
    var position = range.lowerBound
    // Behind `ĐẾN` or `Số đến` everything belongs to the stamp; else the line begins with its part.
    let last = hasArrivalWord(range) ? range.upperBound : position + 1
    while position < last {
      if isBase(cues.words.number, at: position), parts.arrivalNumber == nil,
        let number = stampNumber(from: position + 1, range)
      {
        parts.arrivalNumber = number
        position = number.upperBound
      } else if isBase(cues.words.day, at: position), parts.arrivalDate == nil,
        let date = stampDate(from: position + 1, range)
      {
        parts.arrivalDate = date
        position = date.tokens.upperBound
      } else {
        position += 1
        continue
      }
      // The date may follow the number in the same line.
      while position < range.upperBound, isFiller(position) { position += 1 }
      if position < range.upperBound, isBase(cues.words.day, at: position),
        parts.arrivalDate == nil, let date = stampDate(from: position + 1, range)
      {
        parts.arrivalDate = date
        position = date.tokens.upperBound
      }
      cut(index, at: position)
      return true
    }
    return false
  }

  private func hasArrivalWord(_ range: TokenRange) -> Bool {
    range.indices.prefix(3).contains { isBase(cues.words.arrival, at: $0) }
  }

  // MARK: Parts

  /// The running number alone: the document's own has a symbol behind it.
  private func stampNumber(from start: Int, _ range: TokenRange) -> TokenRange? {
    guard let first = partStart(start, range), tokens.kind(at: first) == .number,
      (1...6).contains(tokens.digitCount(at: first))
    else { return nil }
    let next = first + 1
    if next < range.upperBound,
      tokens.isCharacter("/", at: next) || tokens.isCharacter("-", at: next)
    {
      return nil
    }
    if next < range.upperBound, tokens.gap(before: next) == .none, tokens.isWord(at: next) {
      return nil
    }
    return TokenRange(first, next)
  }

  /// `08/9/2021`, `08 tháng 9 năm 2021`.
  private func stampDate(
    from start: Int, _ range: TokenRange
  ) -> (tokens: TokenRange, value: String?)? {
    guard let first = partStart(start, range), first + 4 < tokens.count,
      first + 4 < range.upperBound,
      let day = tokens.integer(at: first), let month = tokens.integer(at: first + 2),
      let year = tokens.integer(at: first + 4), (1...99).contains(day), (1...99).contains(month)
    else { return nil }
    let isJoined = [first + 1, first + 3].allSatisfy {
      tokens.isCharacter("/", at: $0) || tokens.isCharacter("-", at: $0)
        || tokens.isCharacter(".", at: $0)
    }
    let hasWords =
      isBase(cues.words.month, at: first + 1) && isBase(cues.words.year, at: first + 3)
    guard isJoined || hasWords && first > start else { return nil }
    // Stamps have years of two figures.
    let full = tokens.digitCount(at: first + 4) == 2 ? 2000 + year : year
    guard (1945...2100).contains(full) else { return nil }
    let point = CalendarDate.Point(year: full, month: month, day: day)
    return (TokenRange(first, first + 5), point.isPossible ? point.edtf : nil)
  }

  /// The first token behind `Số đến :`, `Ngày :` and the dots of a form.
  private func partStart(_ start: Int, _ range: TokenRange) -> Int? {
    var index = start
    while index < range.upperBound,
      isFiller(index) || isBase(cues.words.arrival, at: index)
    {
      index += 1
    }
    return index < range.upperBound && tokens.kind(at: index) == .number ? index : nil
  }

  private func isFiller(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    return tokens.kind(at: index) == .separator || tokens.isCharacter(":", at: index)
      || tokens.isCharacter(".", at: index) || tokens.isCharacter("…", at: index)
      || tokens.isCharacter("|", at: index) || tokens.isCharacter(",", at: index)
      || tokens.kind(at: index) == .punctuation && tokens.string(at: index).hasPrefix("..")
  }

  private func isBase(_ form: BaseForm, at index: Int) -> Bool {
    index < tokens.count && tokens.isWord(at: index) && tokens.baseForm(at: index) == form
  }
}
