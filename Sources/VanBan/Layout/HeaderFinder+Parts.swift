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
        unknown += tokens.wordCount(pieces[index].tokens) > 14 ? 3 : 1
        if unknown > 6 { break }
        next = index + 1
      }
      index = next
    }
    return first..<end
  }

  /// Whether a line in capitals may name a body. Below the motto, behind a blank line, it is a
  /// title, unless no body was named before.
  private func isInLetterhead(_ index: Int) -> Bool {
    // Beside the letterhead, below the name of the state, stands the motto, misread or not.
    if let stateColumn, pieces[index].gap <= .line, pieces[index].column >= stateColumn - 4 {
      return false
    }
    guard !parts.issuerLines.isEmpty, hasMotto, pieces[index].gap >= .blank else { return true }
    return index + 1 < pieces.count && pieces[index + 1].line == pieces[index].line
  }

  /// Reads the part that begins with piece `index`; the piece behind it, or `nil` where it is none
  /// that is known by its words.
  private mutating func readPart(_ index: Int) -> Int? {
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
    case .urgency where parts.urgency == nil:
      if let value = wholeValue(index, in: cues.urgency) {
        parts.urgency = (piece.tokens, value)
        return index + 1
      }
    case .secrecy where parts.secrecy == nil:
      if let value = wholeValue(index, in: cues.secrecy) {
        parts.secrecy = (piece.tokens, value)
        return index + 1
      }
    case .arrival:
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
      tokens.isCapitalizedWord(at: piece.tokens.lowerBound), !tokens.isInCapitals(piece.tokens),
      cues.about.match(at: piece.tokens.lowerBound, in: tokens, limit: piece.tokens.upperBound)
        != nil, tokens.wordCount(piece.tokens) <= 30
    {
      parts.hasLetterSubject = true
      return readLetterSubject(index)
    }
    return nil
  }

  private func wholeValue(_ index: Int, in table: LayoutCues.Table) -> String? {
    let range = pieces[index].tokens
    guard let match = table.match(at: range.lowerBound, in: tokens, limit: range.upperBound),
      match.end == range.upperBound, tokens.isInCapitals(range)
    else { return nil }
    return match.value
  }

  /// A date line, not a sentence with a date: the date ends its line.
  private func isDateLine(_ line: HeaderDate, _ index: Int) -> Bool {
    let isShort = tokens.wordCount(pieces[index].tokens) <= 16
    let end = line.date.upperBound
    let endsLine =
      end >= tokens.count || tokens.gap(before: end) >= .wide
      || tokens.isCharacter("|", at: end) || tokens.isCharacter(".", at: end)
      || !tokens.isWord(at: end)
    let isPlaced =
      line.place != nil || line.date.lowerBound == pieces[index].tokens.lowerBound
    return isShort && endsLine && isPlaced
  }

  // MARK: Number and date

  /// The number line; a number that stands in the next line or behind a wide gap belongs to it.
  private mutating func readNumber(_ index: Int) -> Int {
    var index = index
    if let line = dateLine(index), isDateLine(line, index) {
      // Glued together, the number and the date stand in one piece.
      if cut(index, at: line.tokens.lowerBound) { parts.date = nil }
    }
    if let subject = letterSubjectStart(in: pieces[index].tokens) { cut(index, at: subject) }
    var start = pieces[index].cueEnd
    let limit = pieces[index].tokens.upperBound
    while start < limit,
      tokens.isCharacter(":", at: start) || tokens.isCharacter(".", at: start)
        || tokens.isCharacter(";", at: start)
    {
      start += 1
    }
    parts.numberStart = start
    var range = pieces[index].tokens
    while index + 1 < pieces.count, pieces[index + 1].gap <= .line, !pieces[index + 1].isRule,
      !hasSymbol(TokenRange(start, range.upperBound)),
      startsNumber(index + 1, isFirst: start == range.upperBound)
    {
      index += 1
      range = range.union(pieces[index].tokens)
    }
    parts.number = range
    return index + 1
  }

  /// Whether a number line is complete: a stroke and capitals behind it.
  private func hasSymbol(_ range: TokenRange) -> Bool {
    range.indices.contains {
      (tokens.isCharacter("/", at: $0) || tokens.isCharacter("-", at: $0))
        && $0 + 1 < range.upperBound && tokens.isCapitalizedWord(at: $0 + 1)
    }
  }

  /// Whether piece `index` goes on with a number: `/QĐ-UBND` behind a wide blank, `98/2025/…` in the
  /// next line.
  private func startsNumber(_ index: Int, isFirst: Bool) -> Bool {
    let first = pieces[index].tokens.lowerBound
    guard pieces[index].cue == nil else { return false }
    return tokens.isCharacter("/", at: first) || tokens.isCharacter("-", at: first)
      || (isFirst && tokens.kind(at: first) == .number)
      || (pieces[index].gap == .column && hasSymbol(pieces[index].tokens)
        && tokens.wordCount(pieces[index].tokens) < 6)
  }

  /// The token `V` of a `V/v` inside `range`.
  private func letterSubjectStart(in range: TokenRange) -> Int? {
    for index in range.indices where index > range.lowerBound && tokens.isWord(at: index) {
      guard index + 2 < range.upperBound, tokens.isCharacter("/", at: index + 1),
        cues.line.match(at: index, in: tokens, limit: range.upperBound)?.value
          == LayoutCue.subject.rawValue
      else { continue }
      return index
    }
    return nil
  }

  private mutating func readDate(_ line: HeaderDate, _ index: Int) -> Int {
    var index = index
    parts.date = line
    // What stands before the place in the same piece is another part.
    if line.tokens.lowerBound < pieces[index].tokens.lowerBound { return endOfDate(line, index) }
    if cut(index, at: line.tokens.lowerBound) {
      let left = index
      index += 1
      if parts.kind == nil, isIssuerLine(left) { appendIssuerLine(pieces[left].tokens) }
    }
    return endOfDate(line, index)
  }

  /// Cuts off what stands behind a date; the piece behind the date.
  private mutating func endOfDate(_ line: HeaderDate, _ index: Int) -> Int {
    var index = index
    cut(index, at: line.tokens.upperBound)
    while index + 1 < pieces.count, pieces[index].tokens.upperBound < line.tokens.upperBound {
      index += 1
      cut(index, at: line.tokens.upperBound)
    }
    return index + 1
  }

  private mutating func appendIssuerLine(_ range: TokenRange) {
    var first = range.lowerBound
    // Marks of Markdown, and the numbers of drawn objects that a conversion left behind.
    while first < range.upperBound,
      tokens.isCharacter("#", at: first)
        || (tokens.kind(at: first) == .number && tokens.digitCount(at: first) >= 8)
    {
      first += 1
    }
    if first < range.upperBound {
      parts.issuerLines.append(TokenRange(first, range.upperBound))
    }
  }

  // MARK: Subject

  /// The abstract of an official letter, from `V/v` on.
  private mutating func readLetterSubject(_ index: Int) -> Int {
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
      if tokens.wordCount(piece.tokens) > 30 && tokens.wordCount(first.tokens) < 12 { break }
      if ListMarker(at: piece.tokens, in: tokens).map({ $0.kind != .dash }) == true { break }
      parts.subject.append(piece.tokens)
      pieces[next].continuesPart = true
      next += 1
    }
    return next
  }

  /// Whether piece `index` is the first cell of a table row.
  private func isRowStart(_ index: Int) -> Bool {
    index > 0 && pieces[index].line != pieces[index - 1].line
  }

  /// The kind line and the subject below it.
  private mutating func readKind(_ index: Int, _ match: (end: Int, value: String)) -> Int {
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

  private func cueStart(of piece: LayoutPiece) -> Int {
    var first = piece.tokens.lowerBound
    while first + 1 < piece.tokens.upperBound, tokens.isCharacter("#", at: first) { first += 1 }
    return first
  }

  /// Whether piece `index` goes on with the subject below a kind line.
  private func isSubjectLine(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard !piece.isRule, !isStar(piece), !isScrap(piece), piece.region != .furniture,
      piece.gap != .cell
    else { return false }
    switch piece.cue {
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
    if let marker = ListMarker(at: piece.tokens, in: tokens), marker.style != .hash,
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
    let isCapital = tokens.isInCapitals(piece.tokens)
    if isCapital {
      // Behind a subject in small letters a line in capitals is the authority that decides.
      return wasCapital && !isAuthority(piece)
    }
    // A line of figures goes on with either: `GIAI ĐOẠN` / `2026 - 2030`.
    if tokens.wordCount(piece.tokens) == 0 { return true }
    if wasCapital { return false }
    return !isSentence(piece) || piece.width < 110
  }

  /// Whether the last words of a line ask for more: `VÀ`, `CỦA`, a comma.
  private func endsOpen(_ range: TokenRange) -> Bool {
    let last = range.upperBound - 1
    return tokens.isCharacter(",", at: last) || tokens.isCharacter("-", at: last)
      || openWords.contains(tokens.baseForm(at: last))
  }

  /// A line that names who decides: the issuer itself or an officer.
  private func isAuthority(_ piece: LayoutPiece) -> Bool {
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
  private func isSentence(_ piece: LayoutPiece) -> Bool {
    guard !tokens.isInCapitals(piece.tokens) else { return false }
    let last = tokens.lastMark(in: piece.tokens)
    if tokens.isCharacter(":", at: last) || tokens.isCharacter(";", at: last) { return true }
    if tokens.isCharacter(".", at: last), tokens.wordCount(piece.tokens) > 30 { return true }
    return tokens.wordCount(piece.tokens) > 60
  }

  /// Parts `CỦA BAN THƯỜNG VỤ …` before the line `về …`: it names the issuer.
  private mutating func separateIssuerPhrase() {
    guard parts.subject.count > 1, let first = parts.subject.first,
      tokens.baseForm(at: first.lowerBound) == ofWord,
      let about = parts.subject.dropFirst().firstIndex(where: {
        tokens.baseForm(at: $0.lowerBound) == aboutWord
      })
    else { return }
    parts.issuerPhrase = Array(parts.subject[..<about])
    parts.subject = Array(parts.subject[about...])
  }

  // MARK: Addressees

  /// The bodies after `Kính gửi`, on the same line or below it.
  private mutating func readAddressees(_ index: Int) -> Int {
    parts.hasAddressees = true
    let piece = pieces[index]
    var first = piece.cueEnd
    while first < piece.tokens.upperBound, !tokens.isWord(at: first),
      tokens.kind(at: first) != .number, !tokens.isCharacter("-", at: first)
    {
      first += 1
    }
    if first < piece.tokens.upperBound {
      appendAddressee(TokenRange(first, piece.tokens.upperBound))
    }
    var next = index + 1
    while next < pieces.count {
      let line = pieces[next]
      let start = line.tokens.lowerBound
      if line.isRule || (line.cue != nil && line.cue != .annex && line.cue != .opening) { break }
      let marker = ListMarker(at: line.tokens, in: tokens)
      if let marker, marker.kind == .dash {
        appendAddressee(TokenRange(marker.end, line.tokens.upperBound))
      } else if marker != nil {
        break
      } else if parts.addressees.isEmpty {
        guard line.gap != .blank, tokens.wordCount(line.tokens) < 40 else { break }
        appendAddressee(line.tokens)
      } else if isAddresseeContinuation(next) {
        parts.addressees[parts.addressees.count - 1].append(line.tokens)
        pieces[next].continuesPart = true
      } else if tokens.isCharacter("(", at: start), tokens.wordCount(line.tokens) < 30 {
        // A remark such as `(sau đây gọi chung là các đơn vị)`.
      } else {
        break
      }
      next += 1
    }
    return next
  }

  /// Adds one line of addressees; a line with several dashes has several.
  private mutating func appendAddressee(_ range: TokenRange) {
    var start = range.lowerBound
    for index in range.indices where index > start {
      guard tokens.isCharacter("-", at: index), tokens.gap(before: index) != .none,
        tokens.isCharacter(";", at: index - 1) || tokens.isCharacter(",", at: index - 1)
      else { continue }
      parts.addressees.append([TokenRange(start, index)])
      start = index + 1
    }
    if start < range.upperBound, tokens.isCharacter("-", at: start) { start += 1 }
    if start < range.upperBound {
      parts.addressees.append([TokenRange(start, range.upperBound)])
    }
  }

  /// Whether a blank line or the end of a cell follows piece `index`.
  private func endsBlock(_ index: Int) -> Bool {
    index + 1 < pieces.count && pieces[index + 1].gap >= .blank
  }

  /// Whether piece `index` goes on with the addressee above it.
  private func isAddresseeContinuation(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard let last = parts.addressees.last?.last, piece.gap <= .line,
      tokens.wordCount(piece.tokens) <= 24
    else { return false }
    let mark = tokens.lastMark(in: last)
    if tokens.isCharacter(".", at: mark) { return false }
    if piece.continuesEmphasis { return true }
    if tokens.isCharacter(";", at: mark) {
      return tokens.wordCount(piece.tokens) < 20
        && tokens.isCharacter(";", at: tokens.lastMark(in: piece.tokens))
    }
    return tokens.isLowercaseWord(at: piece.tokens.lowerBound) || piece.column > 20
      || tokens.isCharacter(",", at: mark) || endsBlock(index)
      || tokens.isTerminal(at: tokens.lastMark(in: piece.tokens))
  }
}
