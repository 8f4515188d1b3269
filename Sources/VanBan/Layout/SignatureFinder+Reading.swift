import VietnameseText

extension SignatureFinder {
  /// Reads the block from piece `first` on.
  mutating func read(from first: Int) {
    var index = first
    var end = first
    while index < pieces.count, index < first + SignatureFinder.longest {
      cutTitle(index)
      guard let role = role(of: index, isFirst: index == first) else { break }
      switch role {
      case .recipients:
        startRecipients(index)
        end = index + 1
      case .recipient(let isNew):
        appendRecipient(index, isNew: isNew)
        end = index + 1
      case .title:
        if parts.name == nil { titlePieces.append(index) }
        pieces[index].region = .signature
        end = index + 1
      case .name(let range):
        if parts.name == nil { parts.name = range }
        let words = TokenRange(pieces[index].tokens.lowerBound, range.lowerBound)
        if !words.isEmpty, parts.name == range, withoutDegrees(words).count == words.count {
          titlePieces.append(index)
        }
        pieces[index].region = .signature
        // Beside the recipients the name does not end them.
        if pieces[index].gap != .column { isInRecipients = false }
        end = index + 1
      case .mark:
        if pieces[index].region == .body { pieces[index].region = .signature }
      case .furniture:
        pieces[index].region = .furniture
      }
      index += 1
    }
    guard parts.name != nil || hasRecipients || !titlePieces.isEmpty else { return }
    range = first..<end
    for index in end..<max(end, index) where pieces[index].region == .signature {
      pieces[index].region = .body
    }
    readLines()
  }

  // MARK: Roles

  private enum Role {
    case recipients
    case recipient(isNew: Bool)
    case title
    case name(TokenRange)
    case mark
    case furniture
  }

  private func role(of index: Int, isFirst: Bool) -> Role? {
    let piece = pieces[index]
    if piece.isRule || (piece.tokens.count == 1 && !tokens.isWord(at: piece.tokens.lowerBound)) {
      return .mark
    }
    if piece.region == .furniture { return .furniture }
    if piece.cue == .stamp { return .furniture }
    if piece.cue == .signed { return .mark }
    if piece.cue == .recipients, !hasRecipients { return .recipients }
    if piece.cue == .annex || piece.cue == .enclosed || piece.cue == .recipients { return nil }
    if ListMarker(at: piece.tokens, in: tokens)?.kind == .dash {
      return parts.name == nil || isInRecipients || !hasRecipients || isInColumns(index)
        ? .recipient(isNew: true) : nil
    }
    if let name = trailingName(in: piece.tokens), parts.name == nil { return .name(name) }
    if continuesRecipient(index) { return .recipient(isNew: false) }
    if isFileMark(piece) { return .mark }
    if tokens.isInCapitals(piece.tokens), tokens.wordCount(piece.tokens) <= 16 {
      if !piece.continuesEmphasis, isName(piece.tokens), parts.name == nil, !titlePieces.isEmpty {
        return .name(withoutDegrees(piece.tokens))
      }
      if parts.name == nil { return startsDocument(piece) && hasRecipients ? nil : .title }
      return isTitleLine(piece) || startsWithAuthority(piece) ? .title : nil
    }
    if isName(piece.tokens), parts.name == nil || isInColumns(index) {
      return .name(withoutDegrees(piece.tokens))
    }
    // A title in small letters, as copies have it.
    if parts.name == nil, isTitleLine(piece), tokens.wordCount(piece.tokens) <= 12 {
      return .title
    }
    // A clerk's mark between the recipients and the title.
    if parts.name == nil, hasRecipients, titlePieces.isEmpty,
      tokens.wordCount(piece.tokens) <= 6, hasTitle(after: index)
    {
      return .mark
    }
    // Noise of a seal between the title and the name.
    if parts.name == nil, !titlePieces.isEmpty || hasRecipients, !isFirst,
      tokens.wordCount(piece.tokens) <= 3, isRecognized
    {
      return .mark
    }
    return nil
  }

  /// The name of the file that a typist left: `HP_VP11_QĐ`, `08 KH`.
  private func isFileMark(_ piece: LayoutPiece) -> Bool {
    piece.tokens.indices.contains {
      tokens.kind(at: $0) == .number || tokens.isCharacter("_", at: $0)
    } && tokens.wordCount(piece.tokens) <= 6
  }

  private func hasTitle(after index: Int) -> Bool {
    pieces[min(index + 1, pieces.count)..<min(index + 4, pieces.count)].contains {
      tokens.isInCapitals($0.tokens) && (isTitleLine($0) || startsWithAuthority($0))
    }
  }

