import RuleMatching
import VietnameseText

extension HeaderReader {
  mutating func readKind() {
    let parts = layout.header
    if let name = parts.kindName {
      header.kind = name
      show("kind", parts.kind.map { [$0] } ?? [])
    } else if parts.hasLetterSubject || parts.hasAddressees {
      // An official letter shows no kind; its form does.
      header.kind = "Công văn"
    }
  }

  mutating func readNumber() {
    guard let range = layout.header.number,
      let line = NumberLine(from: layout.header.numberStart, to: range.upperBound, in: tokens)
    else { return }
    header.number = line.number
    header.symbol = line.symbol
    show("number", [line.tokens])
    if line.symbol != nil { show("symbol", [line.symbolTokens]) }
    if line.isIllegible { review("number", .illegibleNumber) }
    if let kind = header.kind, let symbol = line.symbol, layout.header.kindName != nil,
      cues.kindCodes.disagrees(kind, withNumber: line.symbolTokens, in: tokens)
    {
      warn(
        "header.kind-mismatch", "the symbol '\(symbol)' is not that of the kind '\(kind)'",
        line.symbolTokens)
    }
  }

  mutating func readDate() {
    guard let line = layout.header.date else { return }
    if let place = line.place {
      header.place = text.text(of: [place], in: tokens, style: .name)
      show("place", [place])
    }
    guard let year = line.year else { return }
    var point = CalendarDate.Point(year: year, month: line.month)
    if line.month != nil { point.day = line.day }
    if !point.isPossible {
      point.day = nil
      review("date", .impossibleDate)
    }
    header.date = point.edtf
    show("date", [line.date])
    if line.isIllegible { review("date", .illegibleDate) }
  }

  /// A law has no date line: it says at its end on which day the National Assembly passed it
  /// (`Luật này được Quốc hội … thông qua ngày …`).
  mutating func readPassingDate() {
    guard header.date == nil, layout.header.date == nil else { return }
    for mention in mentions.reversed() {
      guard case .date(let date) = mention.value, date.start.day != nil, date.end == nil else {
        continue
      }
      let start = mention.tokens.lowerBound
      let lower = max(0, start - 30)
      guard start > 2, tokens.isWord("qua", at: start - 1), tokens.isWord("thông", at: start - 2),
        let this = (lower..<start).last(where: { tokens.isWord("này", at: $0) }),
        tokens.isWord("được", at: this + 1), tokens.isWord(["quốc", "ủy"], at: this + 2)
      else { continue }
      header.date = date.edtf
      show("date", [mention.tokens])
      return
    }
  }
}
