import RuleMatching
import VietnameseText

extension HeaderReader {
  mutating func readSigner() {
    let block = SignatureBlock(
      parts: layout.signature, tokens: tokens, cues: cues)
    var signer = DocumentRecord.Signer()
    if let name = block.name {
      signer.name = text.text(of: [name], in: tokens, style: .person)
    }
    if !block.title.isEmpty {
      var title = text.text(
        of: block.title, in: tokens, style: .name, tolerant: layout.isRecognized)
      if !block.collective.isEmpty {
        title += " " + text.text(of: block.collective, in: tokens, style: .name)
        // A seal covers these lines: a title made of two of them is for a person to check.
        if layout.isRecognized { review("signer", .composedSigner) }
      }
      signer.title = title
    }
    if block.isDeputy, let title = signer.title {
      signer.title = "Phó " + title
      review("signer", .repaired)
    }
    signer.authority = block.authority
    guard signer.name != nil || signer.title != nil else { return }
    header.signer = signer
    show(
      "signer",
      block.authorityTokens + block.title + block.collective + (block.name.map { [$0] } ?? []))
  }

  mutating func readLists() {
    header.addressees = list("addressees", layout.header.addressees)
    header.recipients = list("recipients", layout.signature.recipients)
  }

  private mutating func list(_ key: String, _ items: [[TokenRange]]) -> [String] {
    var values: [String] = []
    var ranges: [TokenRange] = []
    for item in items {
      var lines = item
      if let last = lines.last { lines[lines.count - 1] = withoutClosingMarks(last) }
      lines = lines.filter { range in range.indices.contains { tokens.isWord(at: $0) } }
      let value = lines.map { tokens.canonicalString(of: $0) }.joined(separator: " ")
      guard !value.isEmpty else { continue }
      values.append(value)
      ranges.append(contentsOf: lines)
    }
    show(key, ranges)
    return values
  }

  mutating func readMarks() {
    if let urgency = layout.header.urgency {
      header.urgency = urgency.value
      show("urgency", [urgency.tokens])
    }
    if let secrecy = layout.header.secrecy {
      header.secrecy = secrecy.value
      show("secrecy", [secrecy.tokens])
    }
    if layout.header.arrivalNumber != nil || layout.header.arrivalDate != nil {
      header.arrival = .init(
        number: layout.header.arrivalNumber.map { tokens.canonicalStringWithoutSpaces(of: $0) },
        date: layout.header.arrivalDate?.value)
      show(
        "arrival",
        [layout.header.arrivalNumber, layout.header.arrivalDate?.tokens].compactMap { $0 })
    }
  }

  /// The date mention inside `range`.
  func date(in range: TokenRange) -> String? {
    for mention in mentions where range.overlaps(mention.tokens) {
      if case .date(let date) = mention.value, !date.isImpossible { return date.edtf }
    }
    return nil
  }
}
