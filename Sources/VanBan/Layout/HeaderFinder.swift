import VietnameseText

/// Finds the header of a document among its pieces.
///
/// The order of the parts on the page is not to be trusted: two columns may come row by row, glued
/// together, or one after the other, in a table or without. So each piece is known by its own words,
/// and only what has none (issuing bodies, wrapped subjects) by its place.
struct HeaderFinder {
  let tokens: TokenizedText
  let cues: LayoutCues
  /// Whether words may differ in their marks, as recognized ones do.
  let isRecognized: Bool
  var pieces: [LayoutPiece]
  var parts = HeaderParts()
  /// The column of the name of the state, where it stands beside the letterhead.
  var stateColumn: Int?
  /// Whether the motto was read.
  var hasMotto = false
  /// The pieces of the header; empty where there is none.
  private(set) var range = 0..<0

  private let dates = HeaderDateReader()
  private let stateName = BaseForm.forms(of: "cộng hòa xã hội chủ nghĩa việt nam")
  private let party = BaseForm.forms(of: "đảng cộng sản việt nam")
  private let motto = BaseForm.forms(of: "độc lập tự do hạnh phúc")

  /// Words that no line of a heading ends with.
  let openWords = Set(BaseForm.forms(of: "và của cho về với tại trên trong đối hoặc các"))
  let ofWord = BaseForm.forms(of: "của")[0]
  let aboutWord = BaseForm.forms(of: "về")[0]

  init(
    pieces: [LayoutPiece], tokens: TokenizedText, cues: LayoutCues, isRecognized: Bool
  ) {
    self.pieces = pieces
    self.tokens = tokens
    self.cues = cues
    self.isRecognized = isRecognized
  }

  /// - Complexity: O(pieces before the body).
  mutating func find() {
    if let anchor = cutAtStateName() {
      parts.hasState = true
      range = readParts(from: start(before: anchor))
    } else if let first = startWithoutState() {
      range = readParts(from: first)
    }
    guard !range.isEmpty else { return }
    for index in range where pieces[index].region == .body { pieces[index].region = .header }
  }

  // MARK: Anchor

  /// The piece with the name of the state or the Party, which has become a piece of its own; `nil`
  /// where the body begins before one.
  private mutating func cutAtStateName() -> Int? {
    var anchor: Int?
    var index = 0
    while index < pieces.count {
      let words = pieces[index].tokens
      if let found = stateNameRange(in: words) {
        index = cut(out: found, of: index, as: .nation)
        anchor = anchor ?? index
      } else if let found = partyRange(in: words) {
        index = cut(out: found, of: index, as: .party)
        anchor = anchor ?? index
      } else if let found = mottoRange(in: words) {
        index = cut(out: found, of: index, as: .motto)
        anchor = anchor ?? index
      } else if anchor == nil, isBodySign(index) {
        break
      }
      index += 1
      // Row by row, the motto stands a line or two below the name of the state.
      if let anchor, index > anchor + 6 { break }
    }
    return anchor
  }

  /// Makes `words`, which begin in piece `index`, pieces of their own; the last of them.
  private mutating func cut(out words: TokenRange, of index: Int, as cue: LayoutCue) -> Int {
    var index = index
    if cut(index, at: words.lowerBound) { index += 1 }
    while true {
      cut(index, at: words.upperBound)
      pieces[index].cue = cue
      // The name goes on in the next line of its cell.
      guard pieces[index].tokens.upperBound < words.upperBound, index + 1 < pieces.count else {
        return index
      }
      index += 1
    }
  }

  /// Splits piece `index` before token `token`; `false` where nothing is to be split.
  @discardableResult
  mutating func cut(_ index: Int, at token: Int) -> Bool {
    let piece = pieces[index]
    guard token > piece.tokens.lowerBound, token < piece.tokens.upperBound else { return false }
    var left = piece
    var right = piece
    left.tokens = TokenRange(piece.tokens.lowerBound, token)
    left.endColumn = piece.column + characters(from: piece.tokens.lowerBound, to: token - 1)
    left.endsBold = false
    right.tokens = TokenRange(token, piece.tokens.upperBound)
    right.column =
      piece.endColumn - characters(from: token, to: piece.tokens.upperBound - 1)
    right.gap = .column
    right.continuesEmphasis = false
    left.measure(tokens)
    right.measure(tokens)
    pieces[index] = left
    pieces.insert(right, at: index + 1)
    assignCue(to: index + 1)
    return true
  }

