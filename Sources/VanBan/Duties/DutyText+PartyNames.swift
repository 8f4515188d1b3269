import VietnameseText

extension DutyText {
  /// The parties with their names.
  func named(_ readings: [DutyPartyReading]) -> [DutyParty] { readings.map(named) }

  func named(_ reading: DutyPartyReading) -> DutyParty {
    guard let place = reading.place else {
      return DutyParty(name: name(of: reading), tokens: [reading.tokens])
    }
    let whole = name(of: reading)
    return DutyParty(
      name: (eachOf(whole) ?? whole) + " " + name(of: place), tokens: [reading.tokens, place])
  }

  /// The name without its place.
  func name(of reading: DutyPartyReading) -> String {
    switch reading.name {
    case .words(let range): return name(of: range)
    case .mention(let index, let member, let rest):
      let name = name(ofMention: Int(index), member: Int(member))
      return rest.isEmpty ? name : name + " " + self.name(of: rest)
    }
  }

  private func name(ofMention index: Int, member: Int) -> String {
    switch mentions[index].value {
    case .organization(let body): body.members.isEmpty ? body.name : body.members[member]
    case .official(let official): official.name ?? official.positions[member]
    default: ""
    }
  }

  private func name(of range: TokenRange) -> String { tokens.canonicalString(of: trimmed(range)) }

  /// `Chủ tịch Ủy ban nhân dân tỉnh` for `Chủ tịch Ủy ban nhân dân các tỉnh`: what each of several
  /// places is named with. `nil` where several classes stand there (`các tỉnh, thành phố`).
  func eachOf(_ name: String) -> String? {
    let parts = name.split(separator: " ")
    guard let article = parts.lastIndex(where: { $0 == "các" || $0 == "Các" }),
      !parts[article...].contains(where: { $0.hasSuffix(",") })
    else { return nil }
    return (parts[..<article] + parts[(article + 1)...]).joined(separator: " ")
  }
}
