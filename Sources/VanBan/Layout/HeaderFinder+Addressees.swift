import VietnameseText

extension HeaderFinder {
  /// The bodies after `Kính gửi`, on the same line or below it.
  mutating func readAddressees(_ index: Int) -> Int {
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
      let marker = line.marker
      if let marker, marker.kind == .dash {
        appendAddressee(TokenRange(marker.end, line.tokens.upperBound))
      } else if marker != nil {
        break
      } else if parts.addressees.isEmpty {
        guard line.gap != .blank, line.words < 40 else { break }
        appendAddressee(line.tokens)
      } else if isAddresseeContinuation(next) {
        parts.addressees[parts.addressees.count - 1].append(line.tokens)
        pieces[next].continuesPart = true
      } else if tokens.isCharacter("(", at: start), line.words < 30 {
        // A remark such as `(sau đây gọi chung là các đơn vị)`.
      } else {
        break
      }
      next += 1
    }
    return next
  }

  /// Adds one line of addressees; a line with several dashes has several.
  mutating func appendAddressee(_ range: TokenRange) {
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
  func endsBlock(_ index: Int) -> Bool {
    index + 1 < pieces.count && pieces[index + 1].gap >= .blank
  }

  /// Whether piece `index` goes on with the addressee above it.
  func isAddresseeContinuation(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard let last = parts.addressees.last?.last, piece.gap <= .line,
      piece.words <= 24
    else { return false }
    let mark = tokens.lastMark(in: last)
    if tokens.isCharacter(".", at: mark) { return false }
    if piece.continuesEmphasis { return true }
    if tokens.isCharacter(";", at: mark) {
      return piece.words < 20
        && tokens.isCharacter(";", at: tokens.lastMark(in: piece.tokens))
    }
    return tokens.isLowercaseWord(at: piece.tokens.lowerBound) || piece.column > 20
      || tokens.isCharacter(",", at: mark) || endsBlock(index)
      || tokens.isTerminal(at: tokens.lastMark(in: piece.tokens))
  }
}
