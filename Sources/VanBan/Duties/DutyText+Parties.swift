import RuleMatching
import VietnameseText

/// A list of bodies and people that stands in one place: `Sở Y tế, Sở Tài chính và UBND các xã`.
struct DutyPartyList {
  var parties: [DutyParty]
  /// The tokens from the first to the last.
  var tokens: TokenRange
  /// Whether the last one was recognized as a body or an official.
  var isRecognized: Bool
  /// The end of the last one's head, where it was not recognized.
  var headEnd: Int?
  /// Whether the last one is a person by name.
  var isNamed = false
}

extension DutyText {
  /// The parties that stand at token `start`: recognized bodies and officials, and phrases that
  /// begin with the head of a body (`các đơn vị trực thuộc`) where none was recognized.
  ///
  /// - Parameter isHeading: whether nothing but parties stands there, so that a verb belongs to a
  ///   name (`Các phòng tham gia đào tạo`).
  /// - Complexity: O(tokens read); at most ``longestPhrase`` tokens a party.
  func parties(
    at start: Int, before limit: Int, isHeading: Bool = false
  ) -> DutyPartyList? {
    var list = DutyPartyList(
      parties: [], tokens: TokenRange(start, start), isRecognized: false)
    var position = start
    while let piece = piece(
      at: position, before: limit, isFirst: list.parties.isEmpty, isHeading: isHeading)
    {
      if let last = list.parties.indices.last, let range = list.parties[last].tokens.last,
        piece.continuesList && isPlural(range)
          || piece.isBody && isPunctuation("-", at: range.upperBound)
      {
        let whole = TokenRange(range.lowerBound, piece.tokens.upperBound)
        list.parties[last] = DutyParty(name: name(of: whole), tokens: [whole])
      } else {
        list.parties += piece.parties
      }
      list.tokens = TokenRange(start, piece.tokens.upperBound)
      list.isRecognized = piece.isRecognized
      list.isNamed = piece.isNamed
      list.headEnd = piece.headEnd
      guard let next = behindSeparator(at: piece.tokens.upperBound, before: limit) else { break }
      position = next
    }
    return list.parties.isEmpty ? nil : list
  }

  /// How many tokens one phrase for a party may have.
  static let longestPhrase = 60

  // MARK: One party

  private struct Piece {
    var parties: [DutyParty]
    var tokens: TokenRange
    var isRecognized: Bool
    /// Whether it only goes on with a list under one `các`.
    var continuesList: Bool
    /// Whether it is a recognized body: behind a hyphen it is what the one before belongs to
    /// (`Phòng Cảnh sát giao thông - Công an tỉnh`).
    var isBody = false
    /// Whether it is a person by name.
    var isNamed = false
    /// The end of its head, where the rest of the phrase may already be what is to be done.
    var headEnd: Int?
  }

  private func piece(
    at start: Int, before limit: Int, isFirst: Bool, isHeading: Bool
  ) -> Piece? {
    guard start < limit else { return nil }
    if let mention = party(at: start), mention.tokens.upperBound <= limit {
      return piece(of: mention, from: start, before: limit, isHeading: isHeading)
    }
    let head = end(of: words.article, at: start, before: limit) ?? start
    if head > start, let mention = party(at: head), mention.tokens.upperBound <= limit {
      var piece = piece(of: mention, from: head, before: limit, isHeading: isHeading)
      if case .organization = mention.value, piece.parties.count == 1,
        end(of: words.honorific, at: start, before: limit) == nil
      {
        let whole = TokenRange(start, piece.tokens.upperBound)
        piece.parties = [DutyParty(name: name(of: whole), tokens: [whole])]
      }
      piece.tokens = TokenRange(start, piece.tokens.upperBound)
      return piece
    }
    guard let headEnd = agentEnd(at: head, before: limit) else { return nil }
    let phraseEnd = phraseEnd(from: headEnd, before: limit, isHeading: isHeading)
    let honorificEnd = end(of: words.honorific, at: start, before: limit) ?? start
    let whole = TokenRange(start, phraseEnd)
    let named = TokenRange(Swift.min(honorificEnd, phraseEnd - 1), phraseEnd)
    return Piece(
      parties: [DutyParty(name: name(of: named), tokens: [named])], tokens: whole,
      isRecognized: false,
      continuesList: !isFirst && head == start && isClassHead(at: start, before: phraseEnd),
      headEnd: headEnd)
  }

