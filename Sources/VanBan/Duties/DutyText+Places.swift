import VietnameseText

extension DutyText {
  /// The places of `Chủ tịch Ủy ban nhân dân các tỉnh | : Gia Lai, Đắk Lắk và Lâm Đồng`.
  func places(behind index: Int, before limit: Int) -> [TokenRange] {
    guard has(.colon, at: index), index + 1 < limit, isPlace(at: index + 1) else {
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
      if has(.comma, at: next) { next += 1 }
      if let end = end(of: .and, at: next, before: limit) { next = end }
      guard next > position, next < limit, isPlace(at: next) else { break }
      position = next
    }
    // One capital word may begin the action: `Các phòng: Rà soát …`.
    return places.count > 1 ? places : []
  }

  /// The end of the capitalized words that begin at `index`, of all of them behind a plural
  /// (`các huyện | Hòa Sơn, Đông Lĩnh và An Viễn`).
  func placeEnd(from index: Int, before limit: Int, isOf body: TokenRange) -> Int {
    guard index < limit, tokens.caseClass(at: index).contains(.initialCapital) else { return index }
    let isList = isPlural(body)
    var position = index
    while position < limit, tokens.caseClass(at: position).contains(.initialCapital),
      party(at: position) == nil, cue(at: position) == nil
    {
      position = agentEnd(at: position, before: limit) ?? position + 1
      guard isList, isPlace(at: position - 1) else { continue }
      var next = position
      if has(.comma, at: next) { next += 1 }
      if let and = end(of: .and, at: next, before: limit) { next = and }
      if next > position, next < limit, isPlace(at: next) { position = next }
    }
    return position
  }

  func isPlural(_ range: TokenRange) -> Bool {
    var next = range.lowerBound
    while let index = first(DutyMarks(.article), from: next, before: range.upperBound) {
      if end(of: .article, at: index, before: range.upperBound) != nil { return true }
      next = index + 1
    }
    return false
  }

  /// Whether the word at `index` may belong to the name of a place: it has a capital, and no body
  /// begins there.
  func isPlace(at index: Int) -> Bool {
    index < tokens.count && tokens.caseClass(at: index).contains(.initialCapital)
      && party(at: index) == nil
      && end(of: .agent, at: index, before: tokens.count) == nil
  }
}
