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

  enum Role {
    case recipients
    case recipient(isNew: Bool)
    case title
    case name(TokenRange)
    case mark
    case furniture
  }

  func role(of index: Int, isFirst: Bool) -> Role? {
    let piece = pieces[index]
    if piece.isRule || (piece.tokens.count == 1 && !tokens.isWord(at: piece.tokens.lowerBound)) {
      return .mark
    }
    if piece.region == .furniture { return .furniture }
    if piece.cue == .stamp { return .furniture }
    if piece.cue == .signed { return .mark }
    if piece.cue == .recipients, !hasRecipients { return .recipients }
    if piece.cue == .annex || piece.cue == .enclosed || piece.cue == .recipients { return nil }
    if piece.marker?.kind == .dash {
      return parts.name == nil || isInRecipients || !hasRecipients || isInColumns(index)
        ? .recipient(isNew: true) : nil
    }
    if let name = trailingName(in: piece.tokens), parts.name == nil { return .name(name) }
    if continuesRecipient(index) { return .recipient(isNew: false) }
    if isFileMark(piece) { return .mark }
    if piece.isCapital, piece.words <= 16 {
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
    if parts.name == nil, isTitleLine(piece), piece.words <= 12 {
      return .title
    }
    // A clerk's mark between the recipients and the title.
    if parts.name == nil, hasRecipients, titlePieces.isEmpty,
      piece.words <= 6, hasTitle(after: index)
    {
      return .mark
    }
    // Noise of a seal between the title and the name.
    if parts.name == nil, !titlePieces.isEmpty || hasRecipients, !isFirst,
      piece.words <= 3, isRecognized
    {
      return .mark
    }
    return nil
  }

  /// The name of the file that a typist left: `HP_VP11_QĐ`, `08 KH`.
  func isFileMark(_ piece: LayoutPiece) -> Bool {
    piece.tokens.indices.contains {
      tokens.kind(at: $0) == .number || tokens.isCharacter("_", at: $0)
    } && piece.words <= 6
  }

  func hasTitle(after index: Int) -> Bool {
    pieces[min(index + 1, pieces.count)..<min(index + 4, pieces.count)].contains {
      $0.isCapital && (isTitleLine($0) || startsWithAuthority($0))
    }
  }

  func isTitleLine(_ piece: LayoutPiece) -> Bool {
    cues.title.match(
      at: piece.tokens.lowerBound, in: tokens, limit: piece.tokens.upperBound, tolerant: true)
      != nil
  }

  /// Whether a piece begins another document: an issued regulation, an annex.
  func startsDocument(_ piece: LayoutPiece) -> Bool {
    cues.kind.match(
      at: piece.tokens.lowerBound, in: tokens, limit: piece.tokens.upperBound, tolerant: true)
      != nil
  }

  /// Whether a piece stands beside another one of the block, or in another cell.
  func isInColumns(_ index: Int) -> Bool {
    pieces[index].gap == .column || pieces[index].gap == .cell
      || (index > 0 && pieces[index].column > pieces[index - 1].column + 24)
  }

  /// Whether a piece goes on with the recipient above it.
  func continuesRecipient(_ index: Int) -> Bool {
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
    if let first = item.first, tokens.baseForm(at: first.lowerBound) == cues.words.kept,
      isName(piece.tokens)
    {
      return false
    }
    if piece.isCapital, isTitleLine(piece) { return false }
    return piece.column <= (pieces[index - 1].column + 24)
  }

  func startsWithAuthority(_ piece: LayoutPiece) -> Bool {
    cues.authority.match(
      at: piece.tokens.lowerBound, in: tokens, limit: piece.tokens.upperBound) != nil
      && piece.isCapital
  }
}
