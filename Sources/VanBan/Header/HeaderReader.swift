import RuleMatching
import VietnameseText

/// Reads what a document says of itself: the values of its header, with the tokens they came from.
struct HeaderReader {
  let tokens: TokenizedText
  let layout: DocumentLayout
  let cues: LayoutCues
  let text: HeadingText
  /// Those of all stages.
  let mentions: [Mention]

  private(set) var header = DocumentRecord.Header()
  /// For each value, by its key in the record, its tokens.
  private(set) var evidence: [String: [TokenRange]] = [:]
  /// The values all of whose words stand in lists of names: misreading cannot have made them.
  private(set) var known: Set<String> = ["kind", "urgency", "secrecy"]

  init(
    tokens: TokenizedText, layout: DocumentLayout, cues: LayoutCues, text: HeadingText,
    mentions: [Mention]
  ) {
    self.tokens = tokens
    self.layout = layout
    self.cues = cues
    self.text = text
    self.mentions = mentions
  }

  /// The header, with the bytes of each value.
  ///
  /// - Complexity: O(tokens of the header and the signature + mentions).
  mutating func read() -> DocumentRecord.Header {
    readKind()
    readNumber()
    readDate()
    readPassingDate()
    readIssuers()
    readSubject()
    readSigner()
    readLists()
    readMarks()
    readEffectiveDate()
    header.spans = evidence.mapValues { ranges in
      ranges.filter { !$0.isEmpty }.map { tokens.sourceRange(of: $0) }
    }
    return header
  }

  /// Sets the evidence of `key`; a value without tokens has none.
  private mutating func show(_ key: String, _ ranges: [TokenRange]) {
    if !ranges.isEmpty { evidence[key] = ranges }
  }

  private mutating func review(_ key: String, _ reason: String) {
    header.review[key, default: []].append(reason)
  }

  // MARK: Kind, number, date

  private mutating func readKind() {
    let parts = layout.header
    if let name = parts.kindName {
      header.kind = name
      show("kind", parts.kind.map { [$0] } ?? [])
    } else if parts.hasLetterSubject || parts.hasAddressees {
      // An official letter shows no kind; its form does.
      header.kind = "Công văn"
    }
  }

  private mutating func readNumber() {
    guard let range = layout.header.number,
      let line = NumberLine(from: layout.header.numberStart, to: range.upperBound, in: tokens)
    else { return }
    header.number = line.number
    header.symbol = line.symbol
    show("number", [line.tokens])
    if line.symbol != nil { show("symbol", [line.symbolTokens]) }
    if line.isIllegible { review("number", "number.illegible") }
  }

