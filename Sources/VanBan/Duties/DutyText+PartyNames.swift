import VietnameseText

extension DutyText {
  struct Piece {
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

  func piece(
    at start: Int, before limit: Int, isFirst: Bool, isHeading: Bool
  ) -> Piece? {
    guard start < limit else { return nil }
    if let mention = party(at: start), mention.tokens.upperBound <= limit {
      return piece(of: mention, from: start, before: limit, isHeading: isHeading)
    }
    let head = end(of: .article, at: start, before: limit) ?? start
    if head > start, let mention = party(at: head), mention.tokens.upperBound <= limit {
      var piece = piece(of: mention, from: head, before: limit, isHeading: isHeading)
      if case .organization = mentions[mention.index].value, piece.parties.count == 1,
        end(of: .honorific, at: start, before: limit) == nil
      {
        let whole = TokenRange(start, piece.tokens.upperBound)
        piece.parties = [DutyParty(name: name(of: whole), tokens: [whole])]
      }
      piece.tokens = TokenRange(start, piece.tokens.upperBound)
      return piece
    }
    guard let headEnd = agentEnd(at: head, before: limit) else { return nil }
    let phraseEnd = phraseEnd(from: headEnd, before: limit, isHeading: isHeading)
    let honorificEnd = end(of: .honorific, at: start, before: limit) ?? start
    let whole = TokenRange(start, phraseEnd)
    let named = TokenRange(Swift.min(honorificEnd, phraseEnd - 1), phraseEnd)
    return Piece(
      parties: [DutyParty(name: name(of: named), tokens: [named])], tokens: whole,
      isRecognized: false,
      continuesList: !isFirst && head == start && isClassHead(at: start, before: phraseEnd),
      headEnd: headEnd)
  }

  func piece(
    of mention: DutyPartyMention, from start: Int, before limit: Int, isHeading: Bool
  ) -> Piece {
    var range = mention.tokens
    var names: [String]
    switch mentions[mention.index].value {
    case .organization(let body): names = body.members.isEmpty ? [body.name] : body.members
    case .official(let official): names = official.name.map { [$0] } ?? official.positions
    default: names = []
    }
    // `các đơn vị | trực thuộc Thành phố`: words that narrow a name down belong to it, and so does a
    // place that is in no list.
    let isRelative =
      end(of: .relative, at: range.upperBound - 2, before: range.upperBound) != nil
    let goesOn = isRelative || isHeading && !parts(at: range.upperBound, before: limit)
    var end = placeEnd(from: range.upperBound, before: limit, isList: isPlural(range))
    if goesOn || self.end(of: .tail, at: end, before: limit) != nil {
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
    if case .official(let official) = mentions[mention.index].value {
      piece.isNamed = official.name != nil
    }
    if case .organization = mentions[mention.index].value { piece.isBody = true }
    return piece
  }

  func name(of range: TokenRange) -> String { tokens.canonicalString(of: trimmed(range)) }

  /// Whether a mere class stands there: `ban, ngành`, but not `Bộ Y tế`.
  func isClassHead(at index: Int, before end: Int) -> Bool {
    guard let head = self.end(of: .classHead, at: index, before: end) else { return false }
    return head == end || !tokens.caseClass(at: head).contains(.initialCapital)
  }

  func isPlural(_ range: TokenRange) -> Bool {
    range.indices.contains { end(of: .article, at: $0, before: range.upperBound) != nil }
  }

  /// Whether a mark, `và` or the end stands at `index`.
  func parts(at index: Int, before limit: Int) -> Bool {
    index >= limit || tokens.kind(at: index) == .punctuation
      || end(of: .and, at: index, before: limit) != nil
  }
}