  private func piece(
    of mention: Mention, from start: Int, before limit: Int, isHeading: Bool
  ) -> Piece {
    var range = mention.tokens
    var names: [String]
    switch mention.value {
    case .organization(let body): names = body.members.isEmpty ? [body.name] : body.members
    case .official(let official): names = official.name.map { [$0] } ?? official.positions
    default: names = []
    }
    // `các đơn vị | trực thuộc Thành phố`: words that narrow a name down belong to it, and so does a
    // place that is in no list.
    let isRelative =
      end(of: words.relative, at: range.upperBound - 2, before: range.upperBound) != nil
    let goesOn = isRelative || isHeading && !parts(at: range.upperBound, before: limit)
    var end = placeEnd(from: range.upperBound, before: limit, isList: isPlural(range))
    if goesOn || self.end(of: words.tail, at: end, before: limit) != nil {
      end = phraseEnd(from: end, before: limit, isHeading: goesOn)
    }
    if end > range.upperBound, let last = names.indices.last {
      names[last] += " " + name(of: TokenRange(range.upperBound, end))
      range = TokenRange(range.lowerBound, end)
    }
    let places = places(behind: range.upperBound, before: limit)
    var piece = Piece(
      parties: names.map { DutyParty(name: $0, tokens: [range]) },
      tokens: TokenRange(range.lowerBound, places.last?.upperBound ?? range.upperBound),
      isRecognized: true, continuesList: false)
    if names.count == 1, !places.isEmpty, let shared = eachOf(names[0]) {
      piece.parties = places.map { place in
        DutyParty(name: shared + " " + name(of: place), tokens: [range, place])
      }
    }
    if case .official(let official) = mention.value { piece.isNamed = official.name != nil }
    if case .organization = mention.value { piece.isBody = true }
    return piece
  }

  /// The places of `Chủ tịch Ủy ban nhân dân các tỉnh | : Gia Lai, Đắk Lắk và Lâm Đồng`.
  private func places(behind index: Int, before limit: Int) -> [TokenRange] {
    guard isPunctuation(":", at: index), index + 1 < limit, isPlace(at: index + 1) else {
      return []
    }
    var places: [TokenRange] = []
    var position = index + 1
    while position < limit {
      let start = position
      while position < limit, isPlace(at: position) { position += 1 }
      guard position > start else { break }
      places.append(TokenRange(start, position))
      var next = position
      if isPunctuation(",", at: next) { next += 1 }
      if let end = end(of: words.and, at: next, before: limit) { next = end }
      guard next > position, next < limit, isPlace(at: next) else { break }
      position = next
    }
    // One capital word may begin the action: `Các phòng: Rà soát …`.
    return places.count > 1 ? places : []
  }

  /// `Chủ tịch Ủy ban nhân dân tỉnh` for `Chủ tịch Ủy ban nhân dân các tỉnh`: what each of several
  /// places is named with. `nil` where several classes stand there (`các tỉnh, thành phố`).
  private func eachOf(_ name: String) -> String? {
    let parts = name.split(separator: " ")
    guard let article = parts.lastIndex(where: { $0 == "các" || $0 == "Các" }),
      !parts[article...].contains(where: { $0.hasSuffix(",") })
    else { return nil }
    return (parts[..<article] + parts[(article + 1)...]).joined(separator: " ")
  }

  /// Whether a mark, `và` or the end stands at `index`.
  private func parts(at index: Int, before limit: Int) -> Bool {
    index >= limit || tokens.kind(at: index) == .punctuation
      || end(of: words.and, at: index, before: limit) != nil
  }

  /// The end of the capitalized words that begin at `index`, of all of them in a list
  /// (`các huyện | Hòa Sơn, Đông Lĩnh và An Viễn`).
  private func placeEnd(from index: Int, before limit: Int, isList: Bool) -> Int {
    var position = index
    while position < limit, tokens.caseClass(at: position).contains(.initialCapital),
      party(at: position) == nil, cue(at: position) == nil
    {
      position = agentEnd(at: position, before: limit) ?? position + 1
      guard isList, isPlace(at: position - 1) else { continue }
      var next = position
      if isPunctuation(",", at: next) { next += 1 }
      if let and = end(of: words.and, at: next, before: limit) { next = and }
      if next > position, next < limit, isPlace(at: next) { position = next }
    }
    return position
  }

  private func name(of range: TokenRange) -> String { tokens.canonicalString(of: trimmed(range)) }

  /// The end of the head of a party, unless a longer word begins there that is none
  /// (`ban hành`, `hội nghị`).
  private func agentEnd(at index: Int, before limit: Int) -> Int? {
    guard let end = end(of: words.agent, at: index, before: limit) else { return nil }
    // `thống kê` in small letters is a verb, `Thống kê tỉnh` a body.
    if tokens.caseClass(at: index).contains(.lower),
      self.end(of: words.verb, at: index, before: limit) == end
    {
      return nil
    }
    for other in [words.verb, words.thing, words.adverb] {
      if let otherEnd = self.end(of: other, at: index, before: limit), otherEnd > end {
        return nil
      }
    }
    return end
  }