  private mutating func readDate() {
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
      review("date", "date.impossible")
    }
    header.date = point.edtf
    show("date", [line.date])
    if line.isIllegible { review("date", "date.illegible") }
  }

  /// A law has no date line: it says at its end on which day the National Assembly passed it
  /// (`Luật này được Quốc hội … thông qua ngày …`).
  private mutating func readPassingDate() {
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

  // MARK: Bodies and subject

  private mutating func readIssuers() {
    var bodies = IssuerBlock(lines: layout.header.issuerLines, tokens: tokens, cues: cues).bodies
    if bodies.isEmpty, !layout.header.issuerPhrase.isEmpty {
      // `CHỈ THỊ CỦA BAN THƯỜNG VỤ HUYỆN ỦY`
      var phrase = layout.header.issuerPhrase
      phrase[0] = TokenRange(phrase[0].lowerBound + 1, phrase[0].upperBound)
      bodies = [phrase.filter { !$0.isEmpty }]
    }
    guard let issuer = bodies.last else { return }
    header.issuer = text.text(
      of: issuer, in: tokens, style: .name, tolerant: layout.isRecognized)
    header.issuerCanonical = text.expanded(issuer, in: tokens)
    show("issuer", issuer)
    if text.knows(issuer, in: tokens) { known.insert("issuer") }
    guard bodies.count > 1 else { return }
    let parent = bodies[bodies.count - 2]
    let name = text.text(of: parent, in: tokens, style: .name, tolerant: layout.isRecognized)
    if name != header.issuer {
      header.parentIssuer = name
      show("parent_issuer", parent)
      if text.knows(parent, in: tokens) { known.insert("parent_issuer") }
    }
  }

  private mutating func readSubject() {
    var lines = layout.header.subject
    guard let first = lines.first else { return }
    // `VỀ` may stand at the end of one line, `VIỆC` at the start of the next.
    if lines.count > 1, lines[1].lowerBound == first.upperBound {
      lines[0] = first.union(lines[1])
      lines.remove(at: 1)
    }
    lines[0] = withoutSubjectCue(lines[0])
    if lines[0].isEmpty { lines.removeFirst() }
    if let last = lines.last { lines[lines.count - 1] = withoutClosingMarks(last) }
    lines = withoutOwnTitle(lines).filter { !$0.isEmpty }
    guard !lines.isEmpty else { return }
    let names = mentions.compactMap { mention in
      mention.evidence["name"].flatMap { ranges in
        ranges.first { range in lines.contains { $0.overlaps(range) } }
      }
    }
    header.subject = text.text(of: lines, in: tokens, style: .sentence, names: names)
    show("subject", lines)
  }

  /// `range` without `V/v`, `Về việc`, `về` at its start.
  private func withoutSubjectCue(_ range: TokenRange) -> TokenRange {
    var start = range.lowerBound
    while start < range.upperBound, tokens.isCharacter("#", at: start) { start += 1 }
    if let match = cues.about.match(
      at: start, in: tokens, limit: range.upperBound, tolerant: layout.isRecognized)
    {
      start = match.end
    }
    while start < range.upperBound,
      tokens.isCharacter(":", at: start) || tokens.isCharacter(".", at: start)
        || tokens.isCharacter("-", at: start)
    {
      start += 1
    }
    return TokenRange(start, range.upperBound)
  }

  /// `CỦA BỘ XÂY DỰNG SỐ 04/2001/TT-BXD NGÀY 20 THÁNG 8 NĂM 2001 HƯỚNG DẪN …`: the title repeats
  /// issuer, number and date.
  private func withoutOwnTitle(_ lines: [TokenRange]) -> [TokenRange] {
    guard let first = lines.first, !first.isEmpty,
      tokens.string(at: first.lowerBound).lowercased() == "của"
    else { return lines }
    let date = mentions.first {
      guard case .date = $0.value else { return false }
      return first.contains($0.tokens)
        && hasNumber(TokenRange(first.lowerBound, $0.tokens.lowerBound))
    }
    guard let date else { return lines }
    return [withoutSubjectCue(TokenRange(date.tokens.upperBound, first.upperBound))]
      + lines.dropFirst()
  }

  private func hasNumber(_ range: TokenRange) -> Bool {
    mentions.contains {
      guard case .code = $0.value else { return false }
      return range.contains($0.tokens)
    }
  }

  func withoutClosingMarks(_ range: TokenRange) -> TokenRange {
    var end = range.upperBound
    while end > range.lowerBound,
      tokens.isCharacter(".", at: end - 1) || tokens.isCharacter(";", at: end - 1)
        || tokens.isCharacter(",", at: end - 1) || tokens.isCharacter(":", at: end - 1)
        || tokens.isCharacter("/", at: end - 1) || tokens.isCharacter("-", at: end - 1)
    {
      end -= 1
    }
    return TokenRange(range.lowerBound, end)
  }

  // MARK: Signature and lists

  private mutating func readSigner() {
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
        if layout.isRecognized { review("signer", "signer.composed") }
      }
      signer.title = title
    }
    if block.isDeputy, let title = signer.title {
      signer.title = "Phó " + title
      review("signer", "repaired")
    }
    signer.authority = block.authority
    guard signer.name != nil || signer.title != nil else { return }
    header.signer = signer
    show(
      "signer",
      block.authorityTokens + block.title + block.collective + (block.name.map { [$0] } ?? []))
  }

  private mutating func readLists() {
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

  private mutating func readMarks() {
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
        date: layout.header.arrivalDate.flatMap(date))
      show(
        "arrival", [layout.header.arrivalNumber, layout.header.arrivalDate].compactMap { $0 })
    }
  }

  /// The date mention inside `range`.
  private func date(in range: TokenRange) -> String? {
    for mention in mentions where range.overlaps(mention.tokens) {
      if case .date(let date) = mention.value { return date.edtf }
    }
    return nil
  }

  // MARK: Effect

  /// `Quyết định này có hiệu lực (thi hành) kể từ ngày …`, or from the day of signing.
  private mutating func readEffectiveDate() {
    guard header.kind != nil, layout.header.kindName != nil else { return }
    for node in layout.nodes.reversed() where node.region == .body {
      for index in node.content.indices {
        guard
          let effect = cues.effect.match(
            at: index, in: tokens, limit: node.content.upperBound)
        else { continue }
        guard isOwnEffect(TokenRange(node.content.lowerBound, index)) else { continue }
        if effect.value == "signing" {
          header.effectiveDate = header.date
          show("effective_date", [TokenRange(index, effect.end)])
          return
        }
        let window = TokenRange(effect.end, min(effect.end + 2, node.content.upperBound))
        if let date = date(in: window) {
          // Of a period of effect, its first day.
          header.effectiveDate = String(date.prefix { $0 != "/" })
          show("effective_date", [TokenRange(index, effect.end)])
          return
        }
      }
    }
  }

  /// Whether the words before the effect name this document: `Nghị định này`, at the start of the
  /// sentence.
  private func isOwnEffect(_ range: TokenRange) -> Bool {
    guard range.count <= 8, range.count >= 2,
      let this = range.indices.first(where: { tokens.string(at: $0) == "này" }),
      let kind = cues.kind.match(at: range.lowerBound, in: tokens, limit: range.upperBound)
    else { return false }
    return kind.end == this && kind.value == header.kind
  }
}
