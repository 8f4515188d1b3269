import VietnameseText

extension DutyText {
  /// The party at `start`, or the parties that one mention names.
  func piece(
    at start: Int, before limit: Int, isFirst: Bool, isHeading: Bool
  ) -> DutyPartyPiece? {
    guard start < limit, has(Self.marksOfParties, at: start) else { return nil }
    if let mention = party(at: start), mention.tokens.upperBound <= limit {
      return piece(of: mention, before: limit, isHeading: isHeading)
    }
    let head = end(of: .article, at: start, before: limit) ?? start
    if head > start, let mention = party(at: head), mention.tokens.upperBound <= limit {
      var piece = piece(of: mention, before: limit, isHeading: isHeading)
      let whole = TokenRange(start, piece.tokens.upperBound)
      if piece.isBody, piece.parties.count == 1,
        end(of: .honorific, at: start, before: limit) == nil
      {
        piece.parties = [DutyPartyReading(whole)]
      }
      piece.tokens = whole
      return piece
    }
    guard let headEnd = agentEnd(at: head, before: limit) else { return nil }
    let phraseEnd = phraseEnd(from: headEnd, before: limit, isHeading: isHeading)
    let honorificEnd = end(of: .honorific, at: start, before: limit) ?? start
    let named = TokenRange(Swift.min(honorificEnd, phraseEnd - 1), phraseEnd)
    return DutyPartyPiece(
      parties: [DutyPartyReading(named)], tokens: TokenRange(start, phraseEnd),
      isRecognized: false,
      continuesList: !isFirst && head == start && isClassHead(at: start, before: phraseEnd),
      headEnd: headEnd)
  }

  /// Where the body begins that `Đối với` at `index` addresses. Only one that is known counts: `đối với
  /// hồ sơ quá hạn`, `đối với cá nhân vi phạm` say what is dealt with, not who acts.
  func addressed(at index: Int, before limit: Int) -> Int? {
    guard let start = end(of: .address, at: index, before: limit) else { return nil }
    let head = end(of: .article, at: start, before: limit) ?? start
    return party(at: start) != nil || party(at: head) != nil ? start : nil
  }

  /// What a party can begin with.
  static var marksOfParties: DutyMarks { [.party, DutyMarks(.article), DutyMarks(.agent)] }

  private func piece(
    of mention: DutyPartyMention, before limit: Int, isHeading: Bool
  ) -> DutyPartyPiece {
    var range = mention.tokens
    // `các đơn vị | trực thuộc Thành phố`: words that narrow a name down belong to it, and so does a
    // place that is in no list.
    let isRelative =
      end(of: .relative, at: range.upperBound - 2, before: range.upperBound) != nil
    let goesOn = isRelative || isHeading && !parts(at: range.upperBound, before: limit)
    var end = placeEnd(from: range.upperBound, before: limit, isOf: range)
    // `các đơn vị trực thuộc | Tổng cục`: a body that is in no list.
    let isOpen = tokens.isWord("thuộc", at: range.upperBound - 1)
    if goesOn || isOpen || self.end(of: .tail, at: end, before: limit) != nil {
      end = phraseEnd(from: end, before: limit, isHeading: goesOn)
    }
    let rest = TokenRange(range.upperBound, end)
    range = TokenRange(range.lowerBound, rest.upperBound)
    var piece = DutyPartyPiece(parties: [], tokens: range, isRecognized: true)
    let count: Int
    switch mentions[mention.index].value {
    case .organization(let body):
      count = Swift.max(body.members.count, 1)
      piece.isBody = true
    case .official(let official):
      piece.isNamed = official.name != nil
      count = piece.isNamed ? 1 : official.positions.count
    default: count = 0
    }
    for member in 0..<count {
      let isLast = member == count - 1
      let name = DutyPartyReading.Name.mention(
        Int32(truncatingIfNeeded: mention.index), member: Int32(truncatingIfNeeded: member),
        rest: isLast ? rest : TokenRange(rest.lowerBound, rest.lowerBound))
      piece.parties.append(DutyPartyReading(name: name, tokens: range))
    }
    addPlaces(to: &piece, before: limit)
    return piece
  }

  /// Makes one party of each place in `Chủ tịch Ủy ban nhân dân các tỉnh: Gia Lai, Đắk Lắk`.
  private func addPlaces(to piece: inout DutyPartyPiece, before limit: Int) {
    let places = places(behind: piece.tokens.upperBound, before: limit)
    guard let last = places.last else { return }
    piece.tokens = TokenRange(piece.tokens.lowerBound, last.upperBound)
    guard piece.parties.count == 1, eachOf(name(of: piece.parties[0])) != nil else { return }
    let shared = piece.parties[0]
    piece.parties = places.map {
      DutyPartyReading(name: shared.name, tokens: shared.tokens, place: $0)
    }
  }

  /// Whether a mere class stands there: `ban, ngành`, but not `Bộ Y tế`.
  private func isClassHead(at index: Int, before end: Int) -> Bool {
    guard let head = self.end(of: .classHead, at: index, before: end) else { return false }
    return head == end || !tokens.caseClass(at: head).contains(.initialCapital)
  }

  /// Whether a mark, `và` or the end stands at `index`.
  private func parts(at index: Int, before limit: Int) -> Bool {
    index >= limit || tokens.kind(at: index) == .punctuation
      || end(of: .and, at: index, before: limit) != nil
  }
}