  /// Whether a mere class stands there: `ban, ngành`, but not `Bộ Y tế`.
  private func isClassHead(at index: Int, before end: Int) -> Bool {
    guard let head = self.end(of: words.classHead, at: index, before: end) else { return false }
    return head == end || !tokens.caseClass(at: head).contains(.initialCapital)
  }

  private func isPlural(_ range: TokenRange) -> Bool {
    range.indices.contains { end(of: words.article, at: $0, before: range.upperBound) != nil }
  }

  /// Where a phrase for a party that began before `start` ends: before a mark, a verb, a cue, a
  /// word that ends a subject, or the next party of the list.
  func phraseEnd(from start: Int, before limit: Int, isHeading: Bool = false) -> Int {
    var position = start
    let limit = Swift.min(limit, start + Self.longestPhrase)
    var isRelative = isHeading
    while position < limit {
      if let end = end(of: words.joined, at: position, before: limit) {
        position = end
        continue
      }
      // `các tỉnh Nghệ An, Quảng Ngãi, Cao Bằng`
      if isPunctuation(",", at: position), isPlace(at: position - 1), isPlace(at: position + 1),
        position + 1 < limit
      {
        position += 1
        continue
      }
      if isBreak(at: position) || isPunctuation("(", at: position) { return position }
      if tokens.kind(at: position) == .separator { return position }
      if endsCapitals(at: position, from: start) { return position }
      if let end = end(of: words.relative, at: position, before: limit) {
        isRelative = true
        position = end
        continue
      }
      if cue(at: position) != nil { return position }
      if !isRelative, endsSubject(at: position, before: limit) { return position }
      if let next = end(of: words.and, at: position, before: limit),
        begins(at: next, before: limit) || verb(at: next, before: limit, place: .inner) != nil
      {
        return position
      }
      if let mention = party(at: position), mention.tokens.upperBound <= limit {
        position = mention.tokens.upperBound
      } else {
        position = agentEnd(at: position, before: limit) ?? position + 1
      }
    }
    return position
  }

  /// Whether a phrase in capitals ends at `index`: `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH | điện:`.
  private func endsCapitals(at index: Int, from start: Int) -> Bool {
    index > start && index > 1 && tokens.caseClass(at: index).contains(.lower)
      && tokens.caseClass(at: index - 1).contains(.allCapitals)
      && tokens.caseClass(at: index - 2).contains(.allCapitals)
  }

  /// Whether the word at `index` may belong to the name of a place: it has a capital, and no body
  /// begins there.
  private func isPlace(at index: Int) -> Bool {
    index < tokens.count && tokens.caseClass(at: index).contains(.initialCapital)
      && party(at: index) == nil
      && end(of: words.agent, at: index, before: tokens.count) == nil
  }

  private func endsSubject(at index: Int, before limit: Int) -> Bool {
    // A capital inside a name: `Trưởng Ban Tiếp công dân`.
    if tokens.caseClass(at: index).contains(.initialCapital) { return false }
    if end(of: words.noun, at: index, before: limit) != nil { return false }
    return end(of: words.verb, at: index, before: limit) != nil
      || end(of: words.subjectEnd, at: index, before: limit) != nil
      || end(of: words.between, at: index, before: limit) != nil
      || end(of: words.adverb, at: index, before: limit) != nil
  }

  private func begins(at index: Int, before limit: Int) -> Bool {
    if party(at: index) != nil { return true }
    let head = end(of: words.article, at: index, before: limit) ?? index
    return head > index && party(at: head) != nil || agentEnd(at: head, before: limit) != nil
  }

  /// The position behind a comma, a semicolon or `và`, if a further party begins there.
  private func behindSeparator(at index: Int, before limit: Int) -> Int? {
    guard index < limit else { return nil }
    var next = index
    // A remark in parentheses belongs to the party before it.
    if isPunctuation("(", at: next), let close = closing(of: next, before: limit) { next = close }
    if isPunctuation(",", at: next) || isPunctuation(";", at: next)
      || isPunctuation("-", at: next)
    {
      next += 1
    }
    if let end = end(of: words.and, at: next, before: limit) { next = end }
    return next > index && begins(at: next, before: limit) ? next : nil
  }

  /// The position behind the parenthesis that closes the one at `index`.
  func closing(of index: Int, before limit: Int) -> Int? {
    let level = depth(at: index)
    var position = index + 1
    while position < limit {
      if depth(at: position) <= level, isPunctuation(")", at: position) { return position + 1 }
      position += 1
    }
    return nil
  }
}