  private func characters(from first: Int, to last: Int) -> Int {
    var count = 0
    for index in first...max(first, last) {
      if index > first, tokens.gap(before: index) != .none { count += 1 }
      count += tokens.characterCount(at: index)
    }
    return count
  }

  /// The tokens of the state's name that begin in `range`, wrapped or not; some letters may be
  /// misread.
  private func stateNameRange(in range: TokenRange) -> TokenRange? {
    for index in range.indices where tokens.isWord(at: index) {
      let form = tokens.baseForm(at: index)
      guard form == stateName[0] || form == stateName[1],
        tokens.caseClass(at: index).contains(.allCapitals)
      else { continue }
      let isSecond = form == stateName[1]
      let first = isSecond && index > range.lowerBound ? index - 1 : index
      let name = isSecond && first == index ? stateName[1...] : stateName[...]
      let (matches, end) = matches(of: name, at: first)
      if matches >= 6 { return TokenRange(first, end) }
      // In its column beside another one, the second half follows elsewhere.
      if matches >= 4, end >= range.upperBound { return TokenRange(first, range.upperBound) }
    }
    guard let first = range.indices.first(where: { tokens.isWord(at: $0) }),
      matches(of: stateName[4...], at: first).matches == 4, tokens.isInCapitals(range)
    else { return nil }
    return TokenRange(first, min(first + 4, range.upperBound))
  }

  private func partyRange(in range: TokenRange) -> TokenRange? {
    for index in range.indices
    where tokens.isWord(at: index) && tokens.baseForm(at: index) == party[0]
      && tokens.caseClass(at: index).contains(.allCapitals)
    {
      let (matches, end) = matches(of: party[...], at: index)
      // The name must end its line: `ĐẢNG CỘNG SẢN VIỆT NAM` in a subject does not.
      guard matches == 5, isLineEnd(end), index == range.lowerBound || isColumnStart(index)
      else { continue }
      return TokenRange(index, end)
    }
    return nil
  }

  private func isLineEnd(_ position: Int) -> Bool {
    position >= tokens.count || tokens.gap(before: position) >= .wide
      || tokens.isCharacter("|", at: position) || tokens.kind(at: position) == .separator
  }

  private func isColumnStart(_ position: Int) -> Bool {
    tokens.gap(before: position) >= .wide || isRecognized
  }

  /// How many of `words` stand from token `first` on, and the token behind the last of them.
  private func matches(
    of words: ArraySlice<BaseForm>, at first: Int
  ) -> (matches: Int, end: Int) {
    var position = first
    var matches = 0
    var end = first
    for word in words {
      guard position < tokens.count, tokens.isWord(at: position) else { break }
      if tokens.baseForm(at: position) == word {
        matches += 1
        end = position + 1
      }
      position += 1
    }
    return (matches, end)
  }

  private func mottoRange(in range: TokenRange) -> TokenRange? {
    for index in range.indices where tokens.isWord(at: index) {
      guard tokens.baseForm(at: index) == motto[0] || tokens.baseForm(at: index) == motto[1]
      else { continue }
      var position = index
      var matches = 0
      var last = index
      while position < range.upperBound, position < index + 10 {
        if motto.contains(tokens.baseForm(at: position)) {
          matches += 1
          last = position
        }
        position += 1
      }
      if matches >= 4 {
        let first =
          tokens.baseForm(at: index) == motto[1] && index > range.lowerBound ? index - 1 : index
        return TokenRange(first, last + 1)
      }
    }
    return nil
  }

  /// Whether the body has begun at piece `index`, so that no header can follow.
  func isBodySign(_ index: Int) -> Bool {
    let piece = pieces[index]
    if piece.cue == .ground, piece.words > 4 { return true }
    if piece.cue == .recipients { return true }
    guard let marker = piece.marker else { return false }
    return marker.style == .article || marker.style == .chapter
  }

  // MARK: Start

