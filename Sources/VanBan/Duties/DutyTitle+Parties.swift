import VietnameseText

extension DutyTitle {
  /// The parties that a title consists of, or ends in behind `Trách nhiệm của`.
  ///
  /// - Parameters:
  ///   - isTitle: whether it is one by its form; else a verb in it makes it a sentence.
  ///   - isLeadIn: whether it ends in a colon.
  static func named(
    in range: TokenRange, isTitle: Bool, isLeadIn: Bool, text: DutyText
  ) -> (parties: [DutyParty], step: DutyStep)? {
    let limit = range.upperBound
    guard text.has(marksOfNames, at: range.lowerBound) else { return nil }
    if let cue = text.cue(at: range.lowerBound), cue.isOrder {
      return list(from: cue.tokens.upperBound, before: limit, isTitle: isTitle, text: text)
        .map { (text.named($0), .leadIn) }
    }
    if let start = text.addressed(at: range.lowerBound, before: limit) {
      return list(from: start, before: limit, isTitle: isTitle, text: text)
        .map { (text.named($0), .heading) }
    }
    if let start = text.end(of: .headingOf, at: range.lowerBound, before: limit) {
      if let list = list(from: start, before: limit, isTitle: isTitle, text: text) {
        return (text.named(list), .heading)
      }
      // `Trách nhiệm của cơ quan có chức năng quản lý đất đai`: all of it is the name.
      return isTitle && limit - start <= 30 && starts(at: start, before: limit, text: text)
        ? ([whole(from: start, to: limit, text: text)], .heading) : nil
    }
    if let list = list(from: range.lowerBound, before: limit, isTitle: isTitle, text: text) {
      return (text.named(list), .heading)
    }
    // `Các hộ sản xuất bún | có trách nhiệm:`
    let nameEnd = nameEnd(in: range, text: text)
    let isBare = text.first(.cue, from: range.lowerBound, before: nameEnd) == nil
    // `Các cơ sở sản xuất giống, nuôi trồng thủy sản:`
    if isTitle, isBare, range.count <= 20,
      text.end(of: .article, at: range.lowerBound, before: nameEnd) != nil,
      starts(at: range.lowerBound, before: nameEnd, text: text)
    {
      return ([whole(from: range.lowerBound, to: nameEnd, text: text)], .heading)
    }
    // `Chủ tịch các xã ven sông, trong đó trọng tâm là các xã: …:`
    guard isLeadIn, isBare, let list = text.parties(at: range.lowerBound, before: limit),
      text.has(.comma, at: list.tokens.upperBound),
      text.end(of: .connective, at: list.tokens.upperBound + 1, before: limit) != nil
    else { return nil }
    return (text.named(list.parties), .heading)
  }

  /// What a title that names somebody can begin with.
  private static var marksOfNames: DutyMarks {
    DutyText.marksOfParties.union([.order, DutyMarks(.headingOf), DutyMarks(.address)])
  }

  /// Where `có trách nhiệm` at the end of a title begins, or the title ends.
  private static func nameEnd(in range: TokenRange, text: DutyText) -> Int {
    var next = range.lowerBound
    while let index = text.first(.acting, from: next, before: range.upperBound) {
      if let cue = text.cue(at: index), cue.kind == .responsible,
        cue.tokens.upperBound == range.upperBound
      {
        return index
      }
      next = index + 1
    }
    return range.upperBound
  }

  /// The parties from `start` on, if nothing else stands before `limit`.
  private static func list(
    from start: Int, before limit: Int, isTitle: Bool, text: DutyText
  ) -> [DutyPartyReading]? {
    guard var list = text.parties(at: start, before: limit) else { return nil }
    // `Các phòng tham gia đào tạo`: a class may have a verb in its name, a body has none.
    let isNarrowed =
      text.end(of: .article, at: start, before: limit) != nil
      || text.end(of: .titleVerb, at: list.tokens.upperBound, before: limit) != nil
    if isTitle, isNarrowed, limit - start <= 24,
      let whole = text.parties(at: start, before: limit, isHeading: true)
    {
      list = whole
    }
    var end = list.tokens.upperBound
    if text.has(.opening, at: end), let close = text.closing(of: end, before: limit) {
      end = close
    }
    // `Các đơn vị cấp nước có trách nhiệm`
    if let cue = text.cue(at: end), cue.kind == .responsible { end = cue.tokens.upperBound }
    return end >= limit ? list.parties : nil
  }

  /// Whether a party begins at `start`, whatever follows.
  private static func starts(at start: Int, before limit: Int, text: DutyText) -> Bool {
    text.parties(at: start, before: limit) != nil
  }

  private static func whole(from start: Int, to end: Int, text: DutyText) -> DutyParty {
    text.named(DutyPartyReading(text.trimmed(TokenRange(start, end))))
  }
}
