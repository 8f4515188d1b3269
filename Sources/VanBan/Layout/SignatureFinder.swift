import VietnameseText

/// Finds the signature block and the list of recipients: side by side, interleaved line by line, in
/// two cells, or one below the other.
struct SignatureFinder {
  let tokens: TokenizedText
  let cues: LayoutCues
  let isRecognized: Bool
  var pieces: [LayoutPiece]
  var parts = SignatureParts()
  /// The pieces of the block; empty where there is none.
  var range = 0..<0

  var hasRecipients = false
  var isInRecipients = false
  /// Pieces of the block that stand above the name.
  var titlePieces: [Int] = []
  /// Words that begin a title or a heading but no name.
  private static let noNames: Set<String> = [
    "phó", "trưởng", "phụ", "danh", "nơi", "mẫu", "biểu", "thủ", "nội", "kèm",
  ]

  /// The most pieces that a block may have.
  static let longest = 160

  init(
    pieces: [LayoutPiece], tokens: TokenizedText, cues: LayoutCues, isRecognized: Bool
  ) {
    self.pieces = pieces
    self.tokens = tokens
    self.cues = cues
    self.isRecognized = isRecognized
  }

  /// - Parameter start: the first piece behind the header.
  /// - Complexity: O(pieces).
  mutating func find(from start: Int) {
    var index = start
    while index < pieces.count {
      if pieces[index].region == .body, isAnchor(index, from: start) {
        read(from: index)
        if !range.isEmpty { return }
      }
      index += 1
    }
  }

  // MARK: Anchor

  private func isAnchor(_ index: Int, from start: Int) -> Bool {
    let piece = pieces[index]
    if piece.isRule { return false }
    if piece.cue == .recipients {
      return piece.cueEnd == piece.tokens.upperBound
        || tokens.isCharacter(":", at: piece.cueEnd) || piece.isCapital
    }
    // Who signs is named in capitals.
    guard piece.capitals > 0, piece.words <= 24 else { return false }
    if authority(at: piece.tokens.lowerBound, limit: piece.tokens.upperBound) != nil {
      return tokens.isInCapitals(leadingCapitals(piece.tokens)) && !isBeforeGround(index)
    }
    return isTitle(piece) && index > start && followsEnd(index) && !isBeforeGround(index)
      && hasName(after: index)
  }

  /// A title in capitals, with or without the name behind it.
  private func isTitle(_ piece: LayoutPiece) -> Bool {
    let capitals = leadingCapitals(piece.tokens)
    return capitals.count > 1 && tokens.wordCount(capitals) <= 12
      && cues.title.match(
        at: capitals.lowerBound, in: tokens, limit: capitals.upperBound, tolerant: true) != nil
  }

  /// The first words of `range`, as far as they are in capitals.
  private func leadingCapitals(_ range: TokenRange) -> TokenRange {
    var end = range.lowerBound
    for index in range.indices {
      if tokens.isWord(at: index), !tokens.caseClass(at: index).contains(.allCapitals) { break }
      end = index + 1
    }
    return TokenRange(range.lowerBound, end)
  }

  /// Whether the text before piece `index` has come to an end.
  private func followsEnd(_ index: Int) -> Bool {
    var previous = index - 1
    while previous >= 0, pieces[previous].isRule || pieces[previous].region == .furniture {
      previous -= 1
    }
    guard previous >= 0 else { return false }
    let last = tokens.lastMark(in: pieces[previous].tokens)
    return tokens.isCharacter(".", at: last) || pieces[index].gap >= .blank
      || tokens.kind(at: last) == .punctuation
  }

  /// Whether grounds follow: then the line is the authority above the decision.
  private func isBeforeGround(_ index: Int) -> Bool {
    for next in index + 1..<min(index + 4, pieces.count) {
      if pieces[next].cue == .ground { return true }
      if pieces[next].words > 8 { return false }
    }
    return false
  }

  private func hasName(after index: Int) -> Bool {
    if trailingName(in: pieces[index].tokens) != nil { return true }
    var seen = 0
    for next in index + 1..<min(index + 60, pieces.count) {
      let piece = pieces[next]
      if piece.isRule || piece.cue == .recipients || piece.cue == .signed || isItem(piece) {
        continue
      }
      if isName(piece.tokens) { return true }
      if piece.isCapital { continue }
      seen += 1
      if seen > 3 { return false }
    }
    return false
  }

  func isItem(_ piece: LayoutPiece) -> Bool {
    piece.marker?.kind == .dash
  }

  func authority(at index: Int, limit: Int) -> (end: Int, value: String)? {
    guard tokens.isWord(at: index), tokens.isCapitalizedWord(at: index),
      tokens.caseClass(at: index).contains(.allCapitals),
      let match = cues.authority.match(at: index, in: tokens, limit: limit),
      match.end < limit, tokens.isCapitalizedWord(at: match.end)
    else { return nil }
    // `QUYỀN GIÁM ĐỐC`, but not `QUYỀN VÀ NGHĨA VỤ`.
    if match.value == "Q.", cues.title.match(at: match.end, in: tokens, limit: limit) == nil {
      return nil
    }
    return match
  }

  // MARK: Names

  /// A person's name: two to six words, each with a capital, and nothing else.
  func isName(_ range: TokenRange) -> Bool {
    let range = withoutDegrees(range)
    let words = tokens.wordCount(range)
    guard words >= 2, words <= 6 else { return false }
    for index in range.indices {
      let isMark =
        tokens.isCharacter("'", at: index) || tokens.isCharacter("*", at: index)
        || tokens.isCharacter("-", at: index)
      guard tokens.isCapitalizedWord(at: index) || (isMark && index > range.lowerBound) else {
        return false
      }
    }
    let first = range.lowerBound
    if cues.casing.match(at: first, in: tokens, limit: range.upperBound, tolerant: true)?.end
      == range.upperBound || SignatureFinder.noNames.contains(tokens.string(at: first).lowercased())
    {
      return false
    }
    return cues.title.match(at: first, in: tokens, limit: range.upperBound, tolerant: true) == nil
      && cues.body.match(at: first, in: tokens, limit: range.upperBound)
        .map { $0.end == first + 1 && !tokens.isInCapitals(range) } ?? true
      && authority(at: first, limit: range.upperBound) == nil
      && cues.line.match(at: first, in: tokens, limit: range.upperBound)?.value
        != LayoutCue.recipients.rawValue
  }

  /// `range` without the degrees and ranks before a name: `PGS.TS.`, `Đại tá`.
  func withoutDegrees(_ range: TokenRange) -> TokenRange {
    var first = range.lowerBound
    while first < range.upperBound,
      let match = cues.degree.match(at: first, in: tokens, limit: range.upperBound)
    {
      first = match.end
      while first < range.upperBound,
        tokens.isCharacter(".", at: first) || tokens.isCharacter(",", at: first)
      {
        first += 1
      }
    }
    return TokenRange(first, range.upperBound)
  }

  /// The name behind titles in capitals in one piece: `PHÓ CHỦ TỊCH Hoàng Văn Bình`.
  func trailingName(in range: TokenRange) -> TokenRange? {
    let capitals = leadingCapitals(range)
    guard !capitals.isEmpty, capitals.upperBound < range.upperBound else { return nil }
    let rest = TokenRange(capitals.upperBound, range.upperBound)
    return isName(rest) ? rest : nil
  }
}
