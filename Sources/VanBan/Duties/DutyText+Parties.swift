import VietnameseText

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
      if let last = list.parties.indices.last,
        case let range = list.parties[last].place ?? list.parties[last].tokens,
        piece.continuesList && isPlural(range)
          || piece.isBody && has(.hyphen, at: range.upperBound)
      {
        list.parties[last] = DutyPartyReading(
          TokenRange(range.lowerBound, piece.tokens.upperBound))
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

  func begins(at index: Int, before limit: Int) -> Bool {
    guard has(Self.marksOfParties, at: index) else { return false }
    if party(at: index) != nil { return true }
    let head = end(of: .article, at: index, before: limit) ?? index
    return head > index && party(at: head) != nil || agentEnd(at: head, before: limit) != nil
  }

  /// The position behind a comma, a semicolon or `và`, if a further party begins there.
  func behindSeparator(at index: Int, before limit: Int) -> Int? {
    guard index < limit else { return nil }
    var next = index
    // A remark in parentheses belongs to the party before it.
    if has(.opening, at: next), let close = closing(of: next, before: limit) { next = close }
    if has([.comma, .semicolon, .hyphen], at: next) { next += 1 }
    if let end = end(of: .and, at: next, before: limit) { next = end }
    return next > index && begins(at: next, before: limit) ? next : nil
  }

  /// The position behind the parenthesis that closes the one at `index`.
  func closing(of index: Int, before limit: Int) -> Int? {
    let level = depth(at: index)
    var next = index + 1
    while let position = first(.closing, from: next, before: limit) {
      next = position + 1
      if depth(at: position) <= level { return next }
    }
    return nil
  }

  /// The last party that begins behind a comma, or at the beginning.
  func speaker(from begin: Int, before end: Int) -> DutyPartyReading? {
    var position = end - 1
    while position >= begin {
      if party(at: position) != nil
        || (position == begin || has(.comma, at: position - 1)),
        let list = parties(at: position, before: end)
      {
        return list.parties.last
      }
      position -= 1
    }
    return nil
  }
}