  private func isTitleLine(_ piece: LayoutPiece) -> Bool {
    cues.title.match(
      at: piece.tokens.lowerBound, in: tokens, limit: piece.tokens.upperBound, tolerant: true)
      != nil
  }

  /// Whether a piece begins another document: an issued regulation, an annex.
  private func startsDocument(_ piece: LayoutPiece) -> Bool {
    cues.kind.match(
      at: piece.tokens.lowerBound, in: tokens, limit: piece.tokens.upperBound, tolerant: true)
      != nil
  }

  /// Whether a piece stands beside another one of the block, or in another cell.
  private func isInColumns(_ index: Int) -> Bool {
    pieces[index].gap == .column || pieces[index].gap == .cell
      || (index > 0 && pieces[index].column > pieces[index - 1].column + 24)
  }

  /// Whether a piece goes on with the recipient above it.
  private func continuesRecipient(_ index: Int) -> Bool {
    let piece = pieces[index]
    let isRow = piece.gap == .cell && piece.line != pieces[index - 1].line
    guard isInRecipients, piece.gap == .line || isRow, let item = parts.recipients.last,
      let last = item.last
    else { return false }
    if startsWithAuthority(piece) { return false }
    let mark = tokens.lastMark(in: last)
    if tokens.isCharacter(".", at: mark) || tokens.isCharacter(";", at: mark) {
      return tokens.isCharacter("(", at: piece.tokens.lowerBound)
        || tokens.isLowercaseWord(at: piece.tokens.lowerBound)
    }
    // The last recipient is the file; a name below it is the signer's.
    if let first = item.first, tokens.baseForm(at: first.lowerBound) == kept,
      isName(piece.tokens)
    {
      return false
    }
    if tokens.isInCapitals(piece.tokens), isTitleLine(piece) { return false }
    return piece.column <= (pieces[index - 1].column + 24)
  }

  private func startsWithAuthority(_ piece: LayoutPiece) -> Bool {
    cues.authority.match(
      at: piece.tokens.lowerBound, in: tokens, limit: piece.tokens.upperBound) != nil
      && tokens.isInCapitals(piece.tokens)
  }

  // MARK: Columns

  /// Cuts off a title that stands behind a recipient on the same line with no wide gap between.
  private mutating func cutTitle(_ index: Int) {
    let piece = pieces[index]
    guard piece.cue == .recipients || ListMarker(at: piece.tokens, in: tokens)?.kind == .dash
    else { return }
    var position = piece.tokens.lowerBound + 1
    while position < piece.tokens.upperBound {
      if tokens.isWord(at: position), tokens.caseClass(at: position).contains(.allCapitals) {
        let rest = TokenRange(position, piece.tokens.upperBound)
        let isAuthority =
          cues.authority.match(at: position, in: tokens, limit: rest.upperBound)
          .map { $0.end < rest.upperBound && tokens.isCharacter(".", at: $0.end - 1) } ?? false
        let isTitle =
          cues.title.match(at: position, in: tokens, limit: rest.upperBound, tolerant: true)
          .map { $0.end > position + 1 } ?? false
        if isAuthority || isTitle, tokens.isInCapitals(rest) {
          split(index, at: position)
          return
        }
      }
      position += 1
    }
  }

  private mutating func split(_ index: Int, at token: Int) {
    let piece = pieces[index]
    var right = piece
    pieces[index].tokens = TokenRange(piece.tokens.lowerBound, token)
    right.tokens = TokenRange(token, piece.tokens.upperBound)
    right.gap = .column
    right.cue = nil
    right.cueEnd = token
    right.region = .body
    pieces.insert(right, at: index + 1)
  }

  // MARK: Recipients

  private mutating func startRecipients(_ index: Int) {
    hasRecipients = true
    isInRecipients = true
    pieces[index].region = .recipients
    let piece = pieces[index]
    var first = piece.cueEnd
    while first < piece.tokens.upperBound, !tokens.isWord(at: first),
      !tokens.isCharacter("-", at: first)
    {
      first += 1
    }
    if first < piece.tokens.upperBound {
      appendItems(TokenRange(first, piece.tokens.upperBound))
    }
  }

  private mutating func appendRecipient(_ index: Int, isNew: Bool) {
    let piece = pieces[index]
    pieces[index].region = .recipients
    isInRecipients = true
    if !isNew, !parts.recipients.isEmpty {
      parts.recipients[parts.recipients.count - 1].append(piece.tokens)
      return
    }
    appendItems(piece.tokens)
  }