  /// The first piece of the header, going up from the name of the state.
  private func start(before anchor: Int) -> Int {
    var first = anchor
    while first > 0 {
      let candidate = first - 1
      if isHeaderPiece(candidate) {
        first = candidate
      } else if let subject = letterSubject(above: candidate) {
        first = subject
      } else {
        break
      }
    }
    while first < anchor, pieces[first].isRule { first += 1 }
    return first
  }

  private func isHeaderPiece(_ index: Int) -> Bool {
    let piece = pieces[index]
    if piece.isRule || isStar(piece) || isScrap(piece) { return true }
    if piece.region == .furniture { return false }
    switch piece.cue {
    case .number, .urgency, .secrecy, .draft: return true
    case .stamp, .runningHead: return false
    default: break
    }
    if dateLine(index) != nil {
      return piece.words < 14
    }
    return isIssuerLine(index)
  }

  /// A line in capitals that is short and no heading of a page.
  func isIssuerLine(_ index: Int) -> Bool {
    let piece = pieces[index]
    var first = piece.tokens.lowerBound
    while first + 1 < piece.tokens.upperBound, tokens.isCharacter("#", at: first) { first += 1 }
    return !piece.isRule && piece.region != .furniture && piece.isCapital
      && piece.words <= 40 && !isScrap(piece) && !isNoise(piece)
      && cues.furniture.match(at: first, in: tokens, limit: piece.tokens.upperBound)?.end
        != piece.tokens.upperBound
      && cues.kind.match(at: first, in: tokens, limit: piece.tokens.upperBound)?.end
        != piece.tokens.upperBound
  }

  /// The number of a drawn object that a conversion left behind: `75282519050`, `center2222500`.
  func isScrap(_ piece: LayoutPiece) -> Bool {
    guard piece.tokens.count <= 2 else { return false }
    return piece.tokens.indices.contains {
      tokens.kind(at: $0) == .number && tokens.digitCount(at: $0) >= 6
    }
  }

  /// A line without a word: marks of a seal, a time of signing.
  private func isNoise(_ piece: LayoutPiece) -> Bool {
    !piece.tokens.indices.contains {
      tokens.isWord(at: $0) && tokens.characterCount(at: $0) >= 2
        && Syllable.isValid(tokens.string(at: $0))
    }
  }

  func isStar(_ piece: LayoutPiece) -> Bool {
    piece.tokens.count == 1 && tokens.isCharacter("*", at: piece.tokens.lowerBound)
  }

  /// The `V/v` or `Số` piece whose wrapped lines end at piece `index`.
  private func letterSubject(above index: Int) -> Int? {
    var candidate = index
    while candidate >= 0, index - candidate < 6 {
      // `# V/v …` is the title of a page.
      if tokens.isCharacter("#", at: pieces[candidate].tokens.lowerBound) { return nil }
      if pieces[candidate].cue == .subject || pieces[candidate].cue == .number {
        return candidate
      }
      if pieces[candidate].gap >= .blank { return nil }
      candidate -= 1
    }
    return nil
  }

  /// The first piece of a header that shows no name of state or Party: a kind line in capitals,
  /// `Kính gửi`, or a number under the name of a body.
  private func startWithoutState() -> Int? {
    var prose = 0
    for index in pieces.indices {
      let piece = pieces[index]
      if piece.region == .furniture || piece.isRule { continue }
      if piece.cue == .addressees { return index }
      if kindMatch(index) != nil { return issuersAbove(index) }
      if piece.cue == .number, index > 0, isIssuerLine(index - 1), hasNumber(piece) {
        return issuersAbove(index)
      }
      if piece.cue == .ground || isBodySign(index) { return nil }
      if !piece.isCapital, piece.words > 12 {
        prose += 1
        if prose > 1 { return nil }
      }
      if index > 60 { return nil }
    }
    return nil
  }

  /// The first of the lines of issuing bodies that stand directly above piece `index`.
  private func issuersAbove(_ index: Int) -> Int {
    var first = index
    while first > 0, pieces[first - 1].region != .furniture, isHeaderPiece(first - 1) {
      first -= 1
    }
    return first
  }

  private func hasNumber(_ piece: LayoutPiece) -> Bool {
    piece.tokens.indices.contains { tokens.isCharacter("/", at: $0) }
  }

