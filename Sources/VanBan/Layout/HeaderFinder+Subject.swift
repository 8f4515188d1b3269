import VietnameseText

extension HeaderFinder {
  /// The abstract of an official letter, from `V/v` on.
  mutating func readLetterSubject(_ index: Int) -> Int {
    if let line = dateLine(index), isDateLine(line, index), parts.date == nil {
      cut(index, at: line.tokens.lowerBound)
    }
    parts.subject.append(pieces[index].tokens)
    let first = pieces[index]
    var next = index + 1
    var skipped: [Int] = []
    while next < pieces.count, next < index + 16 {
      let piece = pieces[next]
      if piece.isRule || isStar(piece) { break }
      if parts.date == nil, let line = dateLine(next), isDateLine(line, next) {
        next = readDate(line, next)
        continue
      }
      // The other column stands between the lines of this one.
      if piece.cue == .nation || piece.cue == .motto || piece.cue == .party {
        if piece.gap == .cell { break }
        skipped.append(next)
        next += 1
        continue
      }
      if piece.gap == .cell, piece.column != first.column || !isRowStart(next) { break }
      if readUrgency(next) || readSecrecy(next) {
        next += 1
        continue
      }
      switch piece.cue {
      case nil, .opening, .secrecy, .urgency, .number: break
      default: return next
      }
      if isScrap(piece) {
        next += 1
        continue
      }
      if piece.gap == .blank, !tokens.isLowercaseWord(at: piece.tokens.lowerBound) { break }
      if piece.gap == .column, piece.column > first.column + 24 { break }
      if piece.words > 30 && first.words < 12 { break }
      if piece.marker.map({ $0.kind != .dash }) == true { break }
      parts.subject.append(piece.tokens)
      pieces[next].continuesPart = true
      next += 1
    }
    return next
  }

  /// Whether piece `index` is the first cell of a table row.
  func isRowStart(_ index: Int) -> Bool {
    index > 0 && pieces[index].line != pieces[index - 1].line
  }

  /// The kind line and the subject below it.
  mutating func readKind(_ index: Int, _ match: (end: Int, value: String)) -> Int {
    let piece = pieces[index]
    let start = cueStart(of: piece)
    parts.kindName = match.value
    // `THÔNG BÁO KẾT LUẬN`: the kind is its first words, the rest begins the subject.
    let end = min(match.end, start + match.value.split(separator: " ").count)
    parts.kind = TokenRange(start, end)
    if end < piece.tokens.upperBound {
      parts.subject.append(TokenRange(end, piece.tokens.upperBound))
    }
    var next = index + 1
    while next < pieces.count, isSubjectLine(next) {
      pieces[next].continuesPart = !parts.subject.isEmpty
      parts.subject.append(pieces[next].tokens)
      next += 1
    }
    separateIssuerPhrase()
    return next
  }

  func cueStart(of piece: LayoutPiece) -> Int {
    var first = piece.tokens.lowerBound
    while first + 1 < piece.tokens.upperBound, tokens.isCharacter("#", at: first) { first += 1 }
    return first
  }

  /// Whether piece `index` goes on with the subject below a kind line.
  func isSubjectLine(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard !piece.isRule, !isStar(piece), !isScrap(piece), piece.region != .furniture,
      piece.gap != .cell
    else { return false }
    switch piece.cue {
    case .urgency where wholeValue(index, in: cues.urgency) != nil: return false
    case .secrecy where wholeValue(index, in: cues.secrecy) != nil: return false
    case nil, .subject, .annex, .urgency, .secrecy, .runningHead: break
    case .opening
    where parts.subject.isEmpty || tokens.isLowercaseWord(at: piece.tokens.lowerBound):
      break
    // `NGHỊ QUYẾT SỐ 20/2023/NQ-HĐND` inside the subject is another document.
    case .number where parts.number != nil: break
    case .enclosed, .ground, .addressees, .recipients, .number, .nation, .motto, .party, .arrival,
      .stamp, .signed, .draft, .closing, .opening:
      return false
    }
    let first = piece.tokens.lowerBound
    if tokens.isCharacter("(", at: first) { return false }
    if let marker = piece.marker, marker.style != .hash,
      marker.style != .numberBare
    {
      return false
    }
    if let line = dateLine(index), isDateLine(line, index) { return false }
    guard let last = parts.subject.last else {
      // The first line of the subject: a heading, no paragraph of the body.
      return !isSentence(piece)
    }
    if tokens.isTerminal(at: last.upperBound - 1) { return false }
    if piece.continuesEmphasis || tokens.isLowercaseWord(at: first) { return true }
    if endsOpen(last) { return true }
    if piece.gap == .blank { return false }
    let wasCapital = tokens.isInCapitals(last)
    let isCapital = piece.isCapital
    if isCapital {
      // Behind a subject in small letters a line in capitals is the authority that decides.
      return wasCapital && !isAuthority(piece)
    }
    // A line of figures goes on with either: `GIAI ĐOẠN` / `2026 - 2030`.
    if piece.words == 0 { return true }
    if wasCapital { return false }
    return !isSentence(piece) || piece.width < 110
  }

  /// Whether the last words of a line ask for more: `VÀ`, `CỦA`, a comma.
  func endsOpen(_ range: TokenRange) -> Bool {
    let last = range.upperBound - 1
    return tokens.isCharacter(",", at: last) || tokens.isCharacter("-", at: last)
      || cues.words.open.contains(tokens.baseForm(at: last))
  }

  /// A line that names who decides: the issuer itself or an officer.
  func isAuthority(_ piece: LayoutPiece) -> Bool {
    if cues.title.match(
      at: piece.tokens.lowerBound, in: tokens, limit: piece.tokens.upperBound, tolerant: true)
      != nil
    {
      return true
    }
    guard let issuer = parts.issuerLines.first else { return false }
    return !issuer.isEmpty
      && tokens.baseForm(at: issuer.lowerBound) == tokens.baseForm(at: piece.tokens.lowerBound)
      && issuer.count > 1 && piece.tokens.count > 1
      && tokens.baseForm(at: issuer.lowerBound + 1)
        == tokens.baseForm(at: piece.tokens.lowerBound + 1)
  }

  /// A line of running text: long, or with a sentence end inside.
  func isSentence(_ piece: LayoutPiece) -> Bool {
    guard !piece.isCapital else { return false }
    let last = tokens.lastMark(in: piece.tokens)
    if tokens.isCharacter(":", at: last) || tokens.isCharacter(";", at: last) { return true }
    if tokens.isCharacter(".", at: last), piece.words > 30 { return true }
    return piece.words > 60
  }

  /// Parts `CỦA BAN THƯỜNG VỤ …` before the line `về …`: it names the issuer.
  mutating func separateIssuerPhrase() {
    guard parts.subject.count > 1, let first = parts.subject.first,
      tokens.baseForm(at: first.lowerBound) == cues.words.of,
      let about = parts.subject.dropFirst().firstIndex(where: {
        tokens.baseForm(at: $0.lowerBound) == cues.words.about
      })
    else { return }
    parts.issuerPhrase = Array(parts.subject[..<about])
    parts.subject = Array(parts.subject[about...])
  }
}