  /// Adds the items of one line; the rows of a table have all of them in one.
  private mutating func appendItems(_ range: TokenRange) {
    var start = range.lowerBound
    if let marker = ListMarker(at: range, in: tokens), marker.kind == .dash { start = marker.end }
    for index in range.indices where index > start {
      guard tokens.isCharacter("-", at: index), tokens.gap(before: index) != .none,
        index + 1 < range.upperBound, tokens.gap(before: index + 1) != .none,
        tokens.kind(at: index - 1) == .punctuation
      else { continue }
      parts.recipients.append([TokenRange(start, index)])
      start = index + 1
    }
    if start < range.upperBound {
      parts.recipients.append([TokenRange(start, range.upperBound)])
    }
  }

  // MARK: Titles

  /// Cuts the words above the name into lines: one for each `KT.` and each title.
  private mutating func readLines() {
    for index in titlePieces {
      var words = pieces[index].tokens
      if let name = parts.name, words.contains(name) || name.lowerBound == words.lowerBound {
        words = TokenRange(words.lowerBound, max(words.lowerBound, name.lowerBound))
      }
      if words.isEmpty { continue }
      readLines(of: words, isRow: trailingName(in: pieces[index].tokens) != nil)
    }
  }

  private mutating func readLines(of words: TokenRange, isRow: Bool) {
    let range = readableTitle(in: words)
    if range.lowerBound > words.lowerBound {
      parts.lines.append(
        .init(authority: nil, authorityTokens: nil, isDamaged: true, words: [range]))
      return
    }
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      let isStart = position == range.lowerBound
      if let authority = authority(at: position, limit: range.upperBound) {
        appendWords(TokenRange(start, position))
        parts.lines.append(
          .init(
            authority: authority.value, authorityTokens: TokenRange(position, authority.end),
            words: []))
        start = authority.end
        position = skipTitle(at: authority.end, limit: range.upperBound)
      } else if isStart || isRow,
        let title = cues.title.match(
          at: position, in: tokens, limit: range.upperBound, tolerant: true),
        isStart ? !continuesLine(position) : !tokens.isCharacter(",", at: position - 1)
      {
        appendWords(TokenRange(start, position))
        parts.lines.append(.init(authority: nil, authorityTokens: nil, words: []))
        start = position
        position = title.end
      } else if let title = ownTitle(at: position, from: start, limit: range.upperBound) {
        appendWords(TokenRange(start, position))
        parts.lines.append(.init(authority: nil, authorityTokens: nil, words: []))
        start = position
        position = title
      } else {
        position += 1
      }
    }
    appendWords(TokenRange(start, range.upperBound))
  }

  /// The end of the signer's own title behind that of the head on one line: `KT. TRƯỞNG PHÒNG PHÓ
  /// TRƯỞNG PHÒNG`.
  private func ownTitle(at position: Int, from start: Int, limit: Int) -> Int? {
    guard position > start, !tokens.isCharacter(",", at: position - 1),
      let authority = parts.lines.last?.authority, authority != "TM.",
      parts.lines.last?.words.isEmpty == true,
      let title = cues.title.match(at: position, in: tokens, limit: limit, tolerant: true),
      title.end == limit, title.end > position + 1
    else { return nil }
    return title.end
  }

  /// `words` without the marks before a title: a seal hides a letter or two of `PHÓ`.
  private func readableTitle(in words: TokenRange) -> TokenRange {
    guard isRecognized,
      cues.title.match(
        at: words.lowerBound, in: tokens, limit: words.upperBound, tolerant: true) == nil,
      authority(at: words.lowerBound, limit: words.upperBound) == nil
    else { return words }
    let last = min(words.lowerBound + 4, words.upperBound)
    for start in words.lowerBound + 1..<max(words.lowerBound + 1, last) {
      guard
        let title = cues.title.match(
          at: start, in: tokens, limit: words.upperBound, tolerant: true)
      else { continue }
      let isShort = (words.lowerBound..<start).allSatisfy { tokens.characterCount(at: $0) <= 3 }
      return isShort ? TokenRange(start, title.end) : words
    }
    return words
  }

  private func skipTitle(at position: Int, limit: Int) -> Int {
    cues.title.match(at: position, in: tokens, limit: limit, tolerant: true)?.end ?? position
  }

  /// Whether the line above ends in a comma: `KT. BỘ TRƯỞNG,` / `CHỦ NHIỆM`.
  private func continuesLine(_ position: Int) -> Bool {
    guard let last = parts.lines.last?.words.last else { return false }
    return tokens.isCharacter(",", at: last.upperBound - 1)
  }

  private mutating func appendWords(_ range: TokenRange) {
    guard !range.isEmpty else { return }
    if parts.lines.isEmpty {
      parts.lines.append(.init(authority: nil, authorityTokens: nil, words: []))
    }
    parts.lines[parts.lines.count - 1].words.append(range)
  }
}