  /// The kind of a piece that is a kind line: the name of a kind in capitals, alone or with the
  /// subject behind it.
  func kindMatch(_ index: Int) -> (end: Int, value: String)? {
    let piece = pieces[index]
    var first = piece.tokens.lowerBound
    while first < piece.tokens.upperBound, tokens.isCharacter("#", at: first) { first += 1 }
    let words = TokenRange(first, piece.tokens.upperBound)
    guard tokens.isInCapitals(words),
      let match = cues.kind.match(
        at: first, in: tokens, limit: piece.tokens.upperBound, tolerant: true)
    else { return nil }
    if match.end == piece.tokens.upperBound { return match }
    // The deciding line `QUYẾT ĐỊNH:` is no kind line.
    if tokens.isCharacter(":", at: match.end), match.end + 1 == piece.tokens.upperBound {
      return nil
    }
    // `QUY CHẾ PHÂN CÔNG NHIỆM VỤ …` as the title of a page; not `DỰ ÁN XYZ` as a body, no sentence.
    return tokens.wordCount(words) >= 6 && index + 1 < pieces.count
      && !tokens.isTerminal(at: tokens.lastMark(in: words)) ? match : nil
  }

  // MARK: Cues

  /// Looks up what piece `index` begins with.
  mutating func assignCue(to index: Int) {
    pieces[index].assignCue(tokens: tokens, cues: cues, isRecognized: isRecognized)
  }

  /// The date line in piece `index`; it may go on in the next lines of its cell.
  func dateLine(_ index: Int) -> HeaderDate? {
    var limit = pieces[index].tokens.upperBound
    var next = index + 1
    while next < pieces.count, next <= index + 2, pieces[next].gap <= .line {
      limit = pieces[next].tokens.upperBound
      next += 1
    }
    let words = pieces[index].tokens
    guard let line = dates.dateLine(in: words, of: tokens, from: words.lowerBound, limit: limit)
    else { return nil }
    // `Thành phố Hồ Chí` / `Minh, ngày …`: the place may begin a line above.
    let first = line.tokens.lowerBound
    if first == words.lowerBound, index > 0, pieces[index].gap == .line,
      pieces[index - 1].words <= 5, pieces[index - 1].cue == nil,
      !pieces[index - 1].isRule,
      tokens.isCapitalizedWord(at: pieces[index - 1].tokens.lowerBound)
    {
      let above = pieces[index - 1].tokens.lowerBound
      return dates.dateLine(in: words, of: tokens, from: above, limit: limit)
    }
    return line
  }
}

extension LayoutPiece {
  /// Whether the number of a drawn object is glued to the word behind it: `00Số:`.
  private func isScrap(_ index: Int, before next: Int, in tokens: TokenizedText) -> Bool {
    guard tokens.kind(at: index) == .number, tokens.isWord(at: next),
      tokens.gap(before: next) == .none
    else { return false }
    return tokens.digitCount(at: index) >= 6 || tokens.integer(at: index) == 0
  }

  /// Looks up what the piece begins with. Marks of Markdown and stray marks before it are stepped
  /// over.
  mutating func assignCue(tokens: TokenizedText, cues: LayoutCues, isRecognized: Bool) {
    cue = nil
    cueEnd = self.tokens.lowerBound
    var first = self.tokens.lowerBound
    let limit = self.tokens.upperBound
    while first + 1 < limit, first < self.tokens.lowerBound + 6,
      tokens.isCharacter("#", at: first) || tokens.isCharacter(">", at: first)
        || isScrap(first, before: first + 1, in: tokens)
    {
      first += 1
    }
    if let match = cues.line.match(at: first, in: tokens, limit: limit) {
      cue = LayoutCue(rawValue: match.value)
      cueEnd = match.end
      return
    }
    guard isRecognized || isCapital,
      let match = cues.line.match(at: first, in: tokens, limit: limit, tolerant: true),
      let found = LayoutCue(rawValue: match.value), found.survivesMisreading
    else { return }
    // `SỞ` is no `Số`, unless a mark or a number follows.
    if found == .number, match.end >= limit || tokens.isWord(at: match.end) { return }
    cue = found
    cueEnd = match.end
  }
}
