import VietnameseText

extension HeaderFinder {
  /// Reads the parts of the header from piece `first` on; the range of its pieces.
  mutating func readParts(from first: Int) -> Range<Int> {
    var index = first
    var end = first
    var unknown = 0
    while index < pieces.count {
      let next: Int
      if let read = readPart(index) {
        next = read
        end = next
        unknown = 0
      } else if parts.kind == nil, !parts.hasAddressees, isIssuerLine(index),
        !parts.hasLetterSubject, isInLetterhead(index)
      {
        appendIssuerLine(pieces[index].tokens)
        next = index + 1
        end = next
      } else {
        if parts.kind != nil || parts.hasAddressees || isBodySign(index) { break }
        unknown += pieces[index].words > 14 ? 3 : 1
        if unknown > 6 { break }
        next = index + 1
      }
      index = next
    }
    return first..<end
  }

  /// Whether a line in capitals may name a body. Below the motto, behind a blank line, it is a
  /// title, unless no body was named before.
  func isInLetterhead(_ index: Int) -> Bool {
    // Beside the letterhead, below the name of the state, stands the motto, misread or not.
    if let stateColumn, pieces[index].gap <= .line, pieces[index].column >= stateColumn - 4 {
      return false
    }
    guard !parts.issuerLines.isEmpty, hasMotto, pieces[index].gap >= .blank else { return true }
    return index + 1 < pieces.count && pieces[index + 1].line == pieces[index].line
  }

  /// Reads the part that begins with piece `index`; the piece behind it, or `nil` where it is none
  /// that is known by its words.
  mutating func readPart(_ index: Int) -> Int? {
    let piece = pieces[index]
    if piece.isRule || isStar(piece) || isScrap(piece) || piece.cue == .draft
      || piece.cue == .signed
    {
      return index + 1
    }
    if piece.region == .furniture || piece.cue == .stamp || piece.cue == .runningHead {
      pieces[index].region = .furniture
      return index + 1
    }
    switch piece.cue {
    case .nation, .motto, .party:
      parts.hasState = true
      if piece.cue == .motto { hasMotto = true }
      if piece.gap == .column, piece.column >= 16, stateColumn == nil { stateColumn = piece.column }
      return index + 1
    case .number where parts.number.map(hasSymbol) != true:
      return readNumber(index)
    case .subject where parts.subject.isEmpty && parts.kind == nil:
      parts.hasLetterSubject = true
      return readLetterSubject(index)
    case .addressees:
      return readAddressees(index)
    case .urgency where readUrgency(index): return index + 1
    case .secrecy where readSecrecy(index): return index + 1
    case .arrival:
      pieces[index].region = .furniture
      return index + 1
    default: break
    }
    if parts.date == nil, let line = dateLine(index), isDateLine(line, index) {
      return readDate(line, index)
    }
    if parts.kind == nil, !parts.hasAddressees, let match = kindMatch(index) {
      return readKind(index, match)
    }
    // Under the number a subject may do without `V/v`.
    if parts.number != nil, parts.kind == nil, !parts.hasAddressees, parts.subject.isEmpty,
      tokens.isCapitalizedWord(at: piece.tokens.lowerBound), !piece.isCapital,
      cues.about.match(at: piece.tokens.lowerBound, in: tokens, limit: piece.tokens.upperBound)
        != nil, piece.words <= 30
    {
      parts.hasLetterSubject = true
      return readLetterSubject(index)
    }
    return nil
  }

  /// Takes the degree of urgency that piece `index` is; whether it is one.
  mutating func readUrgency(_ index: Int) -> Bool {
    guard pieces[index].cue == .urgency, parts.urgency == nil,
      let value = wholeValue(index, in: cues.urgency)
    else { return false }
    parts.urgency = (pieces[index].tokens, value)
    return true
  }

  /// The same for the degree of secrecy.
  mutating func readSecrecy(_ index: Int) -> Bool {
    guard pieces[index].cue == .secrecy, parts.secrecy == nil,
      let value = wholeValue(index, in: cues.secrecy)
    else { return false }
    parts.secrecy = (pieces[index].tokens, value)
    return true
  }

  func wholeValue(_ index: Int, in table: LayoutCues.Table) -> String? {
    let range = pieces[index].tokens
    guard let match = table.match(at: range.lowerBound, in: tokens, limit: range.upperBound),
      match.end == range.upperBound, tokens.isInCapitals(range)
    else { return nil }
    return match.value
  }

  /// A date line, not a sentence with a date: the date ends its line.
  func isDateLine(_ line: HeaderDate, _ index: Int) -> Bool {
    let isShort = pieces[index].words <= 16
    let end = line.date.upperBound
    let endsLine =
      end >= tokens.count || tokens.gap(before: end) >= .wide
      || tokens.isCharacter("|", at: end) || tokens.isCharacter(".", at: end)
      || !tokens.isWord(at: end)
    // `Ngày 18 tháng 11 năm 2025, Phó Chủ tịch đã họp …` begins a report.
    let isAlone =
      line.date.lowerBound == pieces[index].tokens.lowerBound
      && !(end + 1 < tokens.count && tokens.isCharacter(",", at: end))
    return isShort && endsLine && (line.place != nil || isAlone)
  }
}
