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

  /// `Chủ tịch Ủy ban nhân dân tỉnh` for `Chủ tịch Ủy ban nhân dân các tỉnh`: what each of several
  /// places is named with. `nil` where several classes stand there (`các tỉnh, thành phố`).
  func eachOf(_ name: String) -> String? {
    let parts = name.split(separator: " ")
    guard let article = parts.lastIndex(where: { $0 == "các" || $0 == "Các" }),
      !parts[article...].contains(where: { $0.hasSuffix(",") })
    else { return nil }
    return (parts[..<article] + parts[(article + 1)...]).joined(separator: " ")
  }

  /// The end of the capitalized words that begin at `index`, of all of them in a list
  /// (`các huyện | Hòa Sơn, Đông Lĩnh và An Viễn`).
  func placeEnd(from index: Int, before limit: Int, isList: Bool) -> Int {
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

  /// Whether the word at `index` may belong to the name of a place: it has a capital, and no body
  /// begins there.
  func isPlace(at index: Int) -> Bool {
    index < tokens.count && tokens.caseClass(at: index).contains(.initialCapital)
      && party(at: index) == nil
      && end(of: .agent, at: index, before: tokens.count) == nil
  }
}
