import RuleMatching
import VietnameseText

extension HeaderReader {
  mutating func readIssuers() {
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

  mutating func readSubject() {
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
}
